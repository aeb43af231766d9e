package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.reminders.Reminder.Step;
import cn.minsheng.zhida.reminders.Timed.Hours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 待决定: withdrawals, extensions and 拟办 that wait for somebody's word. */
@Component
class DecisionSteps implements InTime {

  private final Agenda agenda;
  private final ReminderSettings settings;

  DecisionSteps(Agenda agenda, ReminderSettings settings) {
    this.agenda = agenda;
    this.settings = settings;
  }

  @Override
  public List<Timed> steps(Instant since, Instant now, Clockwork clock) {
    return Stream.of(
            agenda.withdrawalsAsked(since),
            agenda.extensionsAsked(since, now),
            agenda.proposalsSent(since))
        .flatMap(List::stream)
        .map(it -> step(it, clock))
        .toList();
  }

  private Timed step(Pending request, Clockwork clock) {
    var wait = settings.undecided();
    var at =
        request.isImmediate()
            ? request.since().plus(wait)
            : clock.firstOpen(clock.days().plusWorkingTime(request.since(), wait));
    var step =
        new Step(Kind.DECISION_WAITS, request.id(), Stage.FIRST, Clockwork.dayOf(request.since()));
    return new Timed(
        new Reminder(step, at, Optional.of(request), Optional.empty()),
        request.isImmediate() ? Hours.ALL : Hours.OF_THE_OFFICE,
        request.due().map(Due::until));
  }
}
