package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.SafeId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All living cards: what they are meant to show, what was told, and before whom they stand. */
@Component
class Cards {

  private static final String CARD =
      "select id, template, safe, wanted, revision, told from card where id = ?";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Envelopes envelopes;
  private final OfficeTime time;

  Cards(JdbcClient jdbc, JdbcTemplate batches, Envelopes envelopes, OfficeTime time) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.envelopes = envelopes;
    this.time = time;
  }

  Optional<StoredCard> find(CardId id) {
    return read(CARD, id);
  }

  /** Whoever changes or carries a card holds its row, so both see one order. */
  Optional<StoredCard> findForUpdate(CardId id) {
    return read(CARD + " for update", id);
  }

  void insert(CardId id, CardFace face, SafeId safe) {
    var now = Moments.column(time.now());
    jdbc.sql(
            """
            insert into card (id, template, safe, wanted, revision, pinned_at, changed_at)
            values (?, ?, ?, ?, 1, ?, ?)
            """)
        .params(
            id.value(),
            face.template(),
            safe.toString(),
            seal(safe, StoredFace.of(face), id),
            now,
            now)
        .update();
  }

  void want(StoredCard card, CardFace face) {
    jdbc.sql("update card set wanted = ?, revision = revision + 1, changed_at = ? where id = ?")
        .params(
            seal(card.safe(), StoredFace.of(face), card.id()),
            Moments.column(time.now()),
            card.id().value())
        .update();
  }

  void told(StoredCard card, @Nullable StoredFace face) {
    jdbc.sql("update card set told = ? where id = ?")
        .params(face == null ? null : seal(card.safe(), face, card.id()), card.id().value())
        .update();
  }

  /** The answer to a tap told everybody the values for all, and the tapper their own. */
  void toldByAnswer(CardId id, StaffId tapper, int revision) {
    findForUpdate(id)
        .filter(card -> card.revision() == revision && card.told().isPresent())
        .ifPresent(card -> told(card, card.told().orElseThrow().after(card.toTell(), tapper)));
  }

  /** Whether there was anybody new among them. */
  boolean addPeople(CardId id, Collection<StaffId> people) {
    var known = people(id);
    var joining = people.stream().filter(it -> !known.contains(it)).toList();
    var now = Moments.column(time.now());
    batches.batchUpdate(
        "insert ignore into card_person (card_id, staff, state, at) values (?, ?, 'WAITING', ?)",
        joining.stream().map(it -> new Object[] {id.value(), it.value(), now}).toList());
    return !joining.isEmpty();
  }

  Set<StaffId> people(CardId id) {
    return staff("select staff from card_person where card_id = ? order by staff", id);
  }

  /** Whom the card has not reached yet. */
  Set<StaffId> waiting(CardId id) {
    return staff(
        """
        select staff from card_person where card_id = ? and state in ('WAITING', 'FLOW_CONTROLLED')
        order by staff
        """,
        id);
  }

  void note(CardId id, Collection<StaffId> people, String state) {
    var now = Moments.column(time.now());
    batches.batchUpdate(
        "update card_person set state = ?, at = ? where card_id = ? and staff = ?",
        people.stream().map(it -> new Object[] {state, now, id.value(), it.value()}).toList());
  }

  private Set<StaffId> staff(String sql, CardId id) {
    return jdbc.sql(sql).param(id.value()).query(String.class).list().stream()
        .map(StaffId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Optional<StoredCard> read(String sql, CardId id) {
    return jdbc.sql(sql)
        .param(id.value())
        .query(
            (rs, n) ->
                new StoredCard(
                    id,
                    rs.getString("template"),
                    SafeId.of(rs.getString("safe")),
                    unseal(rs.getBytes("wanted"), id),
                    rs.getInt("revision"),
                    Optional.ofNullable(rs.getBytes("told")).map(told -> unseal(told, id))))
        .optional();
  }

  private byte[] seal(SafeId safe, StoredFace face, CardId id) {
    return envelopes.seal(safe, face, place(id));
  }

  private StoredFace unseal(byte[] sealed, CardId id) {
    return envelopes.unseal(sealed, StoredFace.class, place(id));
  }

  private static String place(CardId id) {
    return "card:" + id;
  }
}
