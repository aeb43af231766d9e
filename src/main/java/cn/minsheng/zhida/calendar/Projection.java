package cn.minsheng.zhida.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of a deadline when another calendar comes into force. Only terms that hang on
 * working days move, never to an earlier day, and never once the deadline has passed: a lateness
 * that was found stays found.
 */
public sealed interface Projection {

  /** The days within the term that are not what they were; empty if none matters. */
  List<DayChange> changes();

  /**
   * It moves to a later day.
   *
   * @param to with why it is that day by the new calendar
   */
  record Moved(Deadline from, Explained<Deadline> to, List<DayChange> changes)
      implements Projection {}

  /** It stands, for this reason. */
  record Stands(Deadline deadline, Reason reason, List<DayChange> changes) implements Projection {}

  /** Why a deadline stands. */
  enum Reason {
    /** A day was named, or the term counts hours, or calendar days that do not roll. */
    DOES_NOT_HANG_ON_WORKING_DAYS,
    /** It has passed. */
    PASSED,
    /** The new calendar comes to the same day. */
    SAME_DAY,
    /** By the new calendar it would be earlier; what was promised stands. */
    WOULD_BE_EARLIER
  }

  /**
   * @param start when the term began to run
   * @param standing the deadline that is in force now
   * @param before the calendar that was in force, for the reason
   */
  static Projection of(
      Term term,
      Instant start,
      Deadline standing,
      WorkingCalendar before,
      WorkingCalendar after,
      DeadlineRules rules,
      Instant now) {
    if (!hangsOnWorkingDays(term, rules)) {
      return new Stands(standing, Reason.DOES_NOT_HANG_ON_WORKING_DAYS, List.of());
    }
    if (standing.hasPassed(now)) {
      return new Stands(standing, Reason.PASSED, List.of());
    }
    var projected = term.startingAt(start, after, rules);
    var latest =
        projected.value().isLaterThan(standing) ? projected.value().lastDay() : standing.lastDay();
    var changes = changes(Deadline.dayOf(start), latest, before, after);
    if (projected.value().isLaterThan(standing)) {
      return new Moved(standing, projected, changes);
    }
    return new Stands(
        standing,
        projected.value().equals(standing) ? Reason.SAME_DAY : Reason.WOULD_BE_EARLIER,
        changes);
  }

  private static boolean hangsOnWorkingDays(Term term, DeadlineRules rules) {
    var counted = term instanceof Term.Days || term instanceof Term.Months;
    return term instanceof Term.WorkingDays || (counted && rules.termsRoll());
  }

  private static List<DayChange> changes(
      LocalDate start, LocalDate last, WorkingCalendar before, WorkingCalendar after) {
    return start
        .plusDays(1)
        .datesUntil(last.plusDays(1))
        .filter(it -> before.isWorkingDay(it) != after.isWorkingDay(it))
        .map(
            it ->
                new DayChange(
                    it,
                    before.kind(it),
                    after.kind(it),
                    after.special(it).or(() -> before.special(it)).map(SpecialDay::name)))
        .toList();
  }
}
