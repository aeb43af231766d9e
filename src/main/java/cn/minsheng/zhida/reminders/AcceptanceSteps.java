package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.reminders.Reminder.Step;
import cn.minsheng.zhida.reminders.Timed.Hours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 未签收 (rule 3): the head, then the deputy, then the office; 立办立结 by the clock on the wall. */
@Component
class AcceptanceSteps implements InTime {

  private static final List<Stage> LADDER = List.of(Stage.FIRST, Stage.SECOND, Stage.THIRD);

  private final Agenda agenda;
  private final ReminderSettings settings;

  AcceptanceSteps(Agenda agenda, ReminderSettings settings) {
    this.agenda = agenda;
    this.settings = settings;
  }

  @Override
  public List<Timed> steps(Instant since, Instant now, Clockwork clock) {
    return agenda.unaccepted(since).stream().flatMap(it -> ladder(it, clock).stream()).toList();
  }

  private List<Timed> ladder(Pending order, Clockwork clock) {
    var rungs = new ArrayList<Timed>();
    var waits = order.isImmediate() ? settings.immediateNotAccepted() : settings.notAccepted();
    for (var at = 0; at < LADDER.size(); at++) {
      rungs.add(rung(order, LADDER.get(at), waits.get(at), clock));
    }
    return rungs;
  }

  private static Timed rung(Pending order, Stage stage, Duration wait, Clockwork clock) {
    var step = new Step(Kind.NOT_ACCEPTED, order.id(), stage, Clockwork.dayOf(order.since()));
    return order.isImmediate()
        ? new Timed(
            new Reminder(step, order.since().plus(wait), Optional.of(order), Optional.empty()),
            Hours.ALL,
            Optional.empty())
        : new Timed(
            new Reminder(
                step,
                clock.firstOpen(clock.days().plusWorkingTime(order.since(), wait)),
                Optional.of(order),
                Optional.empty()),
            Hours.OF_THE_OFFICE,
            Optional.empty());
  }
}
