package cn.minsheng.zhida.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The calendar that comes with the program, and made-up ones of 2027. */
final class Official {

  static final WorkingHours HOURS = WorkingHours.parse("08:30-12:00,14:00-17:30");
  static final WorkingCalendar CALENDAR = WorkingCalendar.of(HOURS, YearsOfTheProgram.read());

  private Official() {}

  /** 2027 with 1 to 10 October off and nothing else. */
  static HolidayYear year2027() {
    return year2027(List.of());
  }

  /** That, with further days. */
  static HolidayYear year2027(List<SpecialDay> further) {
    var days = new ArrayList<>(further);
    LocalDate.of(2027, 10, 1)
        .datesUntil(LocalDate.of(2027, 10, 11))
        .forEach(it -> days.add(new SpecialDay(it, true, "国庆节")));
    return new HolidayYear(2027, SourceDocument.unknown(), days);
  }

  static SpecialDay off(String date, String name) {
    return new SpecialDay(LocalDate.parse(date), true, name);
  }

  static SpecialDay worked(String date, String name) {
    return new SpecialDay(LocalDate.parse(date), false, name);
  }

  /** On the office's wall, such as 2026-03-02T09:00. */
  static Instant at(String wallTime) {
    return LocalDateTime.parse(wallTime).atZone(OfficeTime.ZONE).toInstant();
  }
}
