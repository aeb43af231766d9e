package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.casework.Due;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 承诺 before its day, 挂牌督办 after it (rule 8), and 告知当事人 of extensions granted (rule 7). */
@Component
class PromiseDays implements OnMornings {

  private final Agenda agenda;

  PromiseDays(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public List<Dated> until(Morning morning, Clockwork clock) {
    return Stream.of(
            agenda.promisesDueBy(morning.next()).stream()
                .map(it -> Dated.of(Kind.PROMISE, it, it.due().orElseThrow())),
            agenda.supervisedAt(morning.at()).stream()
                .map(it -> Dated.of(Kind.SUPERVISION, it, Due.at(it.since()))),
            agenda.extensionsUntold(morning.at()).stream()
                .map(it -> Dated.of(Kind.TELL_PETITIONER, it, Due.at(it.since()))))
        .flatMap(it -> it)
        .toList();
  }
}
