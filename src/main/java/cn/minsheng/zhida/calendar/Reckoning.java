package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells which days were counted and which were not. It walks over the days of the term, once. */
final class Reckoning {

  private final WorkingCalendar calendar;
  private final List<Step> named = new ArrayList<>();
  private int weekends;

  private Reckoning(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** What is special about the days, the first and the last among them. */
  static Explanation of(LocalDate first, LocalDate last, WorkingCalendar calendar) {
    var reckoning = new Reckoning(calendar);
    first.datesUntil(last.plusDays(1)).forEach(reckoning::look);
    return reckoning.told().then(unknownYears(first, last, calendar));
  }

  static Explanation unknownYears(LocalDate first, LocalDate last, WorkingCalendar calendar) {
    var steps = new ArrayList<Step>();
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!calendar.covers(year)) {
        steps.add(new Step.YearUnknown(year));
      }
    }
    return new Explanation(steps);
  }

  private void look(LocalDate day) {
    switch (calendar.kind(day)) {
      case WORKING_DAY -> {}
      case WEEKEND -> weekends++;
      case MAKE_UP_DAY -> named.add(new Step.MakeUpDayCounted(nameOf(day), day));
      case HOLIDAY -> skip(nameOf(day), day);
    }
  }

  private String nameOf(LocalDate day) {
    return calendar.special(day).map(SpecialDay::name).orElseThrow();
  }

  private void skip(String holiday, LocalDate day) {
    var last = named.isEmpty() ? null : named.get(named.size() - 1);
    if (last instanceof Step.HolidaySkipped before
        && before.holiday().equals(holiday)
        && before.last().plusDays(1).equals(day)) {
      named.set(named.size() - 1, new Step.HolidaySkipped(holiday, before.first(), day));
    } else {
      named.add(new Step.HolidaySkipped(holiday, day, day));
    }
  }

  private Explanation told() {
    var steps = new ArrayList<>(named);
    if (weekends > 0) {
      steps.add(new Step.WeekendsSkipped(weekends));
    }
    return new Explanation(steps);
  }
}
