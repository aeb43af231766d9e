package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Pending;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits at the office after the report: 答复, 回访, 回头看 (rules 6, 8 and 9). */
@Component
class OfficeDays implements OnMornings {

  private final Agenda agenda;
  private final ReminderSettings settings;

  OfficeDays(Agenda agenda, ReminderSettings settings) {
    this.agenda = agenda;
    this.settings = settings;
  }

  @Override
  public List<Dated> until(Morning morning, Clockwork clock) {
    var within = settings.followUpDays();
    var lastGiven =
        clock.days().plusWorkingDays(clock.days().minusWorkingDays(morning.next(), within), 1);
    return Stream.of(
            agenda.answersDueBefore(Clockwork.endOf(morning.next()).plusNanos(1_000)).stream()
                .map(it -> Dated.of(Kind.ANSWER, it, it.due().orElseThrow())),
            agenda.visitsWaitingBefore(Clockwork.endOf(lastGiven)).stream()
                .map(it -> visit(it, clock)),
            agenda.lookBacksDueBy(morning.next()).stream()
                .map(it -> Dated.of(Kind.LOOK_BACK, it, it.due().orElseThrow())))
        .flatMap(it -> it)
        .toList();
  }

  private Dated visit(Pending visit, Clockwork clock) {
    var day = clock.days().plusWorkingDays(Clockwork.dayOf(visit.since()), settings.followUpDays());
    return Dated.of(Kind.FOLLOW_UP, visit, Due.endOf(day));
  }
}
