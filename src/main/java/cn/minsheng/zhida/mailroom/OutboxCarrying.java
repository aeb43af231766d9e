package cn.minsheng.zhida.mailroom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what is due out of the outbox, one row after the other, and has it carried. */
@Component
class OutboxCarrying {

  private static final Logger log = LoggerFactory.getLogger(OutboxCarrying.class);

  private final OutboxRows rows;
  private final LetterCarrying letters;
  private final CardCarrying cards;
  private final TransactionTemplate transaction;

  OutboxCarrying(
      OutboxRows rows,
      LetterCarrying letters,
      CardCarrying cards,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.letters = letters;
    this.cards = cards;
    this.transaction = new TransactionTemplate(transactions);
  }

  int carryDue() {
    followUpAbandoned();
    var calls = 0;
    for (var due = rows.due(); !due.isEmpty(); due = rows.due()) {
      var carried = 0;
      for (var id : due) {
        carried += rows.claim(id).map(this::carry).orElse(0);
      }
      if (carried == 0) {
        return calls;
      }
      calls += carried;
    }
    return calls;
  }

  private int carry(OutboxRow row) {
    if (row.kind() == OutboxRow.Kind.CARD) {
      cards.carry(row);
    } else {
      letters.carry(row);
    }
    return 1;
  }

  private void followUpAbandoned() {
    var again = rows.requeueAbandonedCards();
    if (again > 0) {
      log.warn("{} cards were being sent when a node stopped; they are sent again", again);
    }
    for (var letter : rows.abandonedLetters()) {
      transaction.executeWithoutResult(status -> letters.endAsUnknown(letter, "ABANDONED"));
    }
  }
}
