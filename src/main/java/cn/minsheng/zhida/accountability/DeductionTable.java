package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Deduction.Decision;
import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Deductions with what was said of them; rows are only added. */
@Component
class DeductionTable {

  private static final String COLUMNS =
      """
      select d.*, o.done_by as objected_by, o.done_at as objected_at,
        c.act as decided_act, c.done_by as decided_by, c.done_at as decided_at, c.points as lost,
        r.done_by as reversed_by, r.done_at as reversed_at
      """;

  private static final String STEPS =
      """

        left join deduction_step o on o.deduction = d.id and o.place = 'OBJECTION'
        left join deduction_step c on c.deduction = d.id and c.place = 'DECISION'
        left join deduction_step r on r.deduction = d.id and r.place = 'REVERSAL'
      """;

  private static final String WHOLE = COLUMNS + "from deduction d" + STEPS;

  private final JdbcClient jdbc;

  DeductionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if the fact has cost already. */
  Optional<DeductionId> add(Fact fact, Optional<Points> points, Instant at, Due objectUntil) {
    var key = new GeneratedKeyHolder();
    try {
      jdbc.sql(
              """
              insert into deduction (item, fact, unit, petition, number_year, number_ordinal,
                assignment, fact_year, fact_at, due_last_day, due_until, points, proposed_at,
                object_last_day, object_until, not_counted_micros)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              fact.item().name(),
              fact.name(),
              fact.unit().value(),
              fact.petition().toString(),
              fact.number().year(),
              fact.number().ordinal(),
              fact.assignment().toString(),
              fact.day().getYear(),
              Moments.column(fact.at()),
              fact.measuredBy().map(Due::lastDay).orElse(null),
              fact.measuredBy().map(it -> Moments.column(it.until())).orElse(null),
              Columns.column(points),
              Moments.column(at),
              objectUntil.lastDay(),
              Moments.column(objectUntil.until()),
              fact.notCounted().toNanos() / 1_000)
          .update(key, "id");
    } catch (DuplicateKeyException heardBefore) {
      return Optional.empty();
    }
    var id = key.getKeyAs(Number.class).longValue();
    jdbc.sql("insert into deduction_open (deduction) values (?)").param(id).update();
    return Optional.of(new DeductionId(id));
  }

  /** The row, held until the transaction ends. */
  boolean hold(DeductionId id) {
    return jdbc.sql("select id from deduction where id = ? for update")
        .param(id.value())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  Optional<Deduction> find(DeductionId id) {
    return jdbc.sql(WHOLE + "where d.id = ?")
        .param(id.value())
        .query((row, n) -> deduction(row))
        .optional();
  }

  List<Deduction> of(UnitId unit, int year) {
    return jdbc.sql(WHOLE + "where d.unit = ? and d.fact_year = ? order by d.id")
        .params(unit.value(), year)
        .query((row, n) -> deduction(row))
        .list();
  }

  List<Deduction> of(PetitionId petition) {
    return jdbc.sql(WHOLE + "where d.petition = ? order by d.id")
        .param(petition.toString())
        .query((row, n) -> deduction(row))
        .list();
  }

  /** Those nobody has decided on, the oldest first. */
  List<Deduction> undecided() {
    return jdbc.sql(
            COLUMNS
                + "from deduction_open n join deduction d on d.id = n.deduction"
                + STEPS
                + "order by n.deduction")
        .query((row, n) -> deduction(row))
        .list();
  }

  private static Deduction deduction(ResultSet row) throws SQLException {
    var decided = done(row, "decided");
    var act = row.getString("decided_act");
    return new Deduction(
        new DeductionId(row.getLong("id")),
        DeductionItem.valueOf(row.getString("item")),
        row.getString("fact"),
        new UnitId(row.getLong("unit")),
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        AssignmentId.of(row.getString("assignment")),
        Columns.moment(row, "fact_at"),
        row.getObject("due_last_day") == null ? Optional.empty() : Optional.of(due(row, "due")),
        Duration.of(row.getLong("not_counted_micros"), ChronoUnit.MICROS),
        Columns.points(row, "points"),
        Columns.moment(row, "proposed_at"),
        new Due(
            row.getObject("object_last_day", LocalDate.class), Columns.moment(row, "object_until")),
        done(row, "objected"),
        decided.map(it -> new Decision(AccountabilityAct.CONFIRM_DEDUCTION.name().equals(act), it)),
        Columns.points(row, "lost"),
        done(row, "reversed"));
  }

  private static Due due(ResultSet row, String what) throws SQLException {
    return new Due(
        row.getObject(what + "_last_day", LocalDate.class), Columns.moment(row, what + "_until"));
  }

  private static Optional<Done> done(ResultSet row, String what) throws SQLException {
    var by = row.getString(what + "_by");
    return by == null
        ? Optional.empty()
        : Optional.of(new Done(new StaffId(by), Columns.moment(row, what + "_at")));
  }
}
