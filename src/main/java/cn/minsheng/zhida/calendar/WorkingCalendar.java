package cn.minsheng.zhida.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which days the office works, and when: a value that never changes, so that one act reckons with
 * one calendar. Of years it does not know it holds weekends to be off and all else to be worked;
 * what is reckoned with such a year says so (see {@link Certainty}).
 *
 * <p>Days are calendar days in Asia/Shanghai. Nothing here walks over days: a call takes less than
 * a microsecond, however far the days lie apart.
 */
public final class WorkingCalendar {

  private final WorkingHours hours;
  private final NavigableMap<Integer, HolidayYear> years;
  private final Map<LocalDate, SpecialDay> special;
  private final DayCount count;

  private WorkingCalendar(WorkingHours hours, NavigableMap<Integer, HolidayYear> years) {
    this.hours = hours;
    this.years = years;
    this.special = new HashMap<>();
    // A later year goes before an earlier one where it settles days of the December before.
    years.values().forEach(year -> year.days().forEach(it -> special.put(it.date(), it)));
    this.count = new DayCount(special);
  }

  /**
   * @param years in any order, each once
   */
  public static WorkingCalendar of(WorkingHours hours, Collection<HolidayYear> years) {
    var byYear = new TreeMap<Integer, HolidayYear>();
    for (var year : years) {
      if (byYear.put(year.year(), year) != null) {
        throw new IllegalArgumentException("The year " + year.year() + " is there twice");
      }
    }
    return new WorkingCalendar(hours, byYear);
  }

  /** The same with another calendar of one year. */
  public WorkingCalendar with(HolidayYear year) {
    var changed = new TreeMap<>(years);
    changed.put(year.year(), year);
    return new WorkingCalendar(hours, changed);
  }

  public WorkingHours hours() {
    return hours;
  }

  /** The years it knows, the earliest first. */
  public List<HolidayYear> years() {
    return List.copyOf(years.values());
  }

  public boolean covers(int year) {
    return years.containsKey(year);
  }

  /** The last year it knows; empty if it knows none. */
  public OptionalInt lastKnownYear() {
    return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.lastKey());
  }

  /** What the official calendar says of the day, if anything. */
  public Optional<SpecialDay> special(LocalDate day) {
    return Optional.ofNullable(special.get(day));
  }

  public DayKind kind(LocalDate day) {
    var said = special.get(day);
    if (said != null) {
      return said.kind();
    }
    return Weekdays.isWeekend(day) ? DayKind.WEEKEND : DayKind.WORKING_DAY;
  }

  public boolean isWorkingDay(LocalDate day) {
    return kind(day).isWorked();
  }

  /**
   * The n-th working day after the day, which itself does not count.
   *
   * @param n working days, at least 1
   */
  public LocalDate plusWorkingDays(LocalDate day, int n) {
    atLeastOne(n);
    return LocalDate.ofEpochDay(count.day(count.through(day.toEpochDay()) + n));
  }

  /**
   * The n-th working day before the day, which itself does not count.
   *
   * @param n working days, at least 1
   */
  public LocalDate minusWorkingDays(LocalDate day, int n) {
    atLeastOne(n);
    return LocalDate.ofEpochDay(count.day(count.through(day.toEpochDay() - 1) - n + 1));
  }

  public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
  }

  public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
    return isWorkingDay(day) ? day : minusWorkingDays(day, 1);
  }

  /**
   * How many working days there are after the first day, to the end of the last; negative if the
   * last lies before the first.
   */
  public long workingDaysBetween(LocalDate after, LocalDate until) {
    return count.through(until.toEpochDay()) - count.through(after.toEpochDay());
  }

  public boolean isWorkingTime(Instant moment) {
    var wall = wall(moment);
    return isWorkingDay(wall.toLocalDate()) && hours.include(wall.toLocalTime());
  }

  /**
   * The first moment at which so much working time has passed since the given one; that one itself
   * for no time at all.
   *
   * @param time not negative
   */
  public Instant plusWorkingTime(Instant moment, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("Working time does not run backwards");
    }
    if (time.isZero()) {
      return moment;
    }
    var worked = Math.addExact(workedBefore(moment), time.toNanos());
    var perDay = hours.nanosPerDay();
    var fullDays = Math.floorDiv(worked - 1, perDay);
    var day = LocalDate.ofEpochDay(count.day(fullDays + 1));
    var timeOfDay = hours.timeAfter(worked - fullDays * perDay);
    return day.atTime(timeOfDay).atZone(OfficeTime.ZONE).toInstant();
  }

  /** Negative if the second moment lies before the first. */
  public Duration workingTimeBetween(Instant from, Instant until) {
    return Duration.ofNanos(workedBefore(until) - workedBefore(from));
  }

  /** Nanoseconds of working time before the moment, since some day long ago. */
  private long workedBefore(Instant moment) {
    var wall = wall(moment);
    var day = wall.toLocalDate();
    var fullDays = count.through(day.toEpochDay() - 1);
    var today = isWorkingDay(day) ? hours.nanosBefore(wall.toLocalTime()) : 0;
    return Math.addExact(Math.multiplyExact(fullDays, hours.nanosPerDay()), today);
  }

  private static LocalDateTime wall(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeTime.ZONE);
  }

  private static void atLeastOne(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("At least one working day is counted, not " + n);
    }
  }
}
