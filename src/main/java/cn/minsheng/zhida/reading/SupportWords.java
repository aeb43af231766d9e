package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 增派协办 12 住建局 2天; 12号加派公安、市监协办; 给12号增加协办单位 住建局. */
final class SupportWords {

  private static final String MORE =
      "(?:增\\s{0,9}派|加\\s{0,9}派|增\\s{0,9}加|追\\s{0,9}加|添加|再加|加上|加|补充)";
  private static final Pattern OPENING =
      Pattern.compile(
          "(?U)^\\s{0,9}(?:请|给)?\\s{0,9}"
              + MORE
              + "\\s{0,9}(?:一?个)?协\\s{0,9}办(?:单位)?[\\s:,，、]{0,9}(?:民声)?(?=[\\d第#〔\\[【(])");
  private static final Pattern FOR = Pattern.compile("(?U)^\\s{0,9}(?:请)?(?:给|为|把|将)?\\s{0,9}");
  private static final Pattern LINK = Pattern.compile("(?U)[\\s,，:：]*(?:给|由|请|让)?\\s{0,9}");
  private static final Pattern GIVING =
      Pattern.compile(
          "(?U)[\\s,，]{0,9}(?:这件)?(?:请|再|要|需要?)?\\s{0,9}"
              + MORE
              + "\\s{0,9}(?:一?个)?(?:协\\s{0,9}办(?:单位)?)?[\\s:,，]{0,9}");
  private static final Pattern LETTING =
      Pattern.compile("(?U)[\\s,，]{0,9}(?:再|也|还)?\\s{0,9}(?:请|让|由|需要?|叫)\\s{0,9}");
  private static final Pattern HELPS =
      Pattern.compile("(?:也|来|去|参与|进行|负责){0,3}(?:协办|配合|协助)(?:办理|处理|一下)?(?:单位)?$");

  private SupportWords() {}

  static Optional<Meant> read(String typed, String folded, UnitNames units) {
    var opening = OPENING.matcher(folded);
    if (opening.find()) {
      var at = opening.group().endsWith("民声") ? opening.end() - 2 : opening.end();
      return Numbers.at(folded, at)
          .map(
              it ->
                  new Meant.AddSupport(
                      it.all(), text(typed, Ends.behind(LINK, folded, it.end()), units)));
    }
    var at = Ends.behind(FOR, folded, 0);
    return Numbers.at(folded, at).flatMap(it -> numberFirst(typed, folded, it, units));
  }

  private static Optional<Meant> numberFirst(
      String typed, String folded, Numbers.Found numbers, UnitNames units) {
    var giving = Ends.behind(GIVING, folded, numbers.end());
    var isMore = giving > numbers.end();
    var from = isMore ? giving : Ends.behind(LETTING, folded, numbers.end());
    if (from == numbers.end()) {
      return Optional.empty();
    }
    var saysHelp =
        isMore && folded.substring(numbers.end(), from).replaceAll("\\s+", "").contains("协办");
    var text = text(typed, from, units);
    var isClear =
        !text.said(Label.SUPPORTING).isEmpty()
            && OrderText.names(text.said(Label.SUPPORTING)).stream().allMatch(units::isClear);
    var isHelp = saysHelp || HELPS.matcher(names(folded.substring(from))).find();
    return isClear && isHelp
        ? Optional.of(new Meant.AddSupport(numbers.all(), text))
        : Optional.empty();
  }

  /** The words up to a term. */
  private static String names(String rest) {
    var words = OrderText.names(rest);
    return String.join("、", words.subList(0, endOfNames(words)));
  }

  private static OrderText text(String typed, int from, UnitNames units) {
    var words =
        OrderText.names(parted(typed.substring(from).replaceAll("[。.!！]+\\s*$", ""), units));
    var end = endOfNames(words);
    Map<Label, String> said = new EnumMap<>(Label.class);
    var names =
        words.subList(0, end).stream()
            .map(
                it ->
                    HELPS.matcher(Wording.fold(it)).find()
                        ? HELPS.matcher(it).replaceFirst("")
                        : it)
            .map(it -> it.replaceFirst("^协办(?:单位)?[:：]?", ""))
            .filter(it -> !it.isEmpty())
            .toList();
    if (!names.isEmpty()) {
      said.put(Label.SUPPORTING, String.join("、", names));
    }
    if (end < words.size()) {
      said.put(Label.TERM, term(words, end));
    }
    return OrderText.of(said);
  }

  /** 公安、市监2天内: what is glued is parted, and names that are joined too. */
  private static String parted(String rest, UnitNames units) {
    var parted = new StringBuilder();
    for (var word : OrderText.names(rest)) {
      for (var name : word.split("(?<=\\p{IsHan})[和与及](?=\\p{IsHan})")) {
        var end = units.endOfName(Wording.fold(name), 0);
        var isGlued =
            end > 0 && end < name.length() && TermText.read(name.substring(end)).isPresent();
        parted
            .append(isGlued ? name.substring(0, end) + " " + name.substring(end) : name)
            .append(' ');
      }
    }
    return parted.toString();
  }

  private static int endOfNames(List<String> words) {
    for (var at = 1; at < words.size(); at++) {
      if (TermText.read(term(words, at)).isPresent()) {
        return at;
      }
    }
    return words.size();
  }

  private static String term(List<String> words, int from) {
    return String.join("", words.subList(from, words.size()))
        .replaceFirst("^(?:意见|协办)?(?:时限|期限|限期|限)(?:为|是)?[:：]?", "")
        .replaceFirst("(?:提|交|反馈|报)(?:意见)?$", "");
  }
}
