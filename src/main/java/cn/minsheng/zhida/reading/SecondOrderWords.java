package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.Optional;
import java.util.regex.Pattern;

/** 交办 12 城管局 3天; 再交办12号给住建局; 把12、13交给城管局，3天. */
final class SecondOrderWords {

  private static final Pattern OPENING =
      Pattern.compile(
          "(?U)^\\s{0,9}(?:请|把|将)?\\s{0,9}(?:(?:再行?|重新?)\\s{0,9}(?:交\\s{0,9}办|派单|派|转办)|交\\s{0,9}办|转\\s{0,9}办|派\\s{0,9}单)[\\s:：,，]*(?:民声)?(?=[\\d第#〔\\[【(])|^\\s{0,9}(?:请)?(?:再行|重新?|再)\\s{0,9}(?:交\\s{0,9}办|派单|派)[\\s:：,，]{0,9}");
  private static final Pattern TAKING = Pattern.compile("(?U)^\\s{0,9}(?:请)?[把将]\\s{0,9}");
  private static final Pattern GIVING =
      Pattern.compile(
          "(?U)\\s{0,9}(?:都|全都?|全部|一起|再|重新?){0,2}\\s{0,9}(?:交\\s{0,9}办|交|派|转)\\s{0,9}(?:给|到|至)\\s{0,9}");
  private static final Pattern LINK =
      Pattern.compile("(?U)[\\s,，:：]*(?:再|重新)?(?:给|到|至|由)?\\s{0,9}");

  private SecondOrderWords() {}

  static Optional<Meant> read(String typed, String folded, UnitNames units) {
    var opening = OPENING.matcher(folded);
    if (opening.find()) {
      var at = opening.group().endsWith("民声") ? opening.end() - 2 : opening.end();
      return Numbers.at(folded, at)
          .filter(it -> isEndOfNumbers(folded, it.end(), units))
          .map(it -> again(typed, folded, it, Ends.behind(LINK, folded, it.end()), units));
    }
    var taking = TAKING.matcher(folded);
    var at = taking.find() ? taking.end() : 0;
    return Numbers.at(folded, at)
        .flatMap(
            it -> {
              var giving = GIVING.matcher(folded).region(it.end(), folded.length());
              return giving.lookingAt() && units.endOfName(folded, giving.end()) > giving.end()
                  ? Optional.of(again(typed, folded, it, giving.end(), units))
                  : Optional.empty();
            });
  }

  /** A citizen's 18号楼 is no number of a petition. */
  private static boolean isEndOfNumbers(String folded, int at, UnitNames units) {
    if (at >= folded.length()) {
      return true;
    }
    var behind = Ends.behind(LINK, folded, at);
    return behind > at || units.endOfName(folded, at) > at;
  }

  private static Meant again(
      String typed, String folded, Numbers.Found numbers, int at, UnitNames units) {
    var text = new OrderWords(typed, folded, units).read(at);
    return new Meant.AssignAgain(numbers.all(), withoutContent(text));
  }

  /** What it says is known; other words are what was not understood of the term. */
  static OrderText withoutContent(OrderText text) {
    var rest = text.said(Label.CONTENT);
    if (rest.isEmpty()) {
      return text;
    }
    var label = text.said(Label.UNIT).isEmpty() ? Label.UNIT : Label.TERM;
    return text.said(label).isEmpty() ? text.with(Label.CONTENT, "").with(label, rest) : text;
  }
}
