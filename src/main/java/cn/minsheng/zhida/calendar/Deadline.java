package cn.minsheng.zhida.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when something is in time: to the end of a day in Asia/Shanghai (办结时限), or, where hours
 * count, to a moment.
 *
 * @param lastDay the day, or the day on which the moment lies
 * @param until the first moment that is late
 */
public record Deadline(LocalDate lastDay, Instant until) implements Comparable<Deadline> {

  public Deadline {
    var end = endOfDay(lastDay);
    if (!until.equals(end) && !dayOf(until).equals(lastDay)) {
      throw new IllegalArgumentException("A deadline lies on its last day or ends with it");
    }
  }

  /** To the end of the day. */
  public static Deadline endOf(LocalDate lastDay) {
    return new Deadline(lastDay, endOfDay(lastDay));
  }

  /** To the moment, which itself is late. */
  public static Deadline at(Instant moment) {
    return new Deadline(dayOf(moment), moment);
  }

  /** Whether it lasts to the end of its last day; otherwise a moment counts. */
  public boolean isByDay() {
    return until.equals(endOfDay(lastDay));
  }

  public boolean hasPassed(Instant now) {
    return !now.isBefore(until);
  }

  public boolean isLaterThan(Deadline other) {
    return until.isAfter(other.until);
  }

  @Override
  public int compareTo(Deadline other) {
    return until.compareTo(other.until);
  }

  private static Instant endOfDay(LocalDate day) {
    return day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
  }

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeTime.ZONE);
  }
}
