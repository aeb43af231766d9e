package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.reminders.Reminder.Step;
import cn.minsheng.zhida.reminders.Timed.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 再行交办 (rule 4): on the day a petition was given back, and when that day ended without it. */
@Component
class AssignAgainSteps implements InTime {

  private final Agenda agenda;
  private final ReminderSettings settings;

  AssignAgainSteps(Agenda agenda, ReminderSettings settings) {
    this.agenda = agenda;
    this.settings = settings;
  }

  @Override
  public List<Timed> steps(Instant since, Instant now, Clockwork clock) {
    return agenda.givenBack(since).stream()
        .flatMap(it -> Stream.concat(sameDay(it, clock).stream(), Stream.of(dayEnded(it, clock))))
        .toList();
  }

  private Optional<Timed> sameDay(Pending petition, Clockwork clock) {
    var day = Clockwork.dayOf(petition.since());
    var usual = Clockwork.moment(day, settings.assignAgain());
    var at = usual.isAfter(petition.since()) ? usual : petition.since();
    var end =
        petition.isImmediate() ? Clockwork.endOf(day) : Clockwork.moment(day, settings.quiet());
    var isDayForIt = petition.isImmediate() || clock.days().isWorkingDay(day);
    return isDayForIt && at.isBefore(end)
        ? Optional.of(timed(petition, Stage.FIRST, day, at, Hours.ALL, Optional.of(end)))
        : Optional.empty();
  }

  private static Timed dayEnded(Pending petition, Clockwork clock) {
    var day = Clockwork.dayOf(petition.since());
    var end = Clockwork.endOf(day);
    return petition.isImmediate()
        ? timed(petition, Stage.SECOND, day, end, Hours.ALL, Optional.empty())
        : timed(
            petition,
            Stage.SECOND,
            day,
            clock.firstOpen(end),
            Hours.OF_THE_OFFICE,
            Optional.empty());
  }

  private static Timed timed(
      Pending petition,
      Stage stage,
      LocalDate about,
      Instant at,
      Hours hours,
      Optional<Instant> until) {
    return new Timed(
        new Reminder(
            new Step(Kind.ASSIGN_AGAIN, petition.id(), stage, about),
            at,
            Optional.of(petition),
            Optional.empty()),
        hours,
        until);
  }
}
