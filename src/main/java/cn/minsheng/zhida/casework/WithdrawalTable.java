package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.SafeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for withdrawal, each written once and decided once. */
@Component
class WithdrawalTable {

  private static final String COLUMN = "withdrawal.sealed";
  private static final String DECISION_COLUMN = "withdrawal.decision_sealed";

  private static final String ALL =
      """
      select w.id, w.assignment, w.belongs_to, w.asked_by, w.asked_at, w.decided_by, w.decided_at,
        w.approved, w.unfounded, w.lapsed_at, a.petition, a.number_year, a.number_ordinal, a.unit, a.role,
        a.status
      from withdrawal w join assignment a on a.id = w.assignment
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;

  WithdrawalTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  void add(RequestId id, AssignmentId of, Withdrawal.Request what, SafeId safe, By by) {
    jdbc.sql(
            """
            insert into withdrawal (id, assignment, belongs_to, sealed, asked_by, asked_at, unfounded)
            values (?, ?, ?, ?, ?, ?, false)
            """)
        .params(
            id.toString(),
            of.toString(),
            what.belongsTo().map(UnitId::value).orElse(null),
            sealing.seal(safe, new Plea(what.reason(), what.grounds()), COLUMN, id.value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  void decide(RequestId id, boolean approved, boolean unfounded, String why, SafeId safe, By by) {
    var changed =
        jdbc.sql(
                """
                update withdrawal set decided_by = ?, decided_at = ?, approved = ?, unfounded = ?,
                  decision_sealed = ?
                where id = ? and decided_at is null
                """)
            .params(
                by.staff().value(),
                Moments.column(by.at()),
                approved,
                unfounded,
                sealing.seal(safe, why, DECISION_COLUMN, id.value()),
                id.toString())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("A request is decided once: " + id);
    }
  }

  Optional<Withdrawal> find(RequestId id) {
    return jdbc.sql(ALL + "where w.id = ?").param(id.toString()).query(this::read).optional();
  }

  Optional<Withdrawal> of(AssignmentId assignment) {
    return jdbc.sql(ALL + "where w.assignment = ?")
        .param(assignment.toString())
        .query(this::read)
        .optional();
  }

  /** All of a petition's, the oldest first. */
  List<Withdrawal> of(PetitionId petition) {
    return jdbc.sql(ALL + "where a.petition = ? order by w.asked_at, w.id")
        .param(petition.toString())
        .query(this::read)
        .list();
  }

  /** Those that wait for a decision, the oldest first. */
  List<Withdrawal> open() {
    return jdbc.sql(
            ALL
                + """
                where w.decided_at is null and w.lapsed_at is null
                  and a.status in ('ISSUED', 'ACCEPTED')
                order by w.asked_at, w.id
                """)
        .query(this::read)
        .list();
  }

  /** How often a lead unit gave the petition back. */
  int approved(PetitionId petition) {
    return jdbc.sql(
            """
            select count(*) from withdrawal w join assignment a on a.id = w.assignment
            where a.petition = ? and a.role = 'LEAD' and w.approved
            """)
        .param(petition.toString())
        .query(Integer.class)
        .single();
  }

  Withdrawal.Words words(RequestId id) {
    return jdbc.sql("select sealed, decision_sealed from withdrawal where id = ?")
        .param(id.toString())
        .query(
            (row, n) -> {
              var plea = sealing.unseal(row.getBytes(1), Plea.class, COLUMN, id.value());
              var why = row.getBytes(2);
              return new Withdrawal.Words(
                  plea.reason,
                  plea.grounds,
                  why == null
                      ? ""
                      : sealing.unseal(why, String.class, DECISION_COLUMN, id.value()));
            })
        .single();
  }

  private Withdrawal read(ResultSet row, int n) throws SQLException {
    var belongsTo = Optional.ofNullable(row.getObject("belongs_to", Long.class));
    var approved = row.getBoolean("approved");
    var unfounded = row.getBoolean("unfounded");
    return new Withdrawal(
        RequestId.of(row.getString("id")),
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        AssignmentId.of(row.getString("assignment")),
        new UnitId(row.getLong("unit")),
        AssignmentRole.valueOf(row.getString("role")),
        belongsTo.map(UnitId::new),
        Columns.done(row, "asked").orElseThrow(),
        Columns.done(row, "decided").map(it -> new Withdrawal.Decision(it, approved, unfounded)),
        row.getObject("lapsed_at") == null
            && AssignmentStatus.valueOf(row.getString("status"))
                .mayBecome(AssignmentStatus.WITHDRAWN));
  }

  private record Plea(String reason, String grounds) {}
}
