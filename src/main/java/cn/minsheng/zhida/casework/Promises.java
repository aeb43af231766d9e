package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * 承诺 and 挂牌督办 (三（五） and rule 8): a promise whose day has gone by, or of which the office says that
 * it was not kept, is supervised until the office lifts that with a reason. That a day went by
 * needs nobody and no job: it is computed.
 *
 * <p>Every act is done whole or not at all, in the caller's transaction if there is one; {@link
 * Refused} takes back only the act.
 */
@Component
public class Promises {

  private final Proceedings proceedings;
  private final Assignments assignments;
  private final PromiseTable table;

  Promises(Proceedings proceedings, Assignments assignments, PromiseTable table) {
    this.proceedings = proceedings;
    this.assignments = assignments;
    this.table = table;
  }

  /** Records a promise made in a report or on a visit. */
  public PromiseId make(PetitionId id, Promise promise, By by) {
    return proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.PROMISE, by, petition, assignments.dutiesOf(id));
          ConfidentialWords.check(Act.PROMISE, petition, promise.words());
          if (petition.status() == PetitionStatus.TO_ASSIGN) {
            throw petition.tooLateOrEarly(Act.PROMISE);
          }
          petition.mustNotHaveFinished();
          var words = Said.or(Reason.A_PROMISE_SAYS_SOMETHING, promise.words(), petition);
          if (Due.endOf(promise.due()).hasPassed(by.at())) {
            throw Refused.because(Reason.DUE_HAS_PASSED).number(petition.number());
          }
          var made = PromiseId.next();
          table.add(made, new Promise(promise.occasion(), promise.due(), words), petition, by);
          petition.tell(
              new AftercareEvent.Promised(
                  id, petition.number(), by, made, promise.occasion(), promise.due()));
          proceedings.save(petition);
          return made;
        });
  }

  /**
   * What became of it, once. Whether its day had gone by is frozen now.
   *
   * @param words what shows it; has to be said of one that was not kept
   */
  public void settle(PromiseId id, boolean kept, String words, By by) {
    onHeld(
        id,
        Act.SETTLE_PROMISE,
        words,
        by,
        held -> {
          held.promise()
              .settled()
              .ifPresent(
                  it -> {
                    throw refused(Reason.ALREADY_SETTLED, held).done(it.by(), it.at());
                  });
          var said =
              kept ? words.strip() : Said.or(Reason.A_REASON_IS_NEEDED, words, held.petition());
          table.settle(id, kept, said, held.petition(), by);
          var due = held.promise().due();
          held.petition()
              .tell(
                  new AftercareEvent.PromiseSettled(
                      held.petition().id(),
                      held.petition().number(),
                      by,
                      id,
                      kept,
                      due,
                      dayOf(by).isAfter(due)));
        });
  }

  /** 解除挂牌督办. */
  public void lift(PromiseId id, String reason, By by) {
    onHeld(
        id,
        Act.LIFT_SUPERVISION,
        reason,
        by,
        held -> {
          held.promise()
              .lifted()
              .ifPresent(
                  it -> {
                    throw refused(Reason.ALREADY_LIFTED, held).done(it.by(), it.at());
                  });
          if (!held.promise().isSupervisedAt(by.at())) {
            throw refused(Reason.NOT_SUPERVISED, held);
          }
          table.lift(
              id, Said.or(Reason.A_REASON_IS_NEEDED, reason, held.petition()), held.petition(), by);
          held.petition()
              .tell(
                  new AftercareEvent.SupervisionLifted(
                      held.petition().id(), held.petition().number(), by, id));
        });
  }

  /** Those of one petition, by their day. */
  public List<PromiseView> of(PetitionId id) {
    return table.of(id);
  }

  /** Those of which nothing was said yet and those under 挂牌督办, by their day. */
  public List<PromiseView> open(int atMost) {
    return table.open(atMost);
  }

  /**
   * 挂牌督办 at a moment, as it was known then: asked again with the same moments it answers the same.
   *
   * @param until the moment; what was said or lifted at it does not count
   * @param knownAt what was said or lifted later does not count
   */
  public List<PromiseView> supervised(Instant until, Instant knownAt) {
    return table.knownAt(until, knownAt).stream().filter(it -> it.isSupervisedAt(until)).toList();
  }

  private void onHeld(PromiseId id, Act act, String words, By by, Consumer<HeldPromise> what) {
    proceedings.carryOut(
        () -> {
          var petition =
              proceedings.hold(
                  table.petitionOf(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_PROMISE)));
          proceedings.check(act, by, petition);
          ConfidentialWords.check(act, petition, words);
          what.accept(new HeldPromise(petition, table.find(id).orElseThrow()));
          proceedings.save(petition);
        });
  }

  private static Refused refused(Reason reason, HeldPromise held) {
    return Refused.because(reason).number(held.petition().number());
  }

  private static LocalDate dayOf(By by) {
    return LocalDate.ofInstant(by.at(), OfficeTime.ZONE);
  }

  private record HeldPromise(Petition petition, PromiseView promise) {}
}
