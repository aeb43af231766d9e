package cn.minsheng.zhida.bench;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The least a sweep can do: a range scan over (state, due_at), 500 rows a transaction, claimed by
 * {@code for update skip locked}, one update and one row of an outbox each. It knows of no person,
 * no calendar and no petition.
 */
final class BareSweep {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final int due;

  BareSweep(JdbcTemplate jdbc, TransactionTemplate transaction, int rows, int due) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.due = due;
    jdbc.execute(
        """
        create table bench_case (
          id bigint not null auto_increment primary key, title varchar(200) not null,
          state varchar(20) not null, due_at datetime(6) not null, payload varchar(300),
          index ix_bench_case_due (state, due_at))
        """);
    jdbc.execute(
        """
        create table bench_sweep_outbox (
          id bigint not null auto_increment primary key, case_id bigint not null,
          kind varchar(20) not null, at datetime(6) not null)
        """);
    jdbc.update(
        """
        insert into bench_case (title, state, due_at, payload)
        select concat('关于开展防汛检查的督办', n), if(n <= ? or n % 2 = 0, 'OPEN', 'CLOSED'),
          if(n <= ?, ? - interval (n % 60 + 1) second, ? + interval (n % 100000 + 60) minute),
          repeat('x', 150)
        from bench_number where n <= ?
        """,
        due, due, NOW, NOW, rows);
    jdbc.execute("analyze table bench_case");
  }

  /** As it was before anybody swept. */
  void reset() {
    jdbc.update("update bench_case set state = 'OPEN' where state = 'OVERDUE'");
    jdbc.update("delete from bench_sweep_outbox");
  }

  int sweep() {
    var swept = 0;
    for (var some = some(); some > 0; some = some()) {
      swept += some;
    }
    if (swept != due) {
      throw new IllegalStateException(swept + " swept");
    }
    return swept;
  }

  int some() {
    var some = transaction.execute(status -> claim());
    return some == null ? 0 : some;
  }

  private int claim() {
    var ids =
        jdbc.queryForList(
            """
            select id from bench_case where state = 'OPEN' and due_at <= ?
            order by due_at limit %d for update skip locked
            """
                .formatted(AT_ONCE),
            Long.class,
            NOW);
    if (!ids.isEmpty()) {
      var in = ids.toString().replace('[', '(').replace(']', ')');
      jdbc.update("update bench_case set state = 'OVERDUE' where id in " + in);
      jdbc.batchUpdate(
          "insert into bench_sweep_outbox (case_id, kind, at) values (?, 'OVERDUE', ?)", rows(ids));
    }
    return ids.size();
  }

  private static List<Object[]> rows(List<Long> ids) {
    return ids.stream().map(id -> new Object[] {id, NOW}).toList();
  }
}
