package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.mailroom.spi.Reader;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads taps while the platform waits. What the tap does, that it was done, and the sentence of the
 * answer are one transaction, so a repeat finds all of it or nothing.
 */
@Component
class TapReading {

  /** Bound to the transaction of a tap: which card will be told by the answer itself. */
  private static final Object ANSWERING = new Object();

  private final InboxRows rows;
  private final Envelopes envelopes;
  private final Cards cards;
  private final OutboxRows waiting;
  private final Bell bell;
  private final Reader reader;
  private final RepeatedTransaction transaction;

  TapReading(
      InboxRows rows,
      Envelopes envelopes,
      Cards cards,
      OutboxRows waiting,
      Bell bell,
      Reader reader,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.envelopes = envelopes;
    this.cards = cards;
    this.waiting = waiting;
    this.bell = bell;
    this.reader = reader;
    this.transaction = new RepeatedTransaction(transactions);
  }

  /** The card whose news the answer to the running tap will bring. */
  static boolean isBeingAnswered(CardId card) {
    return card.equals(TransactionSynchronizationManager.getResource(ANSWERING));
  }

  /** Two people at once can collide in the database; the one that lost is read again. */
  TapAnswer answer(Tap tap) {
    return transaction.execute(() -> answerInTransaction(tap));
  }

  void answered(Tap tap, TapAnswer answer) {
    transaction.run(
        () -> {
          cards.toldByAnswer(tap.card(), tap.by(), answer.revision());
          waiting.isDueNow(tap.card());
          bell.somethingToCarryAfterCommit();
        });
  }

  private TapAnswer answerInTransaction(Tap tap) {
    var key = tap.key();
    var payload =
        envelopes.seal(envelopes.safeOfToday(), tap, InboxRow.placeOfPayload(key.value()));
    rows.insert(tap, "staff:" + tap.by(), payload, "OPEN");
    var row = rows.tapForUpdate(key);
    if (row.wasCarriedOut()) {
      return answerWith(tap, firstToast(key, row));
    }
    TransactionSynchronizationManager.bindResource(ANSWERING, tap.card());
    try {
      var reply = reader.read(tap);
      var toast = seal(key, reply.toast());
      rows.settleTap(row.id(), reply.carriedOut(), toast);
      return answerWith(tap, reply.toast());
    } finally {
      TransactionSynchronizationManager.unbindResource(ANSWERING);
    }
  }

  private TapAnswer answerWith(Tap tap, String toast) {
    return cards
        .find(tap.card())
        .map(card -> card.answerFor(tap.by(), toast))
        .orElseGet(() -> new TapAnswer(toast, Map.of(), Map.of(), 0));
  }

  private byte[] seal(ArrivalKey key, String toast) {
    var place = InboxRow.placeOfToast(key.value());
    return envelopes.sealText(envelopes.safeOfToday(), toast, place);
  }

  private String firstToast(ArrivalKey key, InboxRows.TapRow row) {
    return row.toast() == null
        ? ""
        : envelopes.unsealText(row.toast(), InboxRow.placeOfToast(key.value()));
  }
}
