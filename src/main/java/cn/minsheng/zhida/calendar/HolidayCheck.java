package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a year's calendar must be to be believed. */
final class HolidayCheck {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int FEWEST_DAYS_OFF = 10;
  private static final int MOST_DAYS = 60;

  private HolidayCheck() {}

  static List<HolidayError> errors(int year, List<SpecialDay> days) {
    if (!isYear(year)) {
      return List.of(noYear(year));
    }
    var errors = new ArrayList<HolidayError>();
    Set<LocalDate> seen = new HashSet<>();
    for (var day : days) {
      if (!belongsTo(year, day.date())) {
        errors.add(at(day, HolidayFault.DATE_OUTSIDE_YEAR));
      }
      if (!seen.add(day.date())) {
        errors.add(at(day, HolidayFault.DAY_TWICE));
      }
      if (!day.off() && !Weekdays.isWeekend(day.date())) {
        errors.add(at(day, HolidayFault.MAKE_UP_DAY_NOT_ON_A_WEEKEND));
      }
    }
    var off = days.stream().filter(SpecialDay::off).count();
    if (off < FEWEST_DAYS_OFF) {
      errors.add(HolidayError.ofFile(HolidayFault.TOO_FEW_DAYS_OFF));
    }
    if (off > MOST_DAYS || days.size() - off > MOST_DAYS) {
      errors.add(HolidayError.ofFile(HolidayFault.TOO_MANY_DAYS));
    }
    return errors;
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static HolidayError noYear(int year) {
    return new HolidayError(
        HolidayFault.YEAR_MISSING_OR_OUT_OF_RANGE, year == 0 ? "" : Integer.toString(year));
  }

  private static boolean belongsTo(int year, LocalDate date) {
    return date.getYear() == year
        || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
  }

  private static HolidayError at(SpecialDay day, HolidayFault fault) {
    return new HolidayError(fault, day.date().toString());
  }
}
