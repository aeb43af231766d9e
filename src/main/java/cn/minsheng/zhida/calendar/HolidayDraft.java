package cn.minsheng.zhida.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A year's calendar while it is read, with what is wrong with it. */
final class HolidayDraft {

  private static final int MOST_ERRORS = 50;
  private static final int LONGEST_HOLIDAY = 31;

  private final List<SpecialDay> days = new ArrayList<>();
  private final List<HolidayError> errors = new ArrayList<>();
  private SourceDocument source = SourceDocument.unknown();
  private int year;

  void year(int is) {
    year = is;
    if (!HolidayCheck.isYear(is)) {
      errors.add(HolidayCheck.noYear(is));
    }
  }

  void source(
      Optional<String> title,
      Optional<String> number,
      Optional<LocalDate> date,
      Optional<String> url) {
    try {
      source = new SourceDocument(title, number, date, url);
    } catch (IllegalArgumentException e) {
      wrong(HolidayFault.SOURCE_TOO_LONG, "");
    }
  }

  void day(LocalDate date, boolean off, String name, String where) {
    try {
      days.add(new SpecialDay(date, off, name.strip()));
    } catch (IllegalArgumentException e) {
      wrong(HolidayFault.NAME_MISSING_OR_TOO_LONG, where);
    }
  }

  void daysOff(LocalDate first, LocalDate last, String name) {
    if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY))) {
      wrong(HolidayFault.HOLIDAY_ENDS_BEFORE_IT_BEGINS_OR_NEVER, first.toString());
      return;
    }
    first.datesUntil(last.plusDays(1)).forEach(it -> day(it, true, name, it.toString()));
  }

  /** A day in the form 2027-01-01; what is no such day is noted. */
  Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      wrong(HolidayFault.DATE_UNREADABLE, text);
      return Optional.empty();
    }
  }

  void wrong(HolidayFault fault, String where) {
    errors.add(new HolidayError(fault, where));
  }

  List<SpecialDay> days() {
    return days;
  }

  HolidayReading reading() {
    if (errors.isEmpty()) {
      errors.addAll(HolidayCheck.errors(year, days));
    }
    return errors.isEmpty()
        ? new HolidayReading.Read(new HolidayYear(year, source, days))
        : new HolidayReading.Faulty(errors.stream().distinct().limit(MOST_ERRORS).toList());
  }
}
