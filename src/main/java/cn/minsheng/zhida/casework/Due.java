package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when something has to be done: to the end of a day in Asia/Shanghai (办结时限), or, where hours
 * count, to a moment.
 *
 * @param lastDay the day, or the day on which the moment lies
 * @param until the first moment that is late
 */
public record Due(LocalDate lastDay, Instant until) {

  public Due {
    if (!until.equals(endOfDay(lastDay)) && !dayOf(until).equals(lastDay)) {
      throw new IllegalArgumentException("It lies on its last day or ends with it");
    }
  }

  /** To the end of the day. */
  public static Due endOf(LocalDate lastDay) {
    return new Due(lastDay, endOfDay(lastDay));
  }

  /** To the moment, which itself is late. */
  public static Due at(Instant moment) {
    return new Due(dayOf(moment), moment);
  }

  /** As the calendar reckoned it. */
  public static Due of(Deadline reckoned) {
    return new Due(reckoned.lastDay(), reckoned.until());
  }

  /** To reckon on with: milestones, explanations. */
  public Deadline deadline() {
    return new Deadline(lastDay, until);
  }

  /** Whether it lasts to the end of its last day; otherwise a moment counts. */
  public boolean isByDay() {
    return until.equals(endOfDay(lastDay));
  }

  public boolean isEarlierThan(Due other) {
    return until.isBefore(other.until);
  }

  /** The same with so much more time. */
  public Due later(Duration more) {
    if (more.isZero()) {
      return this;
    }
    var moment = until.plus(more);
    var dayBefore = dayOf(moment).minusDays(1);
    return isByDay() && endOfDay(dayBefore).equals(moment) ? endOf(dayBefore) : at(moment);
  }

  public boolean hasPassed(Instant now) {
    return !now.isBefore(until);
  }

  /** The day, or the moment in UTC. */
  @Override
  public String toString() {
    return isByDay() ? lastDay.toString() : until.toString();
  }

  private static Instant endOfDay(LocalDate day) {
    return day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
  }

  private static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeTime.ZONE);
  }
}
