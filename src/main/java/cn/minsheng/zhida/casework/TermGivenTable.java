package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every deadline an assignment was given, and where it came from. */
@Component
class TermGivenTable {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  TermGivenTable(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  record Entry(AssignmentId assignment, TermGiven given) {}

  void add(AssignmentId assignment, TermGiven given, By by) {
    addAll(List.of(new Entry(assignment, given)), OptionalLong.empty(), by);
  }

  /**
   * @param adoption the version of a calendar that moved them
   */
  void addAll(Collection<Entry> entries, OptionalLong adoption, By by) {
    batches.batchUpdate(
        """
        insert into term_given (assignment, basis, term, starts_at, due_last_day, due_until, why,
          adoption, given_by, given_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries.stream().map(it -> row(it, adoption, by)).toList());
  }

  private static Object[] row(Entry entry, OptionalLong adoption, By by) {
    var given = entry.given();
    return new Object[] {
      entry.assignment().toString(),
      given.basis().name(),
      given.term().map(Term::code).orElse(null),
      Moments.column(given.from()),
      given.due().lastDay(),
      Moments.column(given.due().until()),
      given.why().code(),
      adoption.isPresent() ? adoption.getAsLong() : null,
      by.staff().value(),
      Moments.column(by.at())
    };
  }

  /** The newest of each. */
  Map<AssignmentId, TermGiven> newest(Collection<AssignmentId> of) {
    if (of.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select t.* from term_given t
            join (select assignment, max(id) as id from term_given
              where assignment in (:assignments) group by assignment) newest on newest.id = t.id
            """)
        .param("assignments", of.stream().map(AssignmentId::toString).toList())
        .query((row, n) -> entry(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Entry::assignment, Entry::given));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        AssignmentId.of(row.getString("assignment")),
        new TermGiven(
            TermGiven.Basis.valueOf(row.getString("basis")),
            Optional.ofNullable(row.getString("term")).map(Term::of),
            Columns.moment(row, "starts_at"),
            new Due(
                row.getObject("due_last_day", LocalDate.class), Columns.moment(row, "due_until")),
            Explanation.read(row.getString("why"))));
  }
}
