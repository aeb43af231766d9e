package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.Explained;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.calendar.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones that a new calendar would have made earlier than they were told. */
@Component
class ToldDateTable {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  ToldDateTable(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * @param until the deadline they belong to
   */
  record Told(AssignmentId assignment, Instant until, Deadline extendUntil, Deadline reportBy) {

    static Told of(AssignmentId assignment, Due due, Milestones dates) {
      return new Told(
          assignment, due.until(), dates.extendUntil().value(), dates.reportBy().value());
    }

    /** With the reasons those have that they are compared with. */
    Milestones milestones(Milestones now) {
      return new Milestones(
          now.withdrawUntil(),
          new Explained<>(extendUntil, now.extendUntil().why()),
          new Explained<>(reportBy, now.reportBy().why()));
    }
  }

  void keep(Collection<Told> dates, long adoption) {
    batches.batchUpdate(
        """
        insert into told_date (assignment, due_until, extend_last_day, extend_until,
          report_last_day, report_until, adoption)
        values (?, ?, ?, ?, ?, ?, ?)
        on duplicate key update due_until = values(due_until),
          extend_last_day = values(extend_last_day), extend_until = values(extend_until),
          report_last_day = values(report_last_day), report_until = values(report_until),
          adoption = values(adoption)
        """,
        dates.stream()
            .map(
                it ->
                    new Object[] {
                      it.assignment().toString(),
                      Moments.column(it.until()),
                      it.extendUntil().lastDay(),
                      Moments.column(it.extendUntil().until()),
                      it.reportBy().lastDay(),
                      Moments.column(it.reportBy().until()),
                      adoption
                    })
            .toList());
  }

  Map<AssignmentId, Told> of(Collection<AssignmentId> assignments) {
    if (assignments.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select * from told_date where assignment in (:assignments)")
        .param("assignments", assignments.stream().map(AssignmentId::toString).toList())
        .query((row, n) -> told(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Told::assignment, it -> it));
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        AssignmentId.of(row.getString("assignment")),
        Columns.moment(row, "due_until"),
        deadline(row, "extend"),
        deadline(row, "report"));
  }

  private static Deadline deadline(ResultSet row, String what) throws SQLException {
    return new Deadline(
        row.getObject(what + "_last_day", LocalDate.class), Columns.moment(row, what + "_until"));
  }
}
