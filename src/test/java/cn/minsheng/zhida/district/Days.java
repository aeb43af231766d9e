package cn.minsheng.zhida.district;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;

/** A calendar that counts on its fingers: day by day, minute by minute. */
final class Days {

  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime AFTER_NOON = LocalTime.of(14, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 30);

  private final Predicate<LocalDate> worked;

  Days(Predicate<LocalDate> worked) {
    this.worked = worked;
  }

  boolean isWorked(LocalDate day) {
    return worked.test(day);
  }

  boolean isWorkingTime(LocalDateTime minute) {
    var time = minute.toLocalTime();
    var isMorning = !time.isBefore(MORNING) && time.isBefore(NOON);
    var isAfternoon = !time.isBefore(AFTER_NOON) && time.isBefore(EVENING);
    return isWorked(minute.toLocalDate()) && (isMorning || isAfternoon);
  }

  LocalDateTime afterWorkingMinutes(LocalDateTime start, int minutes) {
    var at = start;
    var left = minutes;
    while (left > 0) {
      if (!isWorked(at.toLocalDate())) {
        at = at.toLocalDate().plusDays(1).atStartOfDay();
      } else {
        if (isWorkingTime(at)) {
          left--;
        }
        at = at.plusMinutes(1);
      }
    }
    return at;
  }

  LocalDate afterWorkingDays(LocalDate start, int days) {
    var day = start;
    var left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorked(day)) {
        left--;
      }
    }
    return day;
  }

  LocalDate lastWorkedUntil(LocalDate day) {
    var last = day;
    while (!isWorked(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  LocalDate firstWorkedFrom(LocalDate day) {
    var first = day;
    while (!isWorked(first)) {
      first = first.plusDays(1);
    }
    return first;
  }

  static LocalDateTime wall(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeTime.ZONE);
  }

  static Instant moment(LocalDateTime wall) {
    return wall.atZone(OfficeTime.ZONE).toInstant();
  }
}
