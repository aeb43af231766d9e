package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 改成市场监管局, 时限改到周五, 加协办供水公司, 内容改为…: what is to be otherwise on the open preview. */
final class Changes {

  private static final String LABELS =
      Arrays.stream(Label.values())
          .flatMap(it -> it.words().stream())
          .sorted(Comparator.comparing(String::length).reversed())
          .collect(Collectors.joining("|"));

  /** What is longer can only be another content. */
  private static final int LONGEST_IN_WORDS = 300;

  private static final int LONGEST_TERM = 12;

  private static final Pattern TO =
      Pattern.compile(
          "(?s)^\\s{0,9}(?:不对|错了|不是)?[\\s,，.。]{0,9}(?:请)?[把将]?\\s{0,9}(%s)?(?:时间|日期)?\\s{0,9}(?:(?:错了?|不对)[\\s,，]{0,9})?(?:改成|改为|改到|改作|换成|换为|换到|变更为|调整为|调整到|应为|应该是|应该为|(?<=[限期截止时间])(?:延长到|延到|延长至|放宽到|放宽至|推迟到|提前到|定为|定在|设为|设成)|改)[\\s:：]{0,9}(?=\\S)"
              .formatted(LABELS));
  private static final Pattern NOT_BUT =
      Pattern.compile(
          "^\\s{0,9}(%s)?\\s{0,9}(?:不是|不对)[^,，;；]{1,20}[,，;；]\\s{0,9}(?:而)?(?:应该)?是\\s{0,9}(\\S.*?)[\\s。.!！]{0,9}$"
              .formatted(LABELS));
  private static final Pattern IS =
      Pattern.compile(
          "^\\s{0,9}(%s)\\s{0,9}(?:是|为|要|就)?\\s{0,9}(\\S.{0,29}?)[\\s。.!！]{0,9}$"
              .formatted(LABELS));
  private static final Pattern PARTS = Pattern.compile("[,，;；]+");
  private static final int MOST_PARTS = 4;

  /** What can have a comma in it. */
  private static final Set<Label> WHOLE =
      EnumSet.of(
          Label.CONTENT,
          Label.PROPOSAL,
          Label.PLACE,
          Label.ADDRESS,
          Label.CATEGORY,
          Label.PETITIONER);

  private static final Pattern LINE =
      Pattern.compile("^\\s{0,9}(%s)\\s{0,9}[:：]\\s{0,9}(\\S.*?)\\s{0,9}$".formatted(LABELS));
  private static final Pattern MORE =
      Pattern.compile(
          "^\\s{0,9}(?:协办(?:单位)?(?:再)?(?:加上|加|增加|添加)|(?:再)?(?:加上|加|增加|添加)(?:一个|个)?协办(?:单位)?)[\\s:：]{0,9}(\\S.*?)\\s{0,9}$");
  private static final Pattern LESS =
      Pattern.compile(
          "^\\s{0,9}(?:不要|去掉|取消|删掉|删除|不用|去除)协办(?:单位)?了?[\\s:：]{0,9}(.*?)\\s{0,9}$|^\\s{0,9}协办(?:单位)?(?:取消|去掉|不要|删掉|不用)了?(?:吧)?[。.]?$");
  private static final Pattern CONFIRM =
      Pattern.compile(
          "(?:没问题|没错|对的?|好的?|可以|是的|行)?[,，\\s]{0,9}(?:确认(?:交办)?|确定(?:交办)?|(?:就)?(?:这样|这么)?交办吧|可以交办|(?:就)?(?:这么|这样)(?:办|定|交办|发)(?:吧|了)?)[。!！]?|(?:没问题|没错|对的?|好的?|可以|是的|行)[,，\\s]{1,9}(?:交办|发吧|发出去?吧?|就这样吧?)[。!！]?");
  private static final Pattern DROP =
      Pattern.compile(
          "(?:算了)?[,，\\s]{0,9}(?:取消(?:交办)?|不交办了|先不交办|先别交办|别交办|先不要|不要了|不发了|不办了|放弃)(?:了)?[。!！]?|算了[。!！]?");

  private Changes() {}

  static Optional<Meant> read(String typed, String folded, UnitNames units) {
    if (folded.length() > LONGEST_IN_WORDS) {
      return to(typed, folded, units);
    }
    var plain = folded.strip();
    if (CONFIRM.matcher(plain).matches()) {
      return Optional.of(new Meant.Confirm());
    }
    if (DROP.matcher(plain).matches()) {
      return Optional.of(new Meant.Drop());
    }
    return ofSupport(typed, folded, units)
        .or(() -> several(typed, units))
        .or(() -> otherwise(typed, folded, units))
        .or(() -> to(typed, folded, units))
        .or(() -> line(typed, folded))
        .or(() -> is(typed, folded, units))
        .or(() -> term(plain))
        .or(
            () ->
                FieldWords.saysWhetherToReport(plain)
                    ? Optional.of(said(Label.REPORT, plain))
                    : Optional.empty());
  }

