package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each act with where it left petition and assignment, in the order in which they were done. */
@Component
class DoneActTable {

  private final JdbcClient jdbc;

  DoneActTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Petition and assignment stand already as the act left them. */
  @EventListener
  void write(PetitionEvent event) {
    jdbc.sql(
            """
            insert into done_act (petition, assignment, act, done_by, done_at, done_from,
              petition_status, petition_status_by, petition_status_at,
              assignment_status, assignment_status_by, assignment_status_at, undone)
            select p.id, a.id, ?, ?, ?, ?, p.status, p.status_by, p.status_at,
              a.status, a.status_by, a.status_at, false
            from petition p left join assignment a on a.id = ?
            where p.id = ?
            """)
        .params(
            event.act().name(),
            event.by().staff().value(),
            Moments.column(event.by().at()),
            event.by().source(),
            assignment(event).map(AssignmentId::toString).orElse(null),
            event.petition().toString())
        .update();
  }

  private static Optional<AssignmentId> assignment(PetitionEvent event) {
    if (event instanceof PetitionEvent.OfAssignment of) {
      return Optional.of(of.assignment());
    }
    return event instanceof UndoingEvent.Undone undone ? undone.assignment() : Optional.empty();
  }

  /** The last thing somebody did; taking back is one too. */
  Optional<Row> lastOf(StaffId who) {
    return jdbc.sql("select * from done_act where done_by = ? order by id desc limit 1")
        .param(who.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /** The last thing that was done to a petition, which must be held. */
  Row newestOf(PetitionId petition) {
    return jdbc.sql("select * from done_act where petition = ? order by id desc limit 1")
        .param(petition.toString())
        .query((row, n) -> row(row))
        .single();
  }

  /** How the petition stood before that act. */
  Optional<Stood<PetitionStatus>> petitionBefore(Row act) {
    return jdbc.sql(
            """
            select * from done_act where petition = ? and id < ? and not undone and act <> 'UNDO'
            order by id desc limit 1
            """)
        .params(act.petition().toString(), act.id())
        .query((row, n) -> stood(row, "petition_status", PetitionStatus.class))
        .optional();
  }

  /** How the assignment stood before that act; empty if it was the first on it. */
  Optional<Stood<AssignmentStatus>> assignmentBefore(Row act) {
    return jdbc.sql(
            """
            select * from done_act
            where petition = ? and assignment = ? and id < ? and not undone and act <> 'UNDO'
            order by id desc limit 1
            """)
        .params(act.petition().toString(), act.assignment().orElseThrow().toString(), act.id())
        .query((row, n) -> stood(row, "assignment_status", AssignmentStatus.class))
        .optional();
  }

  /** When an act like it was done to its assignment before; empty if it was the first. */
  Optional<Done> sameBefore(Row act) {
    return jdbc.sql(
            """
            select done_by, done_at from done_act
            where petition = ? and assignment = ? and act = ? and id < ? and not undone
            order by id desc limit 1
            """)
        .params(
            act.petition().toString(),
            act.assignment().orElseThrow().toString(),
            act.act().name(),
            act.id())
        .query((row, n) -> Columns.done(row, "done").orElseThrow())
        .optional();
  }

  void wasUndone(Row act) {
    jdbc.sql("update done_act set undone = true where id = ?").param(act.id()).update();
  }

  private static <S extends Enum<S>> Stood<S> stood(ResultSet row, String what, Class<S> type)
      throws SQLException {
    return new Stood<>(
        Enum.valueOf(type, row.getString(what)), Columns.done(row, what).orElseThrow());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        PetitionId.of(row.getString("petition")),
        Optional.ofNullable(row.getString("assignment")).map(AssignmentId::of),
        Act.valueOf(row.getString("act")),
        new StaffId(row.getString("done_by")),
        Columns.moment(row, "done_at"),
        row.getString("done_from"));
  }

  record Row(
      long id,
      PetitionId petition,
      Optional<AssignmentId> assignment,
      Act act,
      StaffId by,
      Instant at,
      String source) {}

  /** A status, and who brought it about when. */
  record Stood<S>(S status, Done since) {}
}
