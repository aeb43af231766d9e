package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of table inbox. */
@Component
class InboxRows {

  private static final int AT_ONCE = 50;
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final OfficeTime time;

  InboxRows(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Leaves an existing row as it is, and locks it within a transaction. */
  void insert(Arrival arrival, String queue, byte[] payload, String state) {
    var now = time.now();
    jdbc.sql(
            """
            insert into inbox (arrival_key, kind, queue, payload, happened_at, received_at, state, due_at)
            values (:key, :kind, :queue, :payload, :happened, :now, :state, :now)
            on duplicate key update arrival_key = values(arrival_key)
            """)
        .param("key", arrival.key().value())
        .param("kind", InboxRow.Kind.of(arrival).name())
        .param("queue", queue)
        .param("payload", payload)
        .param("happened", Moments.column(arrival.happenedAt()))
        .param("now", Moments.column(now))
        .param("state", state)
        .update();
  }

  boolean insertIfNew(Arrival arrival, String queue, byte[] payload) {
    var now = Moments.column(time.now());
    return jdbc.sql(
                """
                insert ignore into inbox
                  (arrival_key, kind, queue, payload, happened_at, received_at, state, due_at)
                values (?, ?, ?, ?, ?, ?, 'WAITING', ?)
                """)
            .params(
                arrival.key().value(),
                InboxRow.Kind.of(arrival).name(),
                queue,
                payload,
                Moments.column(arrival.happenedAt()),
                now,
                now)
            .update()
        == 1;
  }

  /**
   * The oldest of each queue that are due and that nobody reads. Oldest by when it was sent: two
   * messages sent at once come over two connections and may be stored in the other order.
   */
  List<Long> due() {
    var now = Moments.column(time.now());
    return jdbc.sql(
            """
            select i.id from inbox i
            where i.state = 'WAITING' and i.due_at <= :now
              and (i.claimed_until is null or i.claimed_until < :now)
              and not exists (select 1 from inbox older
                where older.queue = i.queue and older.state = 'WAITING'
                  and (older.happened_at < i.happened_at
                    or older.happened_at = i.happened_at and older.id < i.id))
            order by i.id limit :most
            """)
        .param("now", now)
        .param("most", AT_ONCE)
        .query(Long.class)
        .list();
  }

  /** Takes a row for the caller, or gives empty if another was quicker. */
  Optional<InboxRow> claim(long id) {
    var now = time.now();
    var claim = UUID.randomUUID().toString();
    var claimed =
        jdbc.sql(
                """
                update inbox set claimed_by = :claim, claimed_until = :until
                where id = :id and state = 'WAITING'
                  and (claimed_until is null or claimed_until < :now)
                """)
            .param("claim", claim)
            .param("until", Moments.column(now.plus(CLAIM)))
            .param("id", id)
            .param("now", Moments.column(now))
            .update();
    return claimed == 0
        ? Optional.empty()
        : jdbc.sql("select id, arrival_key, kind, payload, attempts from inbox where id = ?")
            .param(id)
            .query(
                (rs, n) ->
                    new InboxRow(
                        rs.getLong("id"),
                        rs.getString("arrival_key"),
                        InboxRow.Kind.valueOf(rs.getString("kind")),
                        rs.getBytes("payload"),
                        rs.getInt("attempts"),
                        claim))
            .optional();
  }

  /** Ends a row the caller holds. False if the claim was lost: then whatever was done is undone. */
  boolean end(InboxRow row, String state) {
    return jdbc.sql(
                """
                update inbox set state = ?, ended_at = ?, claimed_by = null, claimed_until = null
                where id = ? and state = 'WAITING' and claimed_by = ?
                """)
            .params(state, Moments.column(time.now()), row.id(), row.claim())
            .update()
        == 1;
  }

  void replacePayload(InboxRow row, byte[] payload) {
    jdbc.sql("update inbox set payload = ? where id = ? and claimed_by = ?")
        .params(payload, row.id(), row.claim())
        .update();
  }

  void retry(InboxRow row, Instant due) {
    jdbc.sql(
            """
            update inbox set attempts = attempts + 1, due_at = ?, claimed_by = null,
              claimed_until = null
            where id = ? and claimed_by = ?
            """)
        .params(Moments.column(due), row.id(), row.claim())
        .update();
  }

  TapRow tapForUpdate(ArrivalKey key) {
    return jdbc.sql("select id, state, toast from inbox where arrival_key = ? for update")
        .param(key.value())
        .query((rs, n) -> new TapRow(rs.getLong("id"), rs.getString("state"), rs.getBytes("toast")))
        .single();
  }

  void settleTap(long id, boolean carriedOut, byte[] toast) {
    jdbc.sql("update inbox set state = ?, toast = ?, ended_at = ? where id = ?")
        .params(carriedOut ? "READ" : "REFUSED", toast, Moments.column(time.now()), id)
        .update();
  }

  record TapRow(long id, String state, byte @Nullable [] toast) {
    boolean wasCarriedOut() {
      return state.equals("READ");
    }
  }
}
