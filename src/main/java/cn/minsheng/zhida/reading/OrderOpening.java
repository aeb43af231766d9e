package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an order begins: 交办 and words like it, or a form pasted without any. */
final class OrderOpening {

  private static final Pattern STRONG =
      Pattern.compile(
          "(?U)^\\s{0,9}(?:请|麻烦|帮我|帮忙)?\\s{0,9}(?:登记(?:并|后)?)?\\s{0,9}(?:交\\s{0,9}办|转\\s{0,9}办|派\\s{0,9}单|派\\s{0,9}件|转交|交付|新工单)(?:一下)?(?:给|至|到)?");

  /** Everyday words that are orders only before a unit's name and something else of an order. */
  private static final Pattern WEAK =
      Pattern.compile("(?U)^\\s{0,9}(?:请|交给|转给|派给|交由|交|转|派|让)\\s{0,9}");

  /** Before a citizen's words it is none of them. */
  private static final Pattern CONTENT_LABEL = Pattern.compile("^(?:诉求|反映|主要)?内容[:：]\\s{0,3}");

  private static final Pattern BETWEEN = Pattern.compile("(?U)[\\s,，:：;；/|、。]*");
  private static final Pattern NO_ORDER = Pattern.compile("^(?:的|了|是|过|吗|件|率|情况|流程)");
  private static final Pattern QUESTION = Pattern.compile("哪|什么|怎么|多少|如何|吗[?。]*$|呢[?。]*$|[?]$");

  private static final int LONGEST_QUESTION = 60;

  private OrderOpening() {}

  /** Empty if it is no order. */
  static Optional<OrderText> read(String typed, UnitNames units) {
    var folded = Wording.fold(typed);
    var strong = STRONG.matcher(folded);
    if (strong.find()) {
      return strong(typed, folded, strong.end(), units);
    }
    var weak = WEAK.matcher(folded);
    if (weak.find() && units.endOfName(folded, weak.end()) > weak.end()) {
      return Optional.of(words(typed, folded, weak.end(), units)).filter(OrderOpening::isWhole);
    }
    return OrderLines.isAForm(folded) && !startsLikeACommand(folded)
        ? Optional.of(lines(typed, folded, 0))
        : Optional.empty();
  }

  private static Optional<OrderText> strong(String typed, String folded, int end, UnitNames units) {
    var from = Ends.behind(BETWEEN, folded, end);
    if (OrderLines.beginsWithALabel(folded, from)) {
      return Optional.of(lines(typed, folded, from));
    }
    var isGlued = from == end && from < folded.length();
    if (isGlued) {
      var spoken = SpokenLabels.read(typed, folded, from, units);
      if (spoken.isPresent()) {
        return spoken;
      }
      var rest = folded.substring(from);
      if (NO_ORDER.matcher(rest).find()
          || rest.length() < LONGEST_QUESTION
              && QUESTION.matcher(rest).find()
              && units.endOfName(folded, from) == from) {
        return Optional.empty();
      }
    }
    return Optional.of(words(typed, folded, from, units));
  }

  private static OrderText lines(String typed, String folded, int from) {
    Map<Label, String> said = new EnumMap<>(Label.class);
    var notUsed = OrderLines.read(typed, folded, from, said);
    return OrderText.of(said, notUsed);
  }

  private static OrderText words(String typed, String folded, int from, UnitNames units) {
    var read = new OrderWords(typed, folded, units).read(from);
    var content = read.said(Label.CONTENT);
    var label = CONTENT_LABEL.matcher(content);
    return label.find() && label.end() < content.length()
        ? read.with(Label.CONTENT, content.substring(label.end()))
        : read;
  }

  private static boolean isWhole(OrderText order) {
    return !order.said(Label.UNIT).isEmpty()
        && !order.said(Label.CONTENT).isEmpty()
        && !order.said(Label.CHANNEL).isEmpty();
  }

  /** 投诉建议 and the like take a text of their own, whatever stands in it. */
  private static boolean startsLikeACommand(String folded) {
    return folded.matches("(?s)\\s{0,9}(?:投诉建议|批量|批示|更正|再|重新|退回|改).*");
  }
}
