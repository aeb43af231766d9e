package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Paces by the database's clock (GCRA on one row): all nodes share it, and unlike the office's
 * clock it always runs in real time, as the platform's does.
 */
@Component
class StoredPostage implements Postage {

  private static final int BURST = 5;

  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final RepeatedTransaction onItsOwn;
  private final Duration betweenCalls;

  /**
   * @param callsPerSecond not a setting of an installation: only where no platform counts is it
   *     another
   */
  StoredPostage(
      JdbcClient jdbc,
      OfficeTime time,
      PlatformTransactionManager transactions,
      @Value("${zhida.mailroom.calls-per-second:15}") int callsPerSecond) {
    this.jdbc = jdbc;
    this.time = time;
    this.betweenCalls = Duration.ofSeconds(1).dividedBy(callsPerSecond);
    this.onItsOwn = RepeatedTransaction.onItsOwn(transactions);
  }

  @Override
  public Duration book(String api, boolean paid) {
    return onItsOwn.execute(
        () -> {
          count(api, paid, 1);
          return takeTurn();
        });
  }

  @Override
  public void unbook(String api) {
    onItsOwn.run(() -> count(api, false, -1));
  }

  @Override
  public Spent spent() {
    var calls =
        jdbc.sql("select coalesce(sum(calls), 0) from call_ledger where month = ? and paid = 1")
            .param(month().toString())
            .query(Integer.class)
            .single();
    var start = month().atDay(1).atStartOfDay(OfficeTime.ZONE).toInstant();
    var arrivals =
        jdbc.sql("select count(*) from inbox where received_at >= ?")
            .param(Moments.column(start))
            .query(Integer.class)
            .single();
    return new Spent(calls, arrivals);
  }

  private void count(String api, boolean paid, int calls) {
    jdbc.sql(
            """
            insert into call_ledger (month, api, paid, calls) values (:month, :api, :paid, :calls)
            on duplicate key update calls = calls + :calls
            """)
        .param("month", month().toString())
        .param("api", api)
        .param("paid", paid ? 1 : 0)
        .param("calls", calls)
        .update();
  }

  private Duration takeTurn() {
    var row = lockedTurn().orElseGet(this::firstTurn);
    var turn = row.nextAt().isBefore(row.nowAt()) ? row.nowAt() : row.nextAt();
    jdbc.sql("update call_pace set next_at = ? where id = 1")
        .param(turn.plus(betweenCalls))
        .update();
    var wait = Duration.between(row.nowAt(), turn).minus(betweenCalls.multipliedBy(BURST));
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Locks at once: an insert ignored beforehand would share the row, and two sharers deadlock. */
  private Optional<Turn> lockedTurn() {
    return jdbc.sql(
            "select next_at, utc_timestamp(6) now_at from call_pace where id = 1 for update")
        .query(Turn.class)
        .optional();
  }

  private Turn firstTurn() {
    jdbc.sql("insert ignore into call_pace (id, next_at) values (1, utc_timestamp(6))").update();
    return lockedTurn().orElseThrow();
  }

  private YearMonth month() {
    return YearMonth.from(time.today());
  }

  record Turn(LocalDateTime nextAt, LocalDateTime nowAt) {}
}
