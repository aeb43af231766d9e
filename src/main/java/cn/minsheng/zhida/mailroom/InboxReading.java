package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.mailroom.spi.Reader;
import cn.minsheng.zhida.vault.Vault;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has one waiting arrival read. What the reader does and that it was read are one transaction: if a
 * node stops in the middle, or another took the row over, nothing of it happened.
 */
@Component
class InboxReading {

  private static final Logger log = LoggerFactory.getLogger(InboxReading.class);

  private final InboxRows rows;
  private final Envelopes envelopes;
  private final Attachments attachments;
  private final Reader reader;
  private final OfficeTime time;
  private final TransactionTemplate transaction;

  InboxReading(
      InboxRows rows,
      Envelopes envelopes,
      Attachments attachments,
      Reader reader,
      OfficeTime time,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.envelopes = envelopes;
    this.attachments = attachments;
    this.reader = reader;
    this.time = time;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Returns 1 if it was read, 0 if it has to wait. */
  int read(InboxRow row) {
    try {
      var arrival = envelopes.unseal(row.payload(), row.kind().type, place(row));
      if (arrival instanceof Message message) {
        read(row, withFiles(row, message));
      } else if (arrival instanceof ContactsChanged hint) {
        reader.follow(hint);
        transaction.executeWithoutResult(status -> end(row, "READ"));
      }
      return 1;
    } catch (Vault.Forgotten | Vault.Tampered unreadable) {
      log.error(
          "Inbox row {} cannot be unsealed and was put aside as DEAD; compare the master keys with"
              + " those of the day it came in: {}",
          row.id(),
          Failure.describe(unreadable));
      transaction.executeWithoutResult(status -> end(row, "DEAD"));
      return 1;
    } catch (RuntimeException failure) {
      return postpone(row, failure);
    }
  }

  private void read(InboxRow row, Message message) {
    transaction.executeWithoutResult(
        status -> {
          reader.read(message);
          end(row, "READ");
        });
  }

  private Message withFiles(InboxRow row, Message message) {
    var fetched = attachments.fetch(message);
    if (fetched != message) {
      var place = place(row);
      rows.replacePayload(row, envelopes.seal(envelopes.safeOfToday(), fetched, place));
    }
    return fetched;
  }

  private void end(InboxRow row, String state) {
    if (!rows.end(row, state)) {
      throw new ClaimLost();
    }
  }

  private int postpone(InboxRow row, RuntimeException failure) {
    if (failure instanceof ClaimLost) {
      log.info("Inbox row {} was taken over by another node", row.id());
      return 0;
    }
    var attempts = row.attempts() + 1;
    var pause = Backoff.READING.after(attempts, Duration.ZERO);
    if (pause.isPresent()) {
      log.warn(
          "Inbox row {} could not be read, try {}: {}",
          row.id(),
          attempts,
          Failure.describe(failure));
      rows.retry(row, time.now().plus(pause.get()));
      return 0;
    }
    log.error(
        "Inbox row {} ({}) could not be read in {} tries and was put aside as DEAD; whoever sent a"
            + " message was told. Mend the cause, then set the row's state to WAITING: {}",
        row.id(),
        row.kind(),
        attempts,
        Failure.describe(failure));
    giveUp(row);
    return 1;
  }

  private void giveUp(InboxRow row) {
    transaction.executeWithoutResult(
        status -> {
          end(row, "DEAD");
          if (row.kind() == InboxRow.Kind.MESSAGE) {
            var message = envelopes.unseal(row.payload(), Message.class, place(row));
            reader.apologise(message.from(), message);
          }
        });
  }

  private static String place(InboxRow row) {
    return InboxRow.placeOfPayload(row.arrivalKey());
  }

  private static final class ClaimLost extends RuntimeException {
    ClaimLost() {
      super("Another node holds the row");
    }
  }
}
