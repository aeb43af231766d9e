package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A form that was dictated: 单位城管局时限三天渠道市长热线内容…, without any punctuation. */
final class SpokenLabels {

  private static final Pattern ALL =
      Pattern.compile(
          "(?:主办|责任|承办)?单位[是为]?(.{2,20}?)"
              + "(?:协办(?:单位)?[是为]?(.{2,30}?))?"
              + "(?:(?:办结|办理)?(?:时限|期限)[是为]?(.{2,14}?))?"
              + "(?:(?:受理)?(?:渠道|来源)[是为]?(.{2,10}?))?"
              + "(?:(?:诉求)?类型[是为]?(.{2,3}?))?"
              + "(?:诉求)?内容[是为]?(.+)",
          Pattern.DOTALL);

  private static final List<Label> ORDER =
      List.of(Label.UNIT, Label.SUPPORTING, Label.TERM, Label.CHANNEL, Label.KIND, Label.CONTENT);

  private SpokenLabels() {}

  /** Only where every label is followed by what belongs to it. */
  static Optional<OrderText> read(String typed, String folded, int from, UnitNames units) {
    var all = ALL.matcher(folded).region(from, folded.length());
    if (!all.matches()) {
      return Optional.empty();
    }
    Map<Label, String> said = new EnumMap<>(Label.class);
    for (var at = 0; at < ORDER.size(); at++) {
      if (all.group(at + 1) != null) {
        said.put(ORDER.get(at), typed.substring(all.start(at + 1), all.end(at + 1)).strip());
      }
    }
    var fits =
        units.isClear(said.get(Label.UNIT))
            && (!said.containsKey(Label.TERM) || TermText.read(said.get(Label.TERM)).isPresent())
            && (!said.containsKey(Label.CHANNEL)
                || FieldWords.channel(said.get(Label.CHANNEL)).isPresent())
            && (!said.containsKey(Label.KIND) || FieldWords.kind(said.get(Label.KIND)).isPresent());
    return fits ? Optional.of(OrderText.of(said)) : Optional.empty();
  }
}
