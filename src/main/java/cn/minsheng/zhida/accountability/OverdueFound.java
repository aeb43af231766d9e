package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.OverdueAnswers.Owed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which deadlines were found overdue while the answer was owed: each is looked at once. */
@Component
class OverdueFound {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  OverdueFound(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that were not looked at yet. */
  List<Owed> newOf(List<Owed> all) {
    var known = new HashSet<Owed>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      known.addAll(known(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
    }
    return all.stream().filter(it -> !known.contains(it)).toList();
  }

  private Set<Owed> known(List<Owed> some) {
    return jdbc.sql(
            "select assignment, due_until from deduction_overdue where assignment in (:some)")
        .param("some", some.stream().map(it -> it.assignment().toString()).toList())
        .query((row, n) -> owed(row))
        .set();
  }

  private static Owed owed(ResultSet row) throws SQLException {
    return new Owed(
        AssignmentId.of(row.getString("assignment")),
        Moments.moment(row.getObject("due_until", LocalDateTime.class)));
  }

  /** Whether nobody did before. */
  boolean claim(AssignmentId assignment, Instant deadline, Instant now) {
    return jdbc.sql(
                """
            insert ignore into deduction_overdue (assignment, due_until, found_at) values (?, ?, ?)
            """)
            .params(assignment.toString(), Moments.column(deadline), Moments.column(now))
            .update()
        == 1;
  }

  /** Whether it was found. */
  boolean forget(AssignmentId assignment, Instant deadline) {
    return jdbc.sql("delete from deduction_overdue where assignment = ? and due_until = ?")
            .params(assignment.toString(), Moments.column(deadline))
            .update()
        == 1;
  }

  void forget(AssignmentId assignment) {
    jdbc.sql("delete from deduction_overdue where assignment = ?")
        .param(assignment.toString())
        .update();
  }
}
