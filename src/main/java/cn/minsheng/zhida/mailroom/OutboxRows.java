package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The SQL of tables outbox, outbox_lane and outbox_person. */
@Component
class OutboxRows {

  private static final int AT_ONCE = 50;
  private static final int LONGEST_CODE = 120;

  /** Longer than any call may take. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final OfficeTime time;

  OutboxRows(JdbcClient jdbc, JdbcTemplate batches, OfficeTime time) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.time = time;
  }

  void insertLetter(OutboxRow.Kind kind, byte[] payload, Urgency urgency, Collection<StaffId> to) {
    var id = insert(kind, null, payload, urgency, time.now());
    addLanes(id, to.stream().map(OutboxRows::lane));
    addPeople(id, to);
  }

  void insertCard(CardId card, Urgency urgency, Instant due, Collection<StaffId> before) {
    var id = insert(OutboxRow.Kind.CARD, card, null, urgency, due);
    addLanes(id, Stream.concat(Stream.of("card:" + card), before.stream().map(OutboxRows::lane)));
  }

  /** Whether the card will be brought up to date anyway; the caller holds the card's row. */
  boolean cardWaits(CardId card) {
    return !jdbc.sql(
            "select id from outbox where card_id = ? and state in ('WAITING', 'CARRYING') limit 1")
        .param(card.value())
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /**
   * The waiting rows that are due and behind nothing older in any of their lanes. Urgent mail does
   * not stand behind a person's ordinary mail, which may be held for long; a card has one order.
   */
  List<Long> due() {
    return jdbc.sql(
            """
            select o.id from outbox o
            where o.state = 'WAITING' and o.due_at <= ?
              and not exists (select 1 from outbox_lane mine
                join outbox_lane older on older.lane = mine.lane and older.outbox_id < mine.outbox_id
                join outbox ahead on ahead.id = older.outbox_id
                where mine.outbox_id = o.id
                  and (ahead.urgency <= o.urgency or mine.lane like 'card:%'))
            order by o.urgency, o.id limit ?
            """)
        .params(Moments.column(time.now()), AT_ONCE)
        .query(Long.class)
        .list();
  }

  /** Takes a row for the caller, or gives empty if another was quicker or it was held meanwhile. */
  Optional<OutboxRow> claim(long id) {
    var claim = UUID.randomUUID().toString();
    var claimed =
        jdbc.sql(
                """
                update outbox set state = 'CARRYING', claimed_by = ?, claimed_until = ?
                where id = ? and state = 'WAITING' and due_at <= ?
                """)
            .params(claim, Moments.column(time.now().plus(CLAIM)), id, Moments.column(time.now()))
            .update();
    return claimed == 0
        ? Optional.empty()
        : jdbc.sql("select id, kind, card_id, payload, urgency, attempts from outbox where id = ?")
            .param(id)
            .query(
                (rs, n) ->
                    new OutboxRow(
                        rs.getLong("id"),
                        OutboxRow.Kind.valueOf(rs.getString("kind")),
                        rs.getString("card_id"),
                        rs.getBytes("payload"),
                        Urgency.values()[rs.getInt("urgency")],
                        rs.getInt("attempts"),
                        claim))
            .optional();
  }

  /** Ends a row the caller holds; its lanes are free then. False if the claim was lost. */
  boolean end(OutboxRow row, String state, String code, @Nullable String receipt) {
    var ended =
        jdbc.sql(
                """
                update outbox set state = ?, last_code = ?, receipt = ?, ended_at = ?,
                  claimed_by = null, claimed_until = null
                where id = ? and state = 'CARRYING' and claimed_by = ?
                """)
            .params(
                state, shortened(code), receipt, Moments.column(time.now()), row.id(), row.claim())
            .update();
    if (ended == 1) {
      jdbc.sql("delete from outbox_lane where outbox_id = ?").param(row.id()).update();
    }
    return ended == 1;
  }

  /** Puts a row back to wait. */
  void putBack(OutboxRow row, String code, int attempts, Instant due) {
    jdbc.sql(
            """
            update outbox set state = 'WAITING', last_code = ?, attempts = ?, due_at = ?,
              claimed_by = null, claimed_until = null
            where id = ? and state = 'CARRYING' and claimed_by = ?
            """)
        .params(shortened(code), attempts, Moments.column(due), row.id(), row.claim())
        .update();
  }

  /**
   * A waiting card need not wait for the answer to a tap any longer, nor anybody's mail behind it.
   */
  void isDueNow(CardId card) {
    var now = Moments.column(time.now());
    var waiting =
        jdbc.sql("select id from outbox where card_id = ? and state = 'WAITING' and due_at > ?")
            .params(card.value(), now)
            .query(Long.class)
            .list();
    oneByOne("update outbox set due_at = ? where id = ? and state = 'WAITING'", now, waiting);
  }

  /** Nothing ordinary is tried before that moment. */
  void holdOrdinaryUntil(Instant moment) {
    var until = Moments.column(moment);
    var waiting =
        jdbc.sql("select id from outbox where state = 'WAITING' and urgency = ? and due_at < ?")
            .params(Urgency.ORDINARY.ordinal(), until)
            .query(Long.class)
            .list();
    oneByOne(
        "update outbox set due_at = ?, last_code = 'QUOTA' where id = ? and state = 'WAITING'",
        until,
        waiting);
  }

  /** A card may be told again without harm, so one whose carrier vanished waits again. */
  int requeueAbandonedCards() {
    var now = Moments.column(time.now());
    var abandoned =
        jdbc.sql(
                """
                select id from outbox
                where state = 'CARRYING' and kind = 'CARD' and claimed_until < ?
                """)
            .param(now)
            .query(Long.class)
            .list();
    return oneByOne(
        """
        update outbox set state = 'WAITING', last_code = 'ABANDONED', claimed_by = null,
          claimed_until = null
        where claimed_until < ? and id = ? and state = 'CARRYING'
        """,
        now,
        abandoned);
  }

  /**
   * By their key and not by what they have in common: a range would lock index entries before rows,
   * which those who claim and end rows lock the other way round.
   */
  private int oneByOne(String update, LocalDateTime moment, List<Long> ids) {
    var rows = ids.stream().sorted().map(id -> new Object[] {moment, id}).toList();
    return Arrays.stream(batches.batchUpdate(update, rows)).sum();
  }

  /** Letters whose carrier vanished: nobody knows whether they were sent. */
  List<OutboxRow> abandonedLetters() {
    return jdbc.sql(
            """
            select id, kind, card_id, payload, urgency, attempts, claimed_by from outbox
            where state = 'CARRYING' and kind <> 'CARD' and claimed_until < ? limit 50
            """)
        .param(Moments.column(time.now()))
        .query(
            (rs, n) ->
                new OutboxRow(
                    rs.getLong("id"),
                    OutboxRow.Kind.valueOf(rs.getString("kind")),
                    rs.getString("card_id"),
                    rs.getBytes("payload"),
                    Urgency.values()[rs.getInt("urgency")],
                    rs.getInt("attempts"),
                    rs.getString("claimed_by")))
        .list();
  }

  List<StaffId> waitingPeople(long id) {
    return jdbc
        .sql(
            """
            select staff from outbox_person
            where outbox_id = ? and state in ('WAITING', 'FLOW_CONTROLLED') order by staff
            """)
        .param(id)
        .query(String.class)
        .list()
        .stream()
        .map(StaffId::new)
        .toList();
  }

  /** Notes what became of it for these people; whom it reached or never will frees their lane. */
  void note(long id, Collection<StaffId> people, String state) {
    var now = Moments.column(time.now());
    batches.batchUpdate(
        "update outbox_person set state = ?, at = ? where outbox_id = ? and staff = ?",
        people.stream().map(it -> new Object[] {state, now, id, it.value()}).toList());
    if (!state.equals("FLOW_CONTROLLED")) {
      batches.batchUpdate(
          "delete from outbox_lane where lane = ? and outbox_id = ?",
          people.stream().map(it -> new Object[] {lane(it), id}).toList());
    }
  }

  private long insert(
      OutboxRow.Kind kind,
      @Nullable CardId card,
      byte @Nullable [] payload,
      Urgency urgency,
      Instant due) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into outbox (kind, card_id, payload, urgency, state, queued_at, due_at)
            values (?, ?, ?, ?, 'WAITING', ?, ?)
            """)
        .params(
            kind.name(),
            card == null ? null : card.value(),
            payload,
            urgency.ordinal(),
            Moments.column(time.now()),
            Moments.column(due))
        .update(keys, "id");
    var id = keys.getKey();
    if (id == null) {
      throw new IllegalStateException("The database gave no id");
    }
    return id.longValue();
  }

  private void addLanes(long id, Stream<String> lanes) {
    batches.batchUpdate(
        "insert into outbox_lane (lane, outbox_id) values (?, ?)",
        lanes.map(lane -> new Object[] {lane, id}).toList());
  }

  private void addPeople(long id, Collection<StaffId> people) {
    var now = Moments.column(time.now());
    batches.batchUpdate(
        "insert into outbox_person (outbox_id, staff, state, at) values (?, ?, 'WAITING', ?)",
        people.stream().map(it -> new Object[] {id, it.value(), now}).toList());
  }

  private static String lane(StaffId staff) {
    return "staff:" + staff;
  }

  private static String shortened(String code) {
    return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
  }
}
