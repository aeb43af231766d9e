package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A past day or moment as people write it: 3月1日, 2026-03-01 09:30. */
public final class Moment {

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?U)(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:\\s*(\\d{1,2})[:时点](\\d{1,2})?分?)?");

  private Moment() {}

  /** A day without a year is the last one there was, a day without a time begins at midnight. */
  public static Optional<Instant> read(String text, LocalDate today) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    var moment = MOMENT.matcher(plain);
    if (!moment.matches()) {
      return Optional.empty();
    }
    try {
      var year = moment.group(1) == null ? today.getYear() : number(moment.group(1));
      var day = LocalDate.of(year, number(moment.group(2)), number(moment.group(3)));
      if (moment.group(1) == null && day.isAfter(today)) {
        day = day.minusYears(1);
      }
      var hour = moment.group(4) == null ? 0 : number(moment.group(4));
      var minute = moment.group(5) == null ? 0 : number(moment.group(5));
      return Optional.of(day.atTime(hour, minute).atZone(OfficeTime.ZONE).toInstant());
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
