package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done: to the end of a day of the office, or to a moment.
 *
 * @param lastDay the day named, or null where a moment is named
 * @param endsAt the first moment that is too late
 */
public record Due(@Nullable LocalDate lastDay, Instant endsAt) {

  public Due {
    if (lastDay != null && !endsAt.equals(endOf(lastDay))) {
      throw new IllegalArgumentException("A day ends with its midnight");
    }
  }

  /** To the end of this day, midnight in Asia/Shanghai. */
  public static Due onDay(LocalDate lastDay) {
    return new Due(lastDay, endOf(lastDay));
  }

  /** Before this moment. */
  public static Due before(Instant moment) {
    return new Due(null, moment);
  }

  /** The day, if a day was named. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(lastDay);
  }

  /** The day of the office in which it ends. */
  public LocalDate dayOfEnd() {
    return lastDay != null ? lastDay : LocalDate.ofInstant(endsAt, OfficeTime.ZONE);
  }

  public boolean hasPassedAt(Instant moment) {
    return !moment.isBefore(endsAt);
  }

  /** The day, or the moment in UTC. */
  @Override
  public String toString() {
    return lastDay != null ? lastDay.toString() : endsAt.toString();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
  }
}
