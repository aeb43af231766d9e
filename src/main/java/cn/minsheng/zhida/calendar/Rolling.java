package cn.minsheng.zhida.calendar;

import java.time.LocalDate;

/** The end of a term in days or months that falls on a day off. */
final class Rolling {

  private Rolling() {}

  static Explained<Deadline> of(
      LocalDate last, Explanation why, WorkingCalendar calendar, DeadlineRules rules) {
    if (!rules.termsRoll() || calendar.isWorkingDay(last)) {
      return new Explained<>(Deadline.endOf(last), why);
    }
    var next = calendar.firstWorkingDayOnOrAfter(last);
    return new Explained<>(
        Deadline.endOf(next),
        why.then(Explanation.of(new Step.MovedOn(last, next)))
            .then(Reckoning.of(last, next.minusDays(1), calendar))
            .then(Reckoning.unknownYears(next, next, calendar)));
  }
}
