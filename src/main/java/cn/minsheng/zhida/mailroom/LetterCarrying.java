package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.spi.Carrier;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import cn.minsheng.zhida.vault.Vault;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Has one letter carried and notes what became of it for each person. After an unknown outcome it
 * is never sent again: twice is worse than once too few, and the row says so (UNKNOWN).
 */
@Component
class LetterCarrying {

  private static final Logger log = LoggerFactory.getLogger(LetterCarrying.class);
  private static final Duration AFTER_FLOW_CONTROL = Duration.ofSeconds(30);

  private final OutboxRows rows;
  private final Envelopes envelopes;
  private final Documents documents;
  private final Carrier carrier;
  private final Carrying carrying;
  private final RepeatedTransaction transaction;

  LetterCarrying(
      OutboxRows rows,
      Envelopes envelopes,
      Documents documents,
      Carrier carrier,
      Carrying carrying,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.envelopes = envelopes;
    this.documents = documents;
    this.carrier = carrier;
    this.carrying = carrying;
    this.transaction = new RepeatedTransaction(transactions);
  }

  void carry(OutboxRow row) {
    var to = Set.copyOf(rows.waitingPeople(row.id()));
    var outcome = call(row, to);
    transaction.run(() -> note(row, to, outcome));
  }

  void endAsUnknown(OutboxRow row, String code) {
    carrying.end(row, "UNKNOWN", code);
    log.error(
        "Nobody knows whether outbox row {} was sent ({}); it is not sent again. Ask its people; an"
            + " admin who writes 重发 {} to the bot sends it once more",
        row.id(),
        code,
        row.id());
  }

  private Outcome call(OutboxRow row, Set<StaffId> to) {
    if (to.isEmpty()) {
      return new Outcome.Carried("", Map.of());
    }
    try {
      return call(letterIn(row), to);
    } catch (Vault.Forgotten forgotten) {
      return new Outcome.Rejected("FORGOTTEN");
    } catch (Vault.Tampered tampered) {
      return new Outcome.Rejected("TAMPERED");
    }
  }

  private Outcome call(Letter letter, Set<StaffId> to) {
    if (letter instanceof Letter.Text text) {
      return carrier.text(to, text.title(), text.markdown());
    }
    if (letter instanceof Letter.File file) {
      return documents
          .find(file.document())
          .map(it -> carrier.file(to, nameFor(it), () -> documents.open(it.id())))
          .orElseGet(() -> new Outcome.Rejected("NO_SUCH_DOCUMENT"));
    }
    return carrier.ding(to, ((Letter.Ding) letter).text());
  }

  private static String nameFor(Document document) {
    return document.name();
  }

  private Letter letterIn(OutboxRow row) {
    var payload = row.payload();
    if (payload == null) {
      throw new IllegalStateException("Outbox row " + row.id() + " has no letter");
    }
    return envelopes.unseal(payload, row.kind().letter(), OutboxRow.PLACE);
  }

  private void note(OutboxRow row, Set<StaffId> to, Outcome outcome) {
    if (outcome instanceof Outcome.Carried carried) {
      noteCarried(row, to, carried);
    } else if (outcome instanceof Outcome.NotNow notNow) {
      carrying.later(row, notNow);
    } else if (outcome instanceof Outcome.QuotaUsedUp usedUp) {
      carrying.hold(row, usedUp);
    } else if (outcome instanceof Outcome.Unknown unknown) {
      endAsUnknown(row, unknown.code());
    } else if (outcome instanceof Outcome.Rejected rejected) {
      carrying.rejected(row, rejected.code());
    } else {
      throw new IllegalStateException("No letter ends as " + outcome);
    }
  }

  private void noteCarried(OutboxRow row, Set<StaffId> to, Outcome.Carried carried) {
    var reached = new HashSet<>(to);
    reached.removeAll(carried.missed().keySet());
    rows.note(row.id(), reached, "REACHED");
    var byMiss = new HashMap<Outcome.Miss, Set<StaffId>>();
    carried
        .missed()
        .forEach((who, why) -> byMiss.computeIfAbsent(why, it -> new HashSet<>()).add(who));
    byMiss.forEach((why, who) -> rows.note(row.id(), who, why.name()));
    byMiss.keySet().removeIf(why -> why == Outcome.Miss.FLOW_CONTROLLED);
    byMiss.forEach(
        (why, who) -> log.warn("Outbox row {} did not reach {}: {}", row.id(), who, why));
    if (carried.missed().containsValue(Outcome.Miss.FLOW_CONTROLLED)) {
      carrying.later(row, "FLOW_CONTROLLED", AFTER_FLOW_CONTROL);
    } else {
      rows.end(row, "DONE", "", carried.receipt());
    }
  }
}
