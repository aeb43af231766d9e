package cn.minsheng.zhida.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How long there is for something, as it was said (办结时限). Counting starts the day after the start,
 * for hours at its moment. A day is a calendar day unless 工作日 is said.
 */
public sealed interface Term {

  /** When it ends if it starts at that moment, and why then. */
  Explained<Deadline> startingAt(Instant start, WorkingCalendar calendar, DeadlineRules rules);

  /**
   * As it is stored and shown to administrators: {@code 15D}, {@code 5WD}, {@code 2H}, {@code 3M},
   * {@code 2026-12-01} or {@code 202612011700}; {@link #of} reads it.
   */
  String code();

  /**
   * @throws IllegalArgumentException if it is no code of a term
   */
  static Term of(String code) {
    return TermCode.read(code);
  }

  /** Calendar days, 1 to 3650. Their last day stands even if it is off, unless terms roll. */
  record Days(int count) implements Term {

    public Days {
      TermCode.requireWithin(count, 3650);
    }

    @Override
    public Explained<Deadline> startingAt(
        Instant start, WorkingCalendar calendar, DeadlineRules rules) {
      var day = Deadline.dayOf(start);
      var last = day.plusDays(count);
      var why =
          Explanation.of(new Step.CountedFromDayAfter(day), new Step.NthDay(count, last))
              .then(Reckoning.unknownYears(last, last, calendar));
      return Rolling.of(last, why, calendar, rules);
    }

    @Override
    public String code() {
      return count + "D";
    }
  }

  /** Working days, 1 to 2500. */
  record WorkingDays(int count) implements Term {

    public WorkingDays {
      TermCode.requireWithin(count, 2500);
    }

    @Override
    public Explained<Deadline> startingAt(
        Instant start, WorkingCalendar calendar, DeadlineRules rules) {
      var day = Deadline.dayOf(start);
      var last = calendar.plusWorkingDays(day, count);
      var why =
          Explanation.of(new Step.CountedFromDayAfter(day), new Step.NthWorkingDay(count, last))
              .then(Reckoning.of(day.plusDays(1), last, calendar));
      return new Explained<>(Deadline.endOf(last), why);
    }

    @Override
    public String code() {
      return count + "WD";
    }
  }

  /** Hours of the clock, day and night, 1 to 72; what takes longer is counted in days. */
  record Hours(int count) implements Term {

    public Hours {
      TermCode.requireWithin(count, 72);
    }

    @Override
    public Explained<Deadline> startingAt(
        Instant start, WorkingCalendar calendar, DeadlineRules rules) {
      var moment = start.plus(Duration.ofHours(count));
      return new Explained<>(
          Deadline.at(moment),
          Explanation.of(new Step.CountedFrom(start), new Step.HoursLater(count, moment)));
    }

    @Override
    public String code() {
      return count + "H";
    }
  }

  /**
   * Months, 1 to 120: to the day of the same number, or the last of a month that has no such day,
   * so that 31 January and one month is 28 or 29 February (民法典第二百零二条). It stands even if it is off,
   * unless terms roll.
   */
  record Months(int count) implements Term {

    public Months {
      TermCode.requireWithin(count, 120);
    }

    @Override
    public Explained<Deadline> startingAt(
        Instant start, WorkingCalendar calendar, DeadlineRules rules) {
      var day = Deadline.dayOf(start);
      var last = day.plusMonths(count);
      var cut = last.getDayOfMonth() != day.getDayOfMonth();
      var why =
          Explanation.of(new Step.CountedFromDayAfter(day), new Step.MonthsLater(count, last, cut))
              .then(Reckoning.unknownYears(last, last, calendar));
      return Rolling.of(last, why, calendar, rules);
    }

    @Override
    public String code() {
      return count + "M";
    }
  }

  /**
   * A moment that was named, on the office's wall, to the minute: it stands as given (后天下午5点). Its
   * code is {@code 202612011700}.
   */
  record AtMoment(LocalDateTime wall) implements Term {

    public AtMoment {
      wall = wall.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public Explained<Deadline> startingAt(
        Instant start, WorkingCalendar calendar, DeadlineRules rules) {
      var day = wall.toLocalDate();
      return new Explained<>(
          Deadline.at(wall.atZone(OfficeTime.ZONE).toInstant()),
          Explanation.of(new Step.NamedDay(day)).then(Reckoning.unknownYears(day, day, calendar)));
    }

    @Override
    public String code() {
      return TermCode.MOMENT.format(wall);
    }
  }

  /** A day that was named: it stands as given. */
  record OnDay(LocalDate day) implements Term {

    @Override
    public Explained<Deadline> startingAt(
        Instant start, WorkingCalendar calendar, DeadlineRules rules) {
      return new Explained<>(
          Deadline.endOf(day),
          Explanation.of(new Step.NamedDay(day)).then(Reckoning.unknownYears(day, day, calendar)));
    }

    @Override
    public String code() {
      return day.toString();
    }
  }
}
