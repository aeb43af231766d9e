package cn.minsheng.zhida.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of petitions within what was typed: 12, 12号、13号, 第12号, 十二号, 民声〔2026〕12号. */
final class Numbers {

  private static final String LEDGER =
      "(?:民声)?[〔\\[(【](?<year>20\\d{2})[〕\\])】](?:第)?(?<of>[1-9]\\d{0,6})号?";
  private static final String OF_A_YEAR = "(?:民声)?(?<year2>20\\d{2})年第?(?<of2>[1-9]\\d{0,6})号";
  private static final String PLAIN =
      "(?:第|#|no\\.?|编号)?\\s*(?<plain>[1-9]\\d{0,5})(?![\\d天日月年点时个小工周.%元级:])(?:\\s*号(?!楼|线|院|门|路))?";
  private static final String CHINESE = "第?(?<chinese>[一二两三四五六七八九十百]{1,5})号(?!楼|线|院|门|路)";
  private static final Pattern ONE =
      Pattern.compile(LEDGER + "|" + OF_A_YEAR + "|" + PLAIN + "|" + CHINESE);
  private static final Pattern BETWEEN = Pattern.compile("[\\s、,，]*(?:和|与|及|以及)?[\\s、,，]*");

  private Numbers() {}

  /**
   * @param all as {@code LedgerNumber} reads them, at least one
   * @param end the place behind the last
   */
  record Found(List<String> all, int end) {}

  /** Those that stand at a place of a folded text. */
  static Optional<Found> at(String folded, int from) {
    var all = new ArrayList<String>();
    var end = from;
    var at = from;
    var one = ONE.matcher(folded);
    while (at < folded.length() && one.region(at, folded.length()).lookingAt()) {
      all.add(read(one));
      end = one.end();
      var between = BETWEEN.matcher(folded).region(end, folded.length());
      at = between.lookingAt() && between.end() > end ? between.end() : folded.length();
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(new Found(all, end));
  }

  private static String read(java.util.regex.Matcher one) {
    if (one.group("year") != null) {
      return "民声〔%s〕%s号".formatted(one.group("year"), one.group("of"));
    }
    if (one.group("year2") != null) {
      return "民声〔%s〕%s号".formatted(one.group("year2"), one.group("of2"));
    }
    return one.group("plain") != null
        ? one.group("plain")
        : Integer.toString(Numerals.read(one.group("chinese")));
  }
}
