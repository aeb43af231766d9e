package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.SafeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that the office took back, each written once. */
@Component
class RedirectionTable {

  private static final String COLUMN = "redirection.sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  RedirectionTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  void add(Assignment from, AssignmentId to, String why, SafeId safe, By by) {
    jdbc.sql(
            """
            insert into redirection (assignment, petition, successor, sealed, done_by, done_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            from.id().toString(),
            from.petition().toString(),
            to.toString(),
            sealing.seal(safe, why, COLUMN, from.id().value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  /** The oldest first. */
  List<Redirection> of(PetitionId petition) {
    return jdbc.sql(
            """
            select r.assignment, r.done_by, r.done_at, a.number_year, a.number_ordinal,
              a.unit as from_unit, s.unit as to_unit
            from redirection r join assignment a on a.id = r.assignment
              join assignment s on s.id = r.successor
            where r.petition = ? order by r.done_at, r.assignment
            """)
        .param(petition.toString())
        .query(
            (row, n) ->
                new Redirection(
                    petition,
                    new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
                    AssignmentId.of(row.getString("assignment")),
                    new UnitId(row.getLong("from_unit")),
                    new UnitId(row.getLong("to_unit")),
                    Columns.done(row, "done").orElseThrow()))
        .list();
  }

  String why(AssignmentId takenBack) {
    return jdbc.sql("select sealed from redirection where assignment = ?")
        .param(takenBack.toString())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(it -> sealing.unseal(it, String.class, COLUMN, takenBack.value()))
        .orElse("");
  }
}
