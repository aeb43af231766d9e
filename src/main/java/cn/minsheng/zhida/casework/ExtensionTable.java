package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.SafeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for an extension, each written once, decided once and told once. */
@Component
class ExtensionTable {

  private static final String COLUMN = "extension.sealed";
  private static final String DECISION_COLUMN = "extension.decision_sealed";

  private static final String ALL =
      """
      select e.*, a.petition, a.number_year, a.number_ordinal, a.unit, a.status,
        a.due_last_day, a.due_until
      from extension e join assignment a on a.id = e.assignment
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;

  ExtensionTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  void add(RequestId id, Assignment of, Extension.Request what, SafeId safe, By by) {
    jdbc.sql(
            """
            insert into extension (id, assignment, first_last_day, first_until, proposed_last_day,
              proposed_until, sealed, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            of.due().lastDay(),
            Moments.column(of.due().until()),
            what.second().lastDay(),
            Moments.column(what.second().until()),
            sealing.seal(safe, what.reason(), COLUMN, id.value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  /**
   * @param first the deadline in force when it was decided
   * @param second the deadline granted; null if it was refused
   */
  void decide(RequestId id, Due first, @Nullable Due second, String why, SafeId safe, By by) {
    writtenOnce(
        jdbc.sql(
                """
                update extension set first_last_day = ?, first_until = ?,
                  decided_by = ?, decided_at = ?, granted = ?,
                  second_last_day = ?, second_until = ?, decision_sealed = ?
                where id = ? and decided_at is null
                """)
            .params(
                first.lastDay(),
                Moments.column(first.until()),
                by.staff().value(),
                Moments.column(by.at()),
                second != null,
                second == null ? null : second.lastDay(),
                second == null ? null : Moments.column(second.until()),
                sealing.seal(safe, why, DECISION_COLUMN, id.value()),
                id.toString())
            .update());
  }

  void told(RequestId id, Telling.Way way, Instant at, By by) {
    writtenOnce(
        jdbc.sql(
                """
                update extension set told_way = ?, told_at = ?, confirmed_by = ?, confirmed_at = ?
                where id = ? and confirmed_at is null
                """)
            .params(
                way.name(),
                Moments.column(at),
                by.staff().value(),
                Moments.column(by.at()),
                id.toString())
            .update());
  }

  private static void writtenOnce(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("A request is decided once, and told once");
    }
  }

  Optional<Extension> find(RequestId id) {
    return jdbc.sql(ALL + "where e.id = ?").param(id.toString()).query(this::read).optional();
  }

  /** All of an assignment's, the oldest first. */
  List<Extension> of(AssignmentId assignment) {
    return jdbc.sql(ALL + "where e.assignment = ? order by e.asked_at, e.first_until, e.id")
        .param(assignment.toString())
        .query(this::read)
        .list();
  }

  /** All of a petition's, the oldest first. */
  List<Extension> of(PetitionId petition) {
    return jdbc.sql(ALL + "where a.petition = ? order by e.asked_at, e.first_until, e.id")
        .param(petition.toString())
        .query(this::read)
        .list();
  }

  /** Those that wait for a decision, the oldest first. */
  List<Extension> openAt(Instant moment) {
    return jdbc
        .sql(
            ALL
                + """
                where e.decided_at is null and e.lapsed_at is null and a.due_until > ?
                order by e.asked_at, e.first_until, e.id
                """)
        .param(Moments.column(moment))
        .query(this::read)
        .list()
        .stream()
        .filter(it -> it.isOpenAt(moment))
        .toList();
  }

  /** Those granted of which the petitioner was not told yet, the oldest first. */
  List<Extension> toTell() {
    return jdbc.sql(
            ALL
                + """
                where e.granted = true and e.confirmed_at is null and e.lapsed_at is null
                order by e.decided_at, e.id
                """)
        .query(this::read)
        .list();
  }

  Extension.Words words(RequestId id) {
    return jdbc.sql("select sealed, decision_sealed from extension where id = ?")
        .param(id.toString())
        .query(
            (row, n) -> {
              var why = row.getBytes(2);
              return new Extension.Words(
                  sealing.unseal(row.getBytes(1), String.class, COLUMN, id.value()),
                  why == null
                      ? ""
                      : sealing.unseal(why, String.class, DECISION_COLUMN, id.value()));
            })
        .single();
  }

  private Extension read(ResultSet row, int n) throws SQLException {
    var decided = Columns.done(row, "decided");
    var first = due(row, decided.isPresent() ? "first" : "due");
    var second =
        row.getBoolean("granted") ? Optional.of(due(row, "second")) : Optional.<Due>empty();
    var confirmed = Columns.done(row, "confirmed");
    return new Extension(
        RequestId.of(row.getString("id")),
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        AssignmentId.of(row.getString("assignment")),
        new UnitId(row.getLong("unit")),
        first,
        due(row, "proposed"),
        Columns.done(row, "asked").orElseThrow(),
        decided.map(it -> new Extension.Decision(it, second)),
        confirmed.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Extension.Told(
                    Telling.Way.valueOf(row.getString("told_way")),
                    Columns.moment(row, "told_at"),
                    confirmed.get())),
        row.getObject("lapsed_at") == null
            && AssignmentStatus.valueOf(row.getString("status")).isUnanswered());
  }

  private static Due due(ResultSet row, String which) throws SQLException {
    return new Due(
        row.getObject(which + "_last_day", LocalDate.class), Columns.moment(row, which + "_until"));
  }
}
