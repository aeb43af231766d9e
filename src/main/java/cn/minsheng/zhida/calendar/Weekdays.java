package cn.minsheng.zhida.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday, counted without walking. Days are days since 1970-01-01, a Thursday. */
final class Weekdays {

  private static final int TO_MONDAY = 3;

  private Weekdays() {}

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** How many there are from Monday, 29 December 1969, to the end of the day. */
  static long through(long day) {
    var days = day + TO_MONDAY;
    return Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L) + 1, 5);
  }

  /** The day at whose end there are so many. */
  static long day(long count) {
    return Math.floorDiv(count - 1, 5L) * 7 + Math.floorMod(count - 1, 5L) - TO_MONDAY;
  }
}
