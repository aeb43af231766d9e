package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.PetitionStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 台账 and 另册 as lists. */
@Component
public class Ledger {

  private static final String FINISHED = names(PetitionStatus.values(), PetitionStatus::isFinished);
  private static final String UNANSWERED =
      names(AssignmentStatus.values(), AssignmentStatus::isUnanswered);
  private static final String IS_FINISHED = "status in (" + FINISHED + ")";
  private static final String IS_OVERDUE =
      """
      status not in (%s) and due_until <= :now and (assignment_status in (%s) or status = '%s')
      and (held_until is null or held_until <= :now)
      """
          .formatted(FINISHED, UNANSWERED, PetitionStatus.TO_ASSIGN);

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
    var parameters = parameters(filter, now);
    var totals = totals(filter, parameters);
    var rows = rows(filter, parameters, page, size);
    return new LedgerPage(rows, totals, found(filter.scope(), totals));
  }

  private LedgerPage.Totals totals(LedgerFilter filter, Map<String, Object> parameters) {
    return jdbc.sql(
            """
            select count(*), coalesce(sum(case when %s then 1 else 0 end), 0),
              coalesce(sum(case when %s then 1 else 0 end), 0)
            from ledger_entry where %s
            """
                .formatted(IS_FINISHED, IS_OVERDUE, concerning(filter)))
        .params(parameters)
        .query(
            (row, n) ->
                new LedgerPage.Totals(
                    row.getInt(1), row.getInt(1) - row.getInt(2), row.getInt(3), row.getInt(2)))
        .single();
  }

  private List<LedgerRow> rows(
      LedgerFilter filter, Map<String, Object> parameters, int page, int size) {
    var order =
        filter.scope() == LedgerFilter.Scope.OVERDUE
            ? "due_until, number_year, number_ordinal"
            : "number_year desc, number_ordinal desc";
    return jdbc.sql(
            "select * from ledger_entry where %s and %s order by %s limit :size offset :offset"
                .formatted(concerning(filter), within(filter.scope()), order))
        .params(parameters)
        .param("size", size)
        .param("offset", (long) page * size)
        .query((row, n) -> Rows.read(row))
        .list();
  }

  private static int found(LedgerFilter.Scope scope, LedgerPage.Totals totals) {
    return switch (scope) {
      case ALL -> totals.all();
      case UNFINISHED -> totals.unfinished();
      case OVERDUE -> totals.overdue();
      case FINISHED -> totals.finished();
    };
  }

  private static String within(LedgerFilter.Scope scope) {
    return switch (scope) {
      case ALL -> "true";
      case UNFINISHED -> "not " + IS_FINISHED;
      case OVERDUE -> IS_OVERDUE;
      case FINISHED -> IS_FINISHED;
    };
  }

  private static String concerning(LedgerFilter filter) {
    return (filter.unit().isPresent() ? "unit = :unit" : "true")
        + (filter.channel().isPresent() ? " and channel = :channel" : "");
  }

  private static Map<String, Object> parameters(LedgerFilter filter, Instant now) {
    var parameters = new HashMap<String, Object>();
    parameters.put("now", Moments.column(now));
    filter.unit().ifPresent(it -> parameters.put("unit", it.value()));
    filter.channel().ifPresent(it -> parameters.put("channel", it.name()));
    return parameters;
  }

  private static <E extends Enum<E>> String names(E[] all, Predicate<E> some) {
    return Arrays.stream(all)
        .filter(some)
        .map(it -> "'" + it.name() + "'")
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }
}
