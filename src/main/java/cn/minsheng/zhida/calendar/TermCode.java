package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The code of a term. */
final class TermCode {

  private static final Pattern COUNTED = Pattern.compile("([1-9][0-9]{0,3})(D|WD|H|M)");

  /** As long as the column that holds it. */
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

  private TermCode() {}

  static Term read(String code) {
    var counted = COUNTED.matcher(code);
    if (!counted.matches()) {
      return code.length() == 12 ? atMoment(code) : onDay(code);
    }
    var count = Integer.parseInt(counted.group(1));
    return switch (counted.group(2)) {
      case "D" -> new Term.Days(count);
      case "WD" -> new Term.WorkingDays(count);
      case "H" -> new Term.Hours(count);
      default -> new Term.Months(count);
    };
  }

  private static Term onDay(String code) {
    try {
      return new Term.OnDay(LocalDate.parse(code));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Not the code of a term: " + code, e);
    }
  }

  private static Term atMoment(String code) {
    try {
      return new Term.AtMoment(LocalDateTime.parse(code, MOMENT));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Not the code of a term: " + code, e);
    }
  }

  static void requireWithin(int count, int most) {
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(
          "A term counts from 1 to %d, not %d".formatted(most, count));
    }
  }
}
