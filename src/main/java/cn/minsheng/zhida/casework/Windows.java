package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when what can be asked of an assignment, and its report is due (rules 4, 6 and 7). */
@Component
public class Windows {

  private final OfficeCalendar calendar;
  private final DeadlineRules rules;

  Windows(OfficeCalendar calendar, DeadlineRules rules) {
    this.calendar = calendar;
    this.rules = rules;
  }

  /** By its deadline as it is now, the second one if it was extended. */
  public Milestones of(AssignmentView assignment) {
    return between(assignment.issued().at(), assignment.due());
  }

  /**
   * Until when a supporting unit owes its opinion if nothing else is said (rule 5): to the end of
   * the last working day before the lead unit's report is due, or where there is none, with the
   * report.
   *
   * @param start when the order is given
   */
  public Due supportDue(Instant start, Due lead) {
    var days = calendar.inForce();
    var report = Milestones.of(start, lead.deadline(), days, rules).reportBy().value();
    var before = days.lastWorkingDayOnOrBefore(report.lastDay().minusDays(1));
    return lead.isByDay() && before.isAfter(Due.at(start).lastDay())
        ? Due.endOf(before)
        : Due.of(report);
  }

  Deadline withdrawUntil(Assignment assignment) {
    return of(assignment).withdrawUntil().value();
  }

  Deadline extendUntil(Assignment assignment) {
    return of(assignment).extendUntil().value();
  }

  private Milestones of(Assignment assignment) {
    return between(assignment.issued().at(), assignment.due());
  }

  private Milestones between(Instant issued, Due due) {
    return Milestones.of(issued, due.deadline(), calendar.inForce(), rules);
  }
}
