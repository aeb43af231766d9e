package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.vault.SafeId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said and decided about deductions; rows are only added. With its decision a deduction is
 * no longer among the open ones.
 */
@Component
class StepTable {

  private static final String COLUMN = "deduction_step.sealed";

  private final JdbcClient jdbc;
  private final SealedWords words;

  StepTable(JdbcClient jdbc, SealedWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /** One of each for a deduction. */
  enum Place {
    OBJECTION,
    DECISION,
    REVERSAL
  }

  void add(
      DeductionId deduction,
      Place place,
      AccountabilityAct act,
      Optional<Points> points,
      Optional<String> why,
      SafeId safe,
      By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into deduction_step (id, deduction, place, act, points, sealed, done_by, done_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            deduction.value(),
            place.name(),
            act.name(),
            Columns.column(points),
            why.map(it -> words.seal(safe, it, COLUMN, id)).orElse(null),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    if (place == Place.DECISION) {
      jdbc.sql("delete from deduction_open where deduction = ?").param(deduction.value()).update();
    }
  }

  Optional<String> why(DeductionId deduction, Place place) {
    return jdbc.sql(
            """
            select id, sealed from deduction_step
            where deduction = ? and place = ? and sealed is not null
            """)
        .params(deduction.value(), place.name())
        .query((row, n) -> words.unseal(row.getBytes(2), COLUMN, UUID.fromString(row.getString(1))))
        .optional();
  }
}
