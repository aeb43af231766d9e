package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.StepTable.Place;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Confidences;
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
  private final Confidences confidences;
  private final Conduct conduct;
  private final ApplicationEventPublisher publisher;

  FactsTakenBack(
      DeductionTable table,
      StepTable steps,
      HandingIn handingIn,
      Confidences confidences,
      Conduct conduct,
      ApplicationEventPublisher publisher) {
    this.table = table;
    this.steps = steps;
    this.handingIn = handingIn;
    this.confidences = confidences;
    this.conduct = conduct;
    this.publisher = publisher;
  }

  @EventListener
  void follow(UndoingEvent.Undone event) {
    event.assignment().ifPresent(it -> handingIn.takeBack(it, event.undoneAt()));
    table.of(event.petition()).stream()
        .filter(it -> it.happenedAt().equals(event.undoneAt()))
        .forEach(it -> withdraw(it.id(), event.by()));
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
        by,
        Deductions.subject(deduction.id()),
        Deductions.facts(deduction, givenBack));
    publisher.publishEvent(
        new DeductionChanged(
            AccountabilityAct.WITHDRAW_DEDUCTION,
            table.find(deduction.id()).orElseThrow(),
            Optional.empty()));
  }
}
