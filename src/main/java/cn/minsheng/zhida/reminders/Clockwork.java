package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** In which hours people are told, by one calendar. */
final class Clockwork {

  private final WorkingCalendar days;
  private final ReminderSettings settings;

  Clockwork(WorkingCalendar days, ReminderSettings settings) {
    this.days = days;
    this.settings = settings;
  }

  WorkingCalendar days() {
    return days;
  }

  /** Whether what is told in the hours of the office may be told. */
  boolean isOpen(Instant moment) {
    return days.isWorkingTime(moment) && !isQuiet(timeOf(moment));
  }

  /** The first moment from then on at which it is open. */
  Instant firstOpen(Instant from) {
    if (isOpen(from)) {
      return from;
    }
    for (var day = dayOf(from); ; day = days.plusWorkingDays(day, 1)) {
      for (var span : days.hours().spans()) {
        var start = later(span.from(), settings.loud());
        var moment = moment(day, start);
        if (!moment.isBefore(from) && isOpen(moment)) {
          return moment;
        }
      }
    }
  }

  /** Whether the morning's message may go out at that moment. */
  boolean isMorning(Instant moment) {
    var time = timeOf(moment);
    return days.isWorkingDay(dayOf(moment))
        && !time.isBefore(settings.morning())
        && time.isBefore(settings.quiet());
  }

  Morning morning(LocalDate day) {
    return morning(moment(day, settings.morning()));
  }

  Morning morning(Instant at) {
    var day = dayOf(at);
    return new Morning(day, days.plusWorkingDays(day, 1), at);
  }

  /** The first morning that begins after a moment. */
  Morning morningAfter(Instant moment) {
    var day = dayOf(moment);
    var isToCome = timeOf(moment).isBefore(settings.morning());
    return morning(days.firstWorkingDayOnOrAfter(isToCome ? day : day.plusDays(1)));
  }

  Morning morningAfter(Morning morning) {
    return morning(morning.next());
  }

  private boolean isQuiet(LocalTime time) {
    return time.isBefore(settings.loud()) || !time.isBefore(settings.quiet());
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeTime.ZONE);
  }

  static LocalTime timeOf(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeTime.ZONE).toLocalTime();
  }

  static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(OfficeTime.ZONE).toInstant();
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
  }
}
