package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger as it was, from its recorded lines. Asked again with the same moments it answers the
 * same, whatever was done or recorded since.
 */
@Component
public class History {

  private static final String KNOWN = "happened_at < :until and recorded_at <= :knownAt";

  private static final List<String> FINISHED =
      Arrays.stream(PetitionStatus.values())
          .filter(PetitionStatus::isFinished)
          .map(Enum::name)
          .toList();

  private static final int PAGE = 1_000;

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
            .param("finished", FINISHED)
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
   * @param from the first moment of the period
   * @param until the first moment after it
   * @param knownAt what was recorded later does not count
   */
  public Flow during(Instant from, Instant until, Instant knownAt) {
    return new Flow(
        jdbc.sql(
                """
                select act, channel, unit, late, satisfaction, count(*) from ledger_line
                where happened_at >= :from and %s
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

  /** Whether anything stood on the ledger by that moment. */
  public boolean hasAnything(Instant until, Instant knownAt) {
    return jdbc.sql("select exists (select 1 from ledger_line where %s)".formatted(KNOWN))
        .param("until", Moments.column(until))
        .param("knownAt", Moments.column(knownAt))
        .query(Boolean.class)
        .single();
  }

  /**
   * The whole ledger as it was, row by row, the oldest number first; memory does not grow with it.
   *
   * @param until the moment; what happened at it does not count
   * @param knownAt what was recorded later does not count
   */
  public void rows(Instant until, Instant knownAt, Consumer<LedgerRow> each) {
    rows("true", until, until, knownAt, each);
  }

  /**
   * What was unfinished at the end of a period, or finished in it, row by row, the oldest number
   * first. Only petitions that can be such are looked at, so that it does not grow with the ledger.
   *
   * @param from the first moment of the period
   * @param until the first moment after it
   */
  public void rowsOpenSince(
      Instant from, Instant until, Instant knownAt, Consumer<LedgerRow> each) {
    rows(
        """
        (status not in (:finished) or status_at >= :from
          or petition in (select petition from ledger_line where recorded_at > :knownAt))
        """,
        from,
        until,
        knownAt,
        row -> {
          if (!row.status().isFinished() || !row.since().isBefore(from)) {
            each.accept(row);
          }
        });
  }

  /** One petition as it was; empty if it was not on the ledger yet. */
  public Optional<LedgerRow> row(PetitionId petition, Instant until, Instant knownAt) {
    return jdbc.sql(
            """
            select e.number_year, e.number_ordinal, e.registered_at, l.*
            from ledger_line l join ledger_entry e on e.petition = l.petition
            where l.petition = :petition and %s order by l.line desc limit 1
            """
                .formatted(KNOWN))
        .param("petition", petition.toString())
        .param("until", Moments.column(until))
        .param("knownAt", Moments.column(knownAt))
        .query((row, n) -> Rows.read(row))
        .optional();
  }

  private void rows(
      String which, Instant from, Instant until, Instant knownAt, Consumer<LedgerRow> each) {
    var after = Optional.<LedgerNumber>empty();
    List<Numbered> page;
    do {
      page = page(which, from, until, knownAt, after);
      page.stream().flatMap(it -> it.row().stream()).forEach(each);
      after = page.stream().map(Numbered::number).reduce((one, next) -> next);
    } while (page.size() == PAGE);
  }

  /** A petition that was not on the ledger yet has no row, but counts as one of the page. */
  private List<Numbered> page(
      String which, Instant from, Instant until, Instant knownAt, Optional<LedgerNumber> after) {
    return jdbc.sql(
            """
            select e.number_year, e.number_ordinal, e.registered_at, l.* from (
              select petition, number_year, number_ordinal, registered_at from ledger_entry
              where (number_year > :year or (number_year = :year and number_ordinal > :ordinal))
                and %s
              order by number_year, number_ordinal limit %d) e
            left join ledger_line l on l.line = (
              select max(k.line) from ledger_line k where k.petition = e.petition
                and k.happened_at < :until and k.recorded_at <= :knownAt)
            order by e.number_year, e.number_ordinal
            """
                .formatted(which, PAGE))
        .param("year", after.map(LedgerNumber::year).orElse(0))
        .param("ordinal", after.map(LedgerNumber::ordinal).orElse(0))
        .param("from", Moments.column(from))
        .param("until", Moments.column(until))
        .param("knownAt", Moments.column(knownAt))
        .param("finished", FINISHED)
        .query(
            (row, n) ->
                new Numbered(
                    new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
                    row.getString("petition") == null
                        ? Optional.empty()
                        : Optional.of(Rows.read(row))))
        .list();
  }

  private record Numbered(LedgerNumber number, Optional<LedgerRow> row) {}

  private static Optional<UnitId> unit(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(UnitId::new);
  }
}
