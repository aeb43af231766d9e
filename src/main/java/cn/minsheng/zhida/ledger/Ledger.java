package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 台账 and 另册 as lists. A page costs what is open, not what the ledger has grown to: what is open is
 * counted and ordered within one index, what is finished is counted already (sql/037).
 */
@Component
public class Ledger {

  private static final String NEWEST_FIRST = "number_year desc, number_ordinal desc";
  private static final String OPEN = "ledger_entry force index (ix_ledger_entry_open)";

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param now the moment by which something is overdue
   * @param page from 0
   * @param size rows of a page, 1 to 1,000
   */
  public LedgerPage page(LedgerFilter filter, Instant now, int page, int size) {
    if (page < 0 || size < 1 || size > 1_000) {
      throw new IllegalArgumentException("Pages count from 0 and have 1 to 1,000 rows");
    }
    var counts = counts(filter.withAll(), now);
    var found = filter.withSecret() ? counts : counts(filter, now);
    return new LedgerPage(
        rows(filter, now, page, size),
        counts.totals(),
        filter.finishedIn().map(it -> finishedIn(filter, it)).orElse(found.of(filter.scope())));
  }

  /** What each scope has of the filter's unit and channel, whatever the filter's own scope. */
  public LedgerCounts counts(LedgerFilter filter, Instant now) {
    var unsettled = new Counting();
    jdbc.sql(
            """
            select status, assignment_status, count(*),
              sum(case when held_until > :now then 1 else 0 end),
              sum(case when %4$s <= :now and %2$s then 1 else 0 end),
              sum(case when %4$s > :now and %4$s <= :tomorrow and %2$s
                then 1 else 0 end),
              sum(case when %4$s > :now and %4$s <= :nextWeek and %2$s
                then 1 else 0 end),
              sum(case when secrecy <> 'ORDINARY' then 1 else 0 end)
            from %1$s where settled = false and %3$s group by status, assignment_status
            """
                .formatted(
                    OPEN,
                    "(held_until is null or held_until <= :now)",
                    concerning(filter),
                    Scopes.OVERDUE_FROM))
        .params(parameters(filter, now))
        .query((RowCallbackHandler) unsettled::add);
    var settled = settled(filter);
    unsettled.add(Scope.ALL, settled);
    unsettled.add(Scope.FINISHED, settled);
    return unsettled.counts();
  }

  /** Units with anything open, the most overdue first, then the most unfinished. */
  public List<UnitCounts> units(Instant now, int atMost) {
    return jdbc.sql(
            """
            select unit, count(*) as unfinished,
              sum(case when %s then 1 else 0 end) as overdue,
              sum(case when %s then 1 else 0 end) as this_week
            from %s where settled = false and %s and unit is not null
            group by unit order by overdue desc, unfinished desc, unit limit :atMost
            """
                .formatted(
                    Scopes.sql(Scope.OVERDUE),
                    Scopes.sql(Scope.DUE_THIS_WEEK),
                    OPEN,
                    Scopes.sql(Scope.UNFINISHED)))
        .params(Scopes.moments(now))
        .param("atMost", atMost)
        .query(
            (row, n) ->
                new UnitCounts(
                    new UnitId(row.getLong(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  /** These petitions, the newest number first. */
  public List<LedgerRow> rows(Collection<PetitionId> petitions) {
    return petitions.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select * from ledger_entry where petition in (:petitions) order by "
                    + NEWEST_FIRST)
            .param("petitions", petitions.stream().map(PetitionId::toString).toList())
            .query((row, n) -> Rows.read(row))
            .list();
  }

  private int settled(LedgerFilter filter) {
    return jdbc.sql(
            "select coalesce(sum(petitions), 0) from ledger_settled where " + concerning(filter))
        .params(parameters(filter))
        .query(Integer.class)
        .single();
  }

  private int finishedIn(LedgerFilter filter, YearMonth month) {
    return jdbc.sql(
            """
            select count(*) from ledger_entry force index (ix_ledger_entry_finished)
            where status_at >= :from and status_at < :until and %s and %s
            """
                .formatted(Scopes.sql(Scope.FINISHED), concerning(filter)))
        .params(parameters(filter))
        .params(during(month))
        .query(Integer.class)
        .single();
  }

  private List<LedgerRow> rows(LedgerFilter filter, Instant now, int page, int size) {
    var sql =
        switch (filter.scope()) {
          case ALL, FINISHED -> filter.finishedIn().isPresent() ? ofTheMonth() : ofAll(filter);
          case OVERDUE, DUE_TODAY, DUE_THIS_WEEK -> ofTheOpen("due_until, " + NEWEST_FIRST);
          case UNFINISHED,
              HELD,
              TO_ASSIGN,
              TO_ACCEPT,
              TO_REVIEW,
              TO_FOLLOW_UP,
              TO_ENDORSE,
              SECRET ->
              ofTheOpen(NEWEST_FIRST);
        };
    var parameters = parameters(filter, now);
    filter.finishedIn().ifPresent(it -> parameters.putAll(during(it)));
    return jdbc.sql(sql.formatted(Scopes.sql(filter.scope()), concerning(filter)))
        .params(parameters)
        .param("size", size)
        .param("offset", (long) page * size)
        .query((row, n) -> Rows.read(row))
        .list();
  }

  /** Ordered within the index; only the page's rows are read. */
  private static String ofTheOpen(String order) {
    return """
        select e.* from (
          select petition, due_until, number_year, number_ordinal from %s
          where settled = false and %%s and %%s order by %s limit :size offset :offset) shown
        join ledger_entry e on e.petition = shown.petition order by %s
        """
        .formatted(OPEN, order, "shown." + order.replace(", ", ", shown."));
  }

  private static String ofAll(LedgerFilter filter) {
    var index =
        filter.unit().isPresent()
            ? "ix_ledger_entry_unit_number"
            : filter.channel().isPresent()
                ? "ix_ledger_entry_channel_number"
                : "uq_ledger_entry_number";
    return "select * from ledger_entry force index (%s) where %%s and %%s order by %s limit :size offset :offset"
        .formatted(index, NEWEST_FIRST);
  }

  private static String ofTheMonth() {
    return """
        select e.* from (
          select petition, status_at from ledger_entry force index (ix_ledger_entry_finished)
          where status_at >= :from and status_at < :until and %s and %s
          order by status_at desc, petition limit :size offset :offset) shown
        join ledger_entry e on e.petition = shown.petition
        order by shown.status_at desc, shown.petition
        """;
  }

  private static String concerning(LedgerFilter filter) {
    return (filter.unit().isPresent() ? "unit = :unit" : "true")
        + (filter.channel().isPresent() ? " and channel = :channel" : "")
        + (filter.withSecret() ? "" : " and secrecy = '" + Secrecy.ORDINARY + "'");
  }

  private static Map<String, Object> parameters(LedgerFilter filter, Instant now) {
    var parameters = parameters(filter);
    parameters.putAll(Scopes.moments(now));
    return parameters;
  }

  private static Map<String, Object> parameters(LedgerFilter filter) {
    var parameters = new HashMap<String, Object>();
    filter.unit().ifPresent(it -> parameters.put("unit", it.value()));
    filter.channel().ifPresent(it -> parameters.put("channel", it.name()));
    return parameters;
  }

  private static Map<String, Object> during(YearMonth month) {
    return Map.of(
        "from", Moments.column(Scopes.start(month.atDay(1))),
        "until", Moments.column(Scopes.start(month.plusMonths(1).atDay(1))));
  }
}
