package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.StepTable.Place;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.ExtensionEvent;
import cn.minsheng.zhida.casework.PetitionEvent;
import cn.minsheng.zhida.casework.UndoingEvent;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 撤销: a deduction proposed for an act that was taken back goes with it, by a row of its own, in the
 * transaction in which it is taken back.
 */
@Component
class FactsTakenBack {

  private final DeductionTable table;
  private final StepTable steps;
  private final HandingIn handingIn;
  private final OverdueFound found;
  private final Confidences confidences;
  private final Conduct conduct;
  private final ApplicationEventPublisher publisher;

  FactsTakenBack(
      DeductionTable table,
      StepTable steps,
      HandingIn handingIn,
      OverdueFound found,
      Confidences confidences,
      Conduct conduct,
      ApplicationEventPublisher publisher) {
    this.table = table;
    this.steps = steps;
    this.handingIn = handingIn;
    this.found = found;
    this.confidences = confidences;
    this.conduct = conduct;
    this.publisher = publisher;
  }

  @EventListener
  void follow(UndoingEvent.Undone event) {
    event.assignment().ifPresent(it -> handingIn.takeBack(it, event.undoneAt()));
    table.of(event.petition()).stream()
        .filter(it -> isOf(event, it))
        .forEach(it -> withdraw(it.id(), event.by()));
    if (event.undone() == Act.RETURN_TO_UNIT) {
      event.assignment().ifPresent(found::forget);
    }
  }

  /**
   * What was proposed with a handing-in goes with it; if the answer stays owed it is found by
   * {@link OverdueRound}. What had been found before stays, unless the time ran out only because
   * the report had been returned.
   */
  private static boolean isOf(UndoingEvent.Undone event, Deduction it) {
    var ofIt = event.assignment().filter(it.assignment()::equals).isPresent();
    var handedIn = event.undone() == Act.SIGN_OFF && !it.proposedAt().isBefore(event.undoneAt());
    return switch (it.item()) {
      case ANSWER_OVERDUE ->
          ofIt
              && (handedIn
                  || event.undone() == Act.RETURN_TO_UNIT
                      && it.happenedAt().isAfter(event.undoneAt()));
      case REPORT_LATE -> ofIt && handedIn;
      case POOR_HANDLING, BAD_RATING, UNFOUNDED_WITHDRAWAL ->
          it.happenedAt().equals(event.undoneAt());
    };
  }

  /** What was done in time and is only heard of now: it was not overdue. */
  @EventListener
  void follow(PetitionEvent event) {
    if (event instanceof PetitionEvent.SignedOff signed && !signed.late()) {
      inTimeAfterAll(signed, signed.due());
    } else if (event instanceof ExtensionEvent.Granted granted) {
      inTimeAfterAll(granted, granted.first());
    }
  }

  private void inTimeAfterAll(PetitionEvent.OfAssignment event, Due deadline) {
    if (found.forget(event.assignment(), deadline.until())) {
      table.of(event.petition()).stream()
          .filter(it -> it.assignment().equals(event.assignment()))
          .filter(it -> it.item() == DeductionItem.ANSWER_OVERDUE)
          .filter(it -> it.measuredBy().filter(deadline::equals).isPresent())
          .forEach(it -> withdraw(it.id(), event.by()));
    }
  }

  private void withdraw(DeductionId id, By by) {
    table.hold(id);
    var deduction = table.find(id).orElseThrow();
    switch (deduction.status()) {
      case PROPOSED, OBJECTED -> step(deduction, Place.DECISION, Optional.empty(), by);
      case CONFIRMED -> step(deduction, Place.REVERSAL, deduction.lost(), by);
      case WAIVED, REVERSED -> {}
    }
  }

  private void step(Deduction deduction, Place place, Optional<Points> givenBack, By by) {
    steps.add(
        deduction.id(),
        place,
        AccountabilityAct.WITHDRAW_DEDUCTION,
        givenBack,
        Optional.empty(),
        confidences.safeOf(deduction.petition()),
        by);
    conduct.recordOfTheBot(
        AccountabilityAct.WITHDRAW_DEDUCTION,
        by.at(),
        by.source(),
        Deductions.subject(deduction.id()),
        Deductions.facts(deduction, givenBack));
    publisher.publishEvent(
        new DeductionChanged(
            AccountabilityAct.WITHDRAW_DEDUCTION,
            table.find(deduction.id()).orElseThrow(),
            Optional.empty()));
  }
}