  private static Optional<Meant> ofSupport(String typed, String folded, UnitNames units) {
    var more = MORE.matcher(folded);
    if (more.matches()) {
      return Optional.of(
          new Meant.Change(
              Map.of(), names(typed.substring(more.start(1), more.end(1)), units), List.of()));
    }
    var less = LESS.matcher(folded);
    if (!less.matches()) {
      return Optional.empty();
    }
    var names =
        less.group(1) == null
            ? List.<String>of()
            : names(typed.substring(less.start(1), less.end(1)), units);
    if (names.stream().anyMatch(it -> Numbers.at(Wording.fold(it), 0).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        names.isEmpty()
            ? said(Label.SUPPORTING, "")
            : new Meant.Change(Map.of(), List.of(), names));
  }

  private static List<String> names(String several, UnitNames units) {
    return OrderText.names(several.replaceFirst("^[,，\\s]+", "")).stream()
        .flatMap(
            it -> {
              var parts = List.of(it.split("[和与及]"));
              return !units.isClear(it) && parts.stream().allMatch(units::isClear)
                  ? parts.stream()
                  : Stream.of(it);
            })
        .toList();
  }

  /** 改成住建局，5天; 单位改成城管局，时限改到周五: each part for itself, or none. */
  private static Optional<Meant> several(String typed, UnitNames units) {
    var parts = PARTS.splitAsStream(typed.strip()).filter(it -> !it.isBlank()).toList();
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      return Optional.empty();
    }
    Map<Label, String> said = new EnumMap<>(Label.class);
    for (var part : parts) {
      var change = to(part, Wording.fold(part), units).or(() -> part(part, said.isEmpty(), units));
      if (!(change.orElse(null) instanceof Meant.Change one)
          || one.said().size() != 1
          || one.said().keySet().stream().anyMatch(WHOLE::contains)
          || one.said().keySet().stream().anyMatch(said::containsKey)) {
        return Optional.empty();
      }
      said.putAll(one.said());
    }
    return Optional.of(new Meant.Change(said, List.of(), List.of()));
  }

  private static Optional<Meant> part(String part, boolean first, UnitNames units) {
    return is(part, Wording.fold(part), units)
        .or(
            () ->
                first
                    ? Optional.empty()
                    : meaning(part.strip(), units).map(it -> said(it, part.strip())));
  }

  /** 不是城管，是住建; 渠道不是热线，是来访. */
  private static Optional<Meant> otherwise(String typed, String folded, UnitNames units) {
    var not = NOT_BUT.matcher(folded);
    if (!not.matches()) {
      return Optional.empty();
    }
    var value = typed.substring(not.start(2), not.end(2));
    var meaning = meaning(value, units);
    return not.group(1) == null
        ? meaning.map(it -> said(it, value))
        : Label.called(not.group(1))
            .filter(it -> meaning.equals(Optional.of(it)))
            .map(it -> said(it, value));
  }

  /** 时限5天, 渠道是来访: only where the label and what is said of it fit. */
  private static Optional<Meant> is(String typed, String folded, UnitNames units) {
    var is = IS.matcher(folded);
    if (!is.matches()) {
      return Optional.empty();
    }
    var value = typed.substring(is.start(2), is.end(2));
    return Label.called(is.group(1))
        .filter(it -> meaning(value, units).equals(Optional.of(it)))
        .map(it -> said(it, value));
  }

  /** 周五前; 12号 is a petition. */
  private static Optional<Meant> term(String plain) {
    var isANumber = Numbers.at(plain, 0).filter(it -> it.end() == plain.length()).isPresent();
    return isANumber || plain.length() > LONGEST_TERM || TermText.read(plain).isEmpty()
        ? Optional.empty()
        : Optional.of(said(Label.TERM, plain));
  }

  private static Optional<Meant> to(String typed, String folded, UnitNames units) {
    var to = TO.matcher(folded);
    if (!to.find()) {
      return Optional.empty();
    }
    var value = typed.substring(to.end()).strip();
    return (to.group(1) == null ? meaning(value, units) : Label.called(to.group(1)))
        .map(it -> said(it, it == Label.CONTENT ? value : value.replaceFirst("[。.]$", "")));
  }

  /** What a value can only be said of. */
  private static Optional<Label> meaning(String value, UnitNames units) {
    if (TermText.read(value).isPresent()) {
      return Optional.of(Label.TERM);
    }
    if (FieldWords.channel(value).isPresent()) {
      return Optional.of(Label.CHANNEL);
    }
    if (FieldWords.kind(value).isPresent()) {
      return Optional.of(Label.KIND);
    }
    if (FieldWords.urgency(value).isPresent()) {
      return Optional.of(Label.URGENCY);
    }
    if (FieldWords.secrecy(value).isPresent()) {
      return Optional.of(Label.SECRECY);
    }
    return units.isClear(value) || UnitNames.looksLikeAUnit(value)
        ? Optional.of(Label.UNIT)
        : Optional.empty();
  }

  private static Optional<Meant> line(String typed, String folded) {
    var line = LINE.matcher(folded);
    return line.matches()
        ? Label.called(line.group(1))
            .map(it -> said(it, typed.substring(line.start(2), line.end(2))))
        : Optional.empty();
  }

  private static Meant said(Label label, String text) {
    return new Meant.Change(Map.of(label, text), List.of(), List.of());
  }
}
