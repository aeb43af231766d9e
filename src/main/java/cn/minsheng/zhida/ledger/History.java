package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger as it was, from its recorded lines. Asked again with the same moments it answers the
 * same, whatever was done or recorded since.
 */
@Component
public class History {

  private static final String KNOWN = "happened_at < :until and recorded_at <= :knownAt";

  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param until the moment; what happened at it does not count
   * @param knownAt what was recorded later does not count; usually when the report was first drawn
   */
  public Stock asOf(Instant until, Instant knownAt) {
    return new Stock(
        jdbc.sql(
                """
                select status, channel, unit, overdue, held, ended_as, count(*) from (
                  select l.status, l.channel, l.unit, l.ended_as,
                    case when l.held_until > :until and l.status not in (:finished)
                      then 1 else 0 end as held,
                    case when l.due_until <= :until and l.status not in (:finished)
                      and (l.assignment_status in (:unanswered) or l.status = 'TO_ASSIGN')
                      then 1 else 0 end as overdue
                  from ledger_line l
                  join (select max(line) as line from ledger_line where %s group by petition) last
                    on last.line = l.line) stood
                group by status, channel, unit, overdue, held, ended_as
                """
                    .formatted(KNOWN))
            .param("until", Moments.column(until))
            .param("knownAt", Moments.column(knownAt))
            .param(
                "unanswered",
                Arrays.stream(AssignmentStatus.values())
                    .filter(AssignmentStatus::isUnanswered)
                    .map(Enum::name)
                    .toList())
            .param(
                "finished",
                Arrays.stream(PetitionStatus.values())
                    .filter(PetitionStatus::isFinished)
                    .map(Enum::name)
                    .toList())
            .query(
                (row, n) ->
                    new Stock.Cell(
                        PetitionStatus.valueOf(row.getString(1)),
                        Channel.valueOf(row.getString(2)),
                        unit(row, 3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        Optional.ofNullable(row.getString(6)).map(EndingKind::valueOf),
                        row.getInt(7)))
            .list());
  }

  /**
   * What was taken back (撤销) does not count.
   *
   * @param from the first moment of the period
   * @param until the first moment after it
   * @param knownAt what was recorded later does not count
   */
  public Flow during(Instant from, Instant until, Instant knownAt) {
    return new Flow(
        jdbc.sql(
                """
                select act, channel, unit, late, satisfaction, count(*) from ledger_line
                where happened_at >= :from and %s and line not in (select undoes from ledger_line
                  where undoes is not null and recorded_at <= :knownAt)
                group by act, channel, unit, late, satisfaction
                """
                    .formatted(KNOWN))
            .param("from", Moments.column(from))
            .param("until", Moments.column(until))
            .param("knownAt", Moments.column(knownAt))
            .query(
                (row, n) ->
                    new Flow.Cell(
                        Act.valueOf(row.getString(1)),
                        Channel.valueOf(row.getString(2)),
                        unit(row, 3),
                        Optional.ofNullable(row.getObject(4, Boolean.class)),
                        Optional.ofNullable(row.getString(5)).map(Satisfaction::valueOf),
                        row.getInt(6)))
            .list());
  }

  private static Optional<UnitId> unit(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(UnitId::new);
  }
}
