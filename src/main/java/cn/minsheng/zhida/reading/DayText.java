package cn.minsheng.zhida.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, or a day and a time, as tables write it: 2026-03-02, 2026/3/2 9:05, 2026年3月2日, 20260302.
 */
public final class DayText {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[\\sT]*(上午|下午)?(\\d{1,2})[:时点](?:(\\d{1,2})分?)?(?::?(\\d{1,2})秒?(?:\\.\\d{1,9})?)?)?");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  private DayText() {}

  /**
   * @param time empty if only a day was written
   */
  public record Moment(LocalDate day, Optional<LocalTime> time) {

    /** The beginning of the day if no time was written. */
    public LocalDateTime from() {
      return day.atTime(time.orElse(LocalTime.MIDNIGHT));
    }
  }

  /** Empty if it is none, or there is no such day. */
  public static Optional<Moment> read(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    var written = WRITTEN.matcher(plain);
    try {
      if (written.matches()) {
        return Optional.of(new Moment(day(written), time(written)));
      }
      var compact = COMPACT.matcher(plain);
      return compact.matches()
          ? Optional.of(new Moment(day(compact), Optional.empty()))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(Matcher found) {
    return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
  }

  private static Optional<LocalTime> time(Matcher found) {
    if (found.group(5) == null) {
      return Optional.empty();
    }
    var hour = number(found, 5);
    var afternoon = "下午".equals(found.group(4)) && hour < 12;
    return Optional.of(
        LocalTime.of(afternoon ? hour + 12 : hour, number(found, 6), number(found, 7)));
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }
}
