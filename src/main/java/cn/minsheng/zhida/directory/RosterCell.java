package cn.minsheng.zhida.directory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a cell, whatever Excel takes it for.
 *
 * @param text in half width, trimmed
 * @param days the number of the day if the cell holds a number, counted as Excel does since 1900
 */
record RosterCell(String text, Optional<Integer> days) {

  static final RosterCell EMPTY = new RosterCell("", Optional.empty());

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,;\\r\\n]+");
  private static final Pattern WRITTEN_DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(\\s.*)?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int LAST_DAY = 2_958_465;
  private static final int FIRST_TRUE_DAY = 61;

  static RosterCell of(String text) {
    return new RosterCell(NameKey.tidy(text), Optional.empty());
  }

  static RosterCell of(BigDecimal number, boolean since1904) {
    // A number of a billion digits takes four characters to write.
    var tame = Math.abs((long) number.scale()) + number.precision() < 60;
    var text = tame ? number.stripTrailingZeros().toPlainString() : number.toString();
    var isDay = tame && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    return new RosterCell(
        text, isDay ? Optional.of(number.intValue() + (since1904 ? 1462 : 0)) : Optional.empty());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** What is enumerated in the cell, in order. */
  List<String> items() {
    return Arrays.stream(BETWEEN_NAMES.split(text))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  Optional<LocalDate> day() {
    if (days.isPresent() && days.get() >= FIRST_TRUE_DAY && days.get() <= LAST_DAY) {
      return Optional.of(DAY_ZERO.plusDays(days.get()));
    }
    var digits = EIGHT_DIGITS.matcher(text);
    var written = digits.matches() ? digits : WRITTEN_DAY.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(written.group(1)),
              Integer.parseInt(written.group(2)),
              Integer.parseInt(written.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
