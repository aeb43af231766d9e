package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.spi.Carrier;
import cn.minsheng.zhida.vault.SafeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mail into the tables of the outbox, in the transaction that causes it. */
@Component
class StoredOutbox implements Outbox {

  /** How long the answer to a tap has to bring a card's news before a call does. */
  private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(3);

  private final OutboxRows rows;
  private final Cards cards;
  private final Envelopes envelopes;
  private final OutboxCarrying carrying;
  private final OutboxBacklog backlog;
  private final Bell bell;
  private final OfficeTime time;

  StoredOutbox(
      OutboxRows rows,
      Cards cards,
      Envelopes envelopes,
      OutboxCarrying carrying,
      OutboxBacklog backlog,
      Bell bell,
      OfficeTime time) {
    this.rows = rows;
    this.cards = cards;
    this.envelopes = envelopes;
    this.carrying = carrying;
    this.backlog = backlog;
    this.bell = bell;
    this.time = time;
  }

  @Override
  public SafeId safeOfToday() {
    return envelopes.safeOfToday();
  }

  @Override
  public void send(Letter letter) {
    send(letter, Urgency.ORDINARY, envelopes.safeOfToday());
  }

  @Override
  public void send(Letter letter, Urgency urgency, SafeId safe) {
    requireTransaction();
    var payload = envelopes.seal(safe, letter, OutboxRow.PLACE);
    for (var some : inCalls(letter.to())) {
      rows.insertLetter(OutboxRow.Kind.of(letter), payload, urgency, some);
    }
    bell.somethingToCarryAfterCommit();
  }

  @Override
  public void pin(CardId card, CardFace face, Set<StaffId> on) {
    pin(card, face, on, Urgency.ORDINARY, envelopes.safeOfToday());
  }

  @Override
  public void pin(CardId id, CardFace face, Set<StaffId> on, Urgency urgency, SafeId safe) {
    requireTransaction();
    var known = cards.findForUpdate(id);
    if (known.isEmpty()) {
      cards.insert(id, face, safe);
    }
    var isNews = known.isEmpty() || show(known.get(), face);
    if (cards.addPeople(id, on) || isNews) {
      queue(id, urgency);
    }
  }

  @Override
  public void change(CardId id, CardFace face) {
    requireTransaction();
    var card =
        cards
            .findForUpdate(id)
            .orElseThrow(() -> new IllegalArgumentException("No such card: " + id));
    if (show(card, face)) {
      queue(id, Urgency.ORDINARY);
    }
  }

  @Override
  public Optional<Shown> shown(CardId id) {
    return cards
        .find(id)
        .map(card -> new Shown(card.wanted().as(card.template()), card.revision()));
  }

  @Override
  public Set<StaffId> standsBefore(CardId id) {
    return cards.people(id);
  }

  @Override
  public Set<StaffId> missedLately() {
    return backlog.missed();
  }

  @Override
  public Backlog backlog() {
    return backlog.now();
  }

  @Override
  public boolean sendAgain(long row) {
    requireTransaction();
    bell.somethingToCarryAfterCommit();
    return backlog.putBack(row);
  }

  @Override
  public int carryDue() {
    return carrying.carryDue();
  }

  private boolean show(StoredCard card, CardFace face) {
    if (!card.template().equals(face.template())) {
      throw new IllegalArgumentException("A card keeps its template: " + card.id());
    }
    if (StoredFace.of(face).equals(card.wanted())) {
      return false;
    }
    cards.want(card, face);
    return true;
  }

  private void queue(CardId card, Urgency urgency) {
    if (!rows.cardWaits(card)) {
      var now = time.now();
      var due = TapReading.isBeingAnswered(card) ? now.plus(FOR_THE_ANSWER) : now;
      rows.insertCard(card, urgency, due, cards.people(card));
    }
    bell.somethingToCarryAfterCommit();
  }

  private static List<List<StaffId>> inCalls(Set<StaffId> to) {
    var sorted = to.stream().sorted(Comparator.comparing(StaffId::value)).toList();
    var calls = new ArrayList<List<StaffId>>();
    for (var from = 0; from < sorted.size(); from += Carrier.MOST_ADDRESSEES) {
      var end = Math.min(from + Carrier.MOST_ADDRESSEES, sorted.size());
      calls.add(sorted.subList(from, end));
    }
    return calls;
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Mail is written in the transaction that causes it");
    }
  }
}
