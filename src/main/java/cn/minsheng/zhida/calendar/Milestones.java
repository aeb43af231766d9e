package cn.minsheng.zhida.calendar;

import java.time.Instant;

/**
 * The dates that follow from the start and the deadline of an assignment.
 *
 * @param withdrawUntil 撤回: to the end of the day of the start (rule 4)
 * @param extendUntil 延期: to the end of T-3; in a short term until half of it is gone (rule 7)
 * @param reportBy 办理报告: to the end of T-2; in a short term or one in hours, the deadline (rule 6)
 */
public record Milestones(
    Explained<Deadline> withdrawUntil,
    Explained<Deadline> extendUntil,
    Explained<Deadline> reportBy) {

  /**
   * T-2 and T-3 that fall on a day off move back to the last working day, as long as that lies
   * after the day of the start. A term is short if it is not longer than the days of its milestone,
   * from the day after the start to the last one.
   *
   * @param start when the term began to run: the assignment; for a second deadline too
   */
  public static Milestones of(
      Instant start, Deadline deadline, WorkingCalendar calendar, DeadlineRules rules) {
    return new MilestoneCount(start, deadline, calendar, rules).milestones();
  }

  /**
   * These, but none earlier than it was told before: for a deadline that moves because a new
   * calendar came. The day of withdrawal does not move.
   */
  public Milestones neverEarlierThan(Milestones told) {
    return new Milestones(
        told.withdrawUntil, later(extendUntil, told.extendUntil), later(reportBy, told.reportBy));
  }

  /**
   * These, with the day of withdrawal of others: for a deadline that began to run anew, since 撤回 is
   * possible on the day of the assignment only.
   */
  public Milestones withdrawnAsOf(Milestones ofTheAssignment) {
    return new Milestones(ofTheAssignment.withdrawUntil, extendUntil, reportBy);
  }

  private static Explained<Deadline> later(Explained<Deadline> now, Explained<Deadline> told) {
    return told.value().isLaterThan(now.value())
        ? new Explained<>(
            told.value(),
            told.why().then(Explanation.of(new Step.KeptAsTold(told.value().until()))))
        : now;
  }
}
