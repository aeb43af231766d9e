package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Due;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Since when assignments' present terms run, and whether the report was first handed in after the
 * day it was due before the deadline (rule 6).
 */
@Component
class ReportTerms {

  private final JdbcClient jdbc;
  private final OfficeCalendar calendar;
  private final DeadlineRules rules;

  ReportTerms(JdbcClient jdbc, OfficeCalendar calendar, DeadlineRules rules) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.rules = rules;
  }

  /** A new term runs: the matter was sent back. An extension begins none. */
  void begin(AssignmentId assignment, Instant at) {
    jdbc.sql(
            """
            insert into deduction_term (assignment, began_at, handed_in_at) values (?, ?, null)
            on duplicate key update began_at = values(began_at), handed_in_at = null
            """)
        .params(assignment.toString(), Moments.column(at))
        .update();
  }

  /**
   * A report was handed in.
   *
   * @return until when it was due, if it is the first of its term and came later
   */
  Optional<Due> missed(AssignmentView assignment, Due deadline, Instant handedInAt) {
    jdbc.sql(
            """
            insert into deduction_term (assignment, handed_in_at) values (?, ?)
            on duplicate key update handed_in_at = coalesce(handed_in_at, values(handed_in_at))
            """)
        .params(assignment.id().toString(), Moments.column(handedInAt))
        .update();
    var term =
        jdbc.sql("select began_at, handed_in_at from deduction_term where assignment = ?")
            .param(assignment.id().toString())
            .query(
                (row, n) ->
                    new Running(
                        row.getObject(1, LocalDateTime.class),
                        row.getObject(2, LocalDateTime.class)))
            .single();
    if (!term.handedInAt().equals(Moments.column(handedInAt)) || !assignment.reportNeeded()) {
      return Optional.empty();
    }
    var start = Optional.ofNullable(Moments.momentOrNull(term.beganAt()));
    var reportBy =
        Milestones.of(
                start.orElse(assignment.issued().at()),
                deadline.deadline(),
                calendar.inForce(),
                rules)
            .reportBy();
    return Optional.of(Due.of(reportBy.value())).filter(it -> it.hasPassed(handedInAt));
  }

  private record Running(@Nullable LocalDateTime beganAt, LocalDateTime handedInAt) {}
}
