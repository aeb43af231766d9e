package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.DatesOfAssignments;
import cn.minsheng.zhida.casework.Due;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a report was first handed in after the day it was due before the deadline (rule 6), as
 * that day was told to the unit.
 */
@Component
class HandingIn {

  private final JdbcClient jdbc;
  private final DatesOfAssignments dates;

  HandingIn(JdbcClient jdbc, DatesOfAssignments dates) {
    this.jdbc = jdbc;
    this.dates = dates;
  }

  /**
   * A report was handed in now.
   *
   * @return until when it was due, if it is the first under this deadline and came later
   */
  Optional<Due> missed(AssignmentView assignment, Instant now) {
    if (!isFirst(assignment, now) || !assignment.reportNeeded()) {
      return Optional.empty();
    }
    return Optional.of(due(assignment)).filter(it -> it.hasPassed(now));
  }

  /** Until when the report was due, if one is needed and none was handed in under this deadline. */
  Optional<Due> owed(AssignmentView assignment) {
    var wasHandedIn =
        jdbc.sql("select count(*) from deduction_handing_in where assignment = ? and due_until = ?")
                .params(assignment.id().toString(), Moments.column(assignment.due().until()))
                .query(Integer.class)
                .single()
            > 0;
    return wasHandedIn || !assignment.reportNeeded()
        ? Optional.empty()
        : Optional.of(due(assignment));
  }

  private Due due(AssignmentView assignment) {
    return Due.of(dates.of(assignment).milestones().reportBy().value());
  }

  /** What was handed in then was taken back: the next one is the first. */
  void takeBack(AssignmentId assignment, Instant handedInAt) {
    jdbc.sql("delete from deduction_handing_in where assignment = ? and handed_in_at = ?")
        .params(assignment.toString(), Moments.column(handedInAt))
        .update();
  }

  private boolean isFirst(AssignmentView assignment, Instant now) {
    var id = assignment.id().toString();
    var until = Moments.column(assignment.due().until());
    jdbc.sql(
            """
            insert into deduction_handing_in (assignment, due_until, handed_in_at) values (?, ?, ?)
            on duplicate key update handed_in_at = handed_in_at
            """)
        .params(id, until, Moments.column(now))
        .update();
    return jdbc.sql(
            "select handed_in_at from deduction_handing_in where assignment = ? and due_until = ?")
        .params(id, until)
        .query(LocalDateTime.class)
        .single()
        .equals(Moments.column(now));
  }
}
