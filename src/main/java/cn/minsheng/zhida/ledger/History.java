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

  private static final String OVERDUE =
      """
      case when date_add(%1$s.due_until, interval %1$s.not_counted_micros microsecond) <= :until and %1$s.status not in (:finished)
        and (%1$s.assignment_status in (:unanswered) or %1$s.status = 'TO_ASSIGN')
        then 1 else 0 end
      """;

  private static final String HELD =
      """
      case when %1$s.held_until > :until and %1$s.status not in (:finished) then 1 else 0 end
      """;

  /**
   * A petition to which nothing happened since stands as it does now: all are counted as they stand
   * now, what is settled by its sums; those to which something happened, or of which something was
   * recorded, since are taken off again and counted by their last line that counts. One statement,
   * so that nobody acts in between.
   */
  private static final String AS_OF =
      """
      with since as (
        select petition from ledger_line where happened_at >= :until
        union select petition from ledger_line where recorded_at > :knownAt)
      select status, channel, unit, overdue, held, ended_as, sum(petitions) from (
        select status, channel, nullif(unit, 0) as unit, 0 as overdue, 0 as held,
          nullif(ended_as, '') as ended_as, petitions
        from ledger_settled
        union all
        select e.status, e.channel, e.unit, %s as overdue, %s as held, e.ended_as, count(*)
        from ledger_entry e force index (ix_ledger_entry_open) where e.settled = false
        group by e.status, e.channel, e.unit, overdue, held, e.ended_as
        union all
        select e.status, e.channel, e.unit, %s, %s, e.ended_as, -1
        from since straight_join ledger_entry e on e.petition = since.petition
        union all
        select l.status, l.channel, l.unit, %s, %s, l.ended_as, 1
        from since straight_join ledger_line l on l.line = (
          select max(k.line) from ledger_line k where k.petition = since.petition
            and k.happened_at < :until and k.recorded_at <= :knownAt)) counted
      group by status, channel, unit, overdue, held, ended_as having sum(petitions) <> 0
      """
          .formatted(
              OVERDUE.formatted("e"),
              HELD.formatted("e"),
              OVERDUE.formatted("e"),
              HELD.formatted("e"),
              OVERDUE.formatted("l"),
              HELD.formatted("l"));

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
        jdbc.sql(AS_OF)
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
   * What was taken back (撤销) within the period does not count. What was taken back after it counts,
   * as the petition stood so at its end: taking back is a fact of the day it happens.
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
                where happened_at >= :from and %s and not exists (select 1 from ledger_line u
                  where u.undoes = ledger_line.line and u.happened_at < :until
                    and u.recorded_at <= :knownAt)
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
    rows("ledger_entry e", until, until, knownAt, each);
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
        (select petition from ledger_entry where settled = false
          union select petition from ledger_entry where status_at >= :from
          union select petition from ledger_line where recorded_at > :knownAt) open_since
        join ledger_entry e on e.petition = open_since.petition
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
              select e.petition, e.number_year, e.number_ordinal, e.registered_at from %s
              where e.number_year > :year or (e.number_year = :year and e.number_ordinal > :ordinal)
              order by e.number_year, e.number_ordinal limit %d) e
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
