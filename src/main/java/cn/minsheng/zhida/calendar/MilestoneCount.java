package cn.minsheng.zhida.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts back from one deadline. */
final class MilestoneCount {

  private final Instant start;
  private final LocalDate startDay;
  private final Deadline deadline;
  private final WorkingCalendar calendar;
  private final DeadlineRules rules;

  MilestoneCount(Instant start, Deadline deadline, WorkingCalendar calendar, DeadlineRules rules) {
    this.start = start;
    this.startDay = Deadline.dayOf(start);
    this.deadline = deadline;
    this.calendar = calendar;
    this.rules = rules;
  }

  Milestones milestones() {
    return new Milestones(
        new Explained<>(Deadline.endOf(startDay), Explanation.of(new Step.SameDay(startDay))),
        extendUntil(),
        reportBy());
  }

  private Explained<Deadline> reportBy() {
    return isShort(rules.reportDaysBefore())
        ? new Explained<>(
            deadline, Explanation.of(new Step.AtTheDeadline(deadline.lastDay())).then(unknown()))
        : before(rules.reportDaysBefore());
  }

  private Explained<Deadline> extendUntil() {
    if (!isShort(rules.extensionDaysBefore())) {
      return before(rules.extensionDaysBefore());
    }
    return rules.shortTermsExtendUntilHalf() ? half() : plainlyBefore(rules.extensionDaysBefore());
  }

  private boolean isShort(int days) {
    return !deadline.isByDay() || length() <= days;
  }

  private long length() {
    return rules.milestonesInWorkingDays()
        ? calendar.workingDaysBetween(startDay, deadline.lastDay())
        : ChronoUnit.DAYS.between(startDay, deadline.lastDay());
  }

  /** To the full minute, in favour of who asks. */
  private Explained<Deadline> half() {
    var middle = start.plus(Duration.between(start, deadline.until()).dividedBy(2));
    var minute = middle.truncatedTo(ChronoUnit.MINUTES);
    var moment = minute.equals(middle) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    return new Explained<>(
        Deadline.at(moment), Explanation.of(new Step.HalfOfTheTerm(moment)).then(unknown()));
  }

  private Explained<Deadline> before(int days) {
    var counted = plainlyBefore(days);
    var day = counted.value().lastDay();
    if (calendar.isWorkingDay(day)) {
      return counted;
    }
    var back = calendar.lastWorkingDayOnOrBefore(day);
    if (!back.isAfter(startDay)) {
      return new Explained<>(
          counted.value(),
          counted.why().then(Explanation.of(new Step.NotMovedBack(day, startDay))));
    }
    return new Explained<>(
        Deadline.endOf(back),
        counted
            .why()
            .then(Explanation.of(new Step.MovedBack(day, back)))
            .then(Reckoning.of(back.plusDays(1), day, calendar)));
  }

  private Explained<Deadline> plainlyBefore(int days) {
    var last = deadline.lastDay();
    if (rules.milestonesInWorkingDays()) {
      var day = calendar.minusWorkingDays(last, days);
      return new Explained<>(
          Deadline.endOf(day),
          Explanation.of(new Step.WorkingDaysBefore(days, last, day))
              .then(Reckoning.of(day, last.minusDays(1), calendar))
              .then(unknown()));
    }
    var day = last.minusDays(days);
    return new Explained<>(
        Deadline.endOf(day), Explanation.of(new Step.DaysBefore(days, last, day)).then(unknown()));
  }

  /** A deadline that may move takes its milestones with it. */
  private Explanation unknown() {
    return Reckoning.unknownYears(deadline.lastDay(), deadline.lastDay(), calendar);
  }
}
