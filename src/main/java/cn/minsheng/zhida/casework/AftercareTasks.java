package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits after the report: answers owed, look-backs and promises due, 挂牌督办. */
@Component
class AftercareTasks {

  private static final int MOST = 500;

  /** A promise is shown from this many days before its day. */
  private static final int DAYS_AHEAD = 1;

  private final AnswerTable answers;
  private final PromiseTable promises;
  private final Petitions petitions;
  private final OfficeTime time;

  AftercareTasks(AnswerTable answers, PromiseTable promises, Petitions petitions, OfficeTime time) {
    this.answers = answers;
    this.promises = promises;
    this.petitions = petitions;
    this.time = time;
  }

  /** All of it waits for the office. */
  Stream<Task> waitingFor(Actor actor) {
    if (!actor.isOfTheOffice()) {
      return Stream.empty();
    }
    return Stream.of(
            answers.owed(MOST).stream().map(AftercareTasks::answer),
            promises(),
            petitions.lookBacksDue(time.today(), MOST).stream().map(AftercareTasks::lookBack))
        .flatMap(it -> it);
  }

  private Stream<Task> promises() {
    var now = time.now();
    var soon = time.today().plusDays(DAYS_AHEAD);
    return promises.open(MOST).stream()
        .filter(it -> it.isSupervisedAt(now) || it.settled().isEmpty())
        .filter(it -> it.isSupervisedAt(now) || !it.due().isAfter(soon))
        .map(it -> promise(it, it.isSupervisedAt(now) ? Act.LIFT_SUPERVISION : Act.SETTLE_PROMISE));
  }

  private static Task answer(AnswerView owed) {
    return new Task(
        Act.RECORD_ANSWER,
        owed.petition(),
        owed.number(),
        Optional.empty(),
        Optional.empty(),
        owed.owedSince(),
        Optional.of(owed.due()));
  }

  private static Task promise(PromiseView promise, Act next) {
    return new Task(
        next,
        promise.petition(),
        promise.number(),
        Optional.empty(),
        promise.unit(),
        promise.made().at(),
        Optional.of(Due.endOf(promise.due())));
  }

  private static Task lookBack(Petition closed) {
    return new Task(
        Act.LOOK_BACK,
        closed.id(),
        closed.number(),
        Optional.empty(),
        Optional.empty(),
        closed.since().at(),
        closed.lookBackDue().map(Due::endOf));
  }
}
