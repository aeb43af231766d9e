package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.spi.Carrier;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import cn.minsheng.zhida.vault.Vault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Brings one card up to date: creates it, shows it to people who joined, or tells what changed, one
 * call at a time until nothing is left. Creating and changing a card twice does no harm, so after
 * an unknown outcome they are tried again; showing it to somebody might, and is not.
 */
@Component
class CardCarrying {

  private static final Logger log = LoggerFactory.getLogger(CardCarrying.class);
  private static final Duration AFTER_UNKNOWN = Duration.ofSeconds(2);

  private final OutboxRows rows;
  private final Cards cards;
  private final Carrier carrier;
  private final Carrying carrying;
  private final RepeatedTransaction transaction;

  CardCarrying(
      OutboxRows rows,
      Cards cards,
      Carrier carrier,
      Carrying carrying,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.cards = cards;
    this.carrier = carrier;
    this.carrying = carrying;
    this.transaction = new RepeatedTransaction(transactions);
  }

  void carry(OutboxRow row) {
    try {
      while (carryOneStep(row)) {
        // until the card is up to date, was put back or put aside
      }
    } catch (Vault.Forgotten forgotten) {
      transaction.run(() -> carrying.end(row, "DONE", "FORGOTTEN"));
    } catch (Vault.Tampered tampered) {
      transaction.run(() -> carrying.rejected(row, "TAMPERED"));
    }
  }

  /** Makes one call and notes what became of it. True if there may be more to do. */
  private boolean carryOneStep(OutboxRow row) {
    var step = transaction.execute(() -> nextStep(row));
    if (step.isEmpty()) {
      return false;
    }
    var outcome = step.get().call(carrier);
    return transaction.execute(() -> note(row, step.get(), outcome));
  }

  /** What is to be done next; ends the row, under the card's lock, if that is nothing. */
  private Optional<Step> nextStep(OutboxRow row) {
    var card = cards.findForUpdate(row.card()).orElseThrow();
    var waiting = cards.waiting(card.id());
    if (card.told().isEmpty()) {
      return Optional.of(new Step(Step.Kind.CREATE, card, card.toTell(), waiting));
    }
    var changes = card.toTell().changesSince(card.told().get());
    if (!changes.tellsNothing()) {
      return Optional.of(new Step(Step.Kind.CHANGE, card, changes, Set.of()));
    }
    if (!waiting.isEmpty()) {
      return Optional.of(new Step(Step.Kind.SHOW, card, card.toTell(), waiting));
    }
    rows.end(row, "DONE", "", null);
    return Optional.empty();
  }

  private boolean note(OutboxRow row, Step step, Outcome outcome) {
    if (outcome instanceof Outcome.Carried carried) {
      return noteCarried(row, step, carried);
    }
    if (outcome instanceof Outcome.AlreadyThere) {
      log.warn("Card {} was there already: an earlier call was carried unheard", step.card().id());
      cards.note(step.card().id(), step.people(), "REACHED");
      cards.told(step.card(), StoredFace.NOTHING);
      return true;
    }
    if (outcome instanceof Outcome.NoSuchCard) {
      log.warn("Card {} is unknown to the platform; it is created again", step.card().id());
      cards.told(step.card(), null);
      cards.note(step.card().id(), cards.people(step.card().id()), "WAITING");
      carrying.later(row, "NO_SUCH_CARD", AFTER_UNKNOWN);
    } else if (outcome instanceof Outcome.NotNow notNow) {
      carrying.later(row, notNow);
    } else if (outcome instanceof Outcome.Unknown unknown) {
      return noteUnknown(row, step, unknown);
    } else if (outcome instanceof Outcome.QuotaUsedUp usedUp) {
      carrying.hold(row, usedUp);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      carrying.rejected(row, rejected.code());
    }
    return false;
  }

  private boolean noteUnknown(OutboxRow row, Step step, Outcome.Unknown unknown) {
    if (step.kind() == Step.Kind.SHOW) {
      log.error(
          "Nobody knows whether card {} was shown to {} ({}); it is not shown again. Ask them",
          step.card().id(),
          step.people(),
          unknown.code());
      cards.note(step.card().id(), step.people(), "UNKNOWN");
      return true;
    }
    carrying.later(row, unknown.code(), AFTER_UNKNOWN);
    return false;
  }

  private boolean noteCarried(OutboxRow row, Step step, Outcome.Carried carried) {
    var id = step.card().id();
    if (step.kind() != Step.Kind.SHOW) {
      cards.told(step.card(), step.card().toTell());
    }
    var missed = carried.missed();
    cards.note(
        id, step.people().stream().filter(it -> !missed.containsKey(it)).toList(), "REACHED");
    missed.forEach((who, why) -> cards.note(id, Set.of(who), why.name()));
    if (!missed.isEmpty()) {
      log.warn("Card {} did not reach {}", id, missed);
    }
    if (missed.containsValue(Outcome.Miss.FLOW_CONTROLLED)) {
      carrying.later(row, "FLOW_CONTROLLED", AFTER_UNKNOWN);
      return false;
    }
    return true;
  }

  /** One call: what it tells, and to whom the card is shown by it. */
  private record Step(Kind kind, StoredCard card, StoredFace face, Set<StaffId> people) {

    enum Kind {
      CREATE,
      SHOW,
      CHANGE
    }

    Outcome call(Carrier carrier) {
      var shown = face.as(card.template());
      return switch (kind) {
        case CREATE -> carrier.create(card.id(), shown, people);
        case SHOW -> carrier.show(card.id(), shown, people);
        case CHANGE -> carrier.change(card.id(), shown);
      };
    }
  }
}
