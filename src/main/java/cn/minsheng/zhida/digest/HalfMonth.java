package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The period of a report: from the 1st to the 15th, or from the 16th to the month's end, in
 * Asia/Shanghai (rule 12).
 *
 * @param first whether it is the first half
 */
public record HalfMonth(YearMonth month, boolean first) {

  private static final int SECOND_BEGINS = 16;

  public static HalfMonth containing(LocalDate day) {
    return new HalfMonth(YearMonth.from(day), day.getDayOfMonth() < SECOND_BEGINS);
  }

  public HalfMonth previous() {
    return first ? new HalfMonth(month.minusMonths(1), false) : new HalfMonth(month, true);
  }

  public HalfMonth next() {
    return first ? new HalfMonth(month, false) : new HalfMonth(month.plusMonths(1), true);
  }

  public LocalDate firstDay() {
    return month.atDay(first ? 1 : SECOND_BEGINS);
  }

  public LocalDate lastDay() {
    return next().firstDay().minusDays(1);
  }

  /** The first moment of it. */
  public Instant from() {
    return firstDay().atStartOfDay(OfficeTime.ZONE).toInstant();
  }

  /** The first moment after it. */
  public Instant until() {
    return next().from();
  }

  /** When its report is due: the 16th or the 1st, or the next working day if that is none. */
  public LocalDate dueDay(WorkingCalendar days) {
    return days.firstWorkingDayOnOrAfter(next().firstDay());
  }

  /** Such as {@code 2026-03-1} for the first half of March. */
  @Override
  public String toString() {
    return month + (first ? "-1" : "-2");
  }
}
