package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 撤回: a unit asks, the office's head decides (rule 4). Every act is done whole or not at all, in
 * the caller's transaction if there is one; {@link Refused} takes back only the act.
 *
 * <p>The deadline promised stands meanwhile and afterwards. A request in time can be decided later,
 * also after midnight, as long as the unit has not reported.
 */
@Component
public class Withdrawing {

  private final Proceedings proceedings;
  private final WithdrawalTable table;
  private final Windows windows;
  private final Directory directory;
  private final Lapses lapses;
  private final RequestSettings settings;

  Withdrawing(
      Proceedings proceedings,
      WithdrawalTable table,
      Windows windows,
      Directory directory,
      Lapses lapses,
      RequestSettings settings) {
    this.proceedings = proceedings;
    this.table = table;
    this.windows = windows;
    this.directory = directory;
    this.lapses = lapses;
    this.settings = settings;
  }

  /** 申请撤回, on the day of the assignment, with reason and grounds. */
  public RequestId ask(AssignmentId id, Withdrawal.Request what, By by) {
    return proceedings.carryOut(
        () -> {
          var held = proceedings.hold(id);
          var assignment = held.assignment();
          proceedings.check(Act.ASK_WITHDRAWAL, by, assignment);
          ConfidentialWords.check(
              Act.ASK_WITHDRAWAL, held.petition(), what.reason(), what.grounds());
          objectionTo(assignment, by.at())
              .ifPresent(
                  objection -> {
                    throw objection;
                  });
          var request = RequestId.next();
          var said = said(what, assignment, held.petition());
          table.add(request, id, said, held.petition().safe(), by);
          assignment.tell(
              new WithdrawalEvent.Asked(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  id,
                  assignment.unit(),
                  assignment.duty().role(),
                  assignment.status(),
                  request,
                  what.belongsTo()));
          proceedings.save(assignment);
          return request;
        });
  }

  /** Why it cannot be asked for as things stand, whoever asks and whatever they say. */
  public Optional<Refused> whyNot(AssignmentId id, Instant at) {
    return objectionTo(proceedings.find(id), at);
  }

  /**
   * 同意撤回. A lead unit's petition is back at the office, to be assigned again; with its order the
   * supporting units are released, for whoever leads next is helped by others. A supporting unit's
   * withdrawal releases that unit alone.
   */
  public void approve(RequestId id, String why, By by) {
    proceedings.carryOut(
        () -> {
          var held = undecided(id, Act.APPROVE_WITHDRAWAL, why, by);
          var assignment = held.assignment();
          var words = Said.or(Reason.A_REASON_IS_NEEDED, why, held.petition());
          table.decide(id, true, false, words, held.petition().safe(), by);
          assignment.withdraw(by);
          var released = release(held, by);
          assignment.tell(
              new WithdrawalEvent.Approved(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  assignment.id(),
                  assignment.unit(),
                  assignment.duty().role(),
                  id,
                  assignment.due(),
                  released.stream()
                      .map(it -> new PetitionEvent.Supporting(it.id(), it.unit(), it.due()))
                      .toList(),
                  lapses.with(
                      Stream.concat(Stream.of(assignment), released.stream()).toList(), by)));
          released.forEach(proceedings::save);
          proceedings.save(held.petition());
          proceedings.save(assignment);
        });
  }

  /**
   * 不同意撤回: the unit carries on and sees why.
   *
   * @param unfounded whether there was no ground at all to ask (推诿): points can hang on it
   */
  public void refuse(RequestId id, boolean unfounded, String why, By by) {
    proceedings.carryOut(
        () -> {
          var held = undecided(id, Act.REFUSE_WITHDRAWAL, why, by);
          var assignment = held.assignment();
          var words = Said.or(Reason.A_REASON_IS_NEEDED, why, held.petition());
          assignment.tell(
              new WithdrawalEvent.Declined(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  assignment.id(),
                  assignment.unit(),
                  assignment.duty().role(),
                  assignment.status(),
                  id,
                  unfounded));
          table.decide(id, false, unfounded, words, held.petition().safe(), by);
          proceedings.save(assignment);
        });
  }

  private List<Assignment> release(Proceedings.Held held, By by) {
    if (held.assignment().duty().role() != AssignmentRole.LEAD) {
      return List.of();
    }
    held.petition().giveBack(Act.APPROVE_WITHDRAWAL, by);
    var others =
        proceedings.holdAllOf(held.petition()).stream()
            .filter(it -> it.duty().role() == AssignmentRole.SUPPORTING)
            .filter(it -> it.status().mayBecome(AssignmentStatus.CANCELLED))
            .toList();
    others.forEach(it -> it.release(by));
    return others;
  }

  private Proceedings.Held undecided(RequestId id, Act act, String why, By by) {
    var asked = table.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_REQUEST));
    var held = proceedings.hold(asked.assignment());
    proceedings.check(act, by, held.petition());
    ConfidentialWords.check(act, held.petition(), why);
    var now = table.find(id).orElseThrow();
    now.decision()
        .ifPresent(
            first -> {
              throw Refused.because(Reason.ALREADY_DECIDED)
                  .number(now.number())
                  .unit(now.unit())
                  .done(first.done().by(), first.done().at());
            });
    if (!now.isOpen()) {
      throw held.assignment().tooLateOrEarly(act);
    }
    return held;
  }

  private Optional<Refused> objectionTo(Assignment assignment, Instant at) {
    return WithdrawalRule.firstObjection(
        new WithdrawalRule.Asked(
            assignment,
            table.of(assignment.id()),
            assignment.duty().role() == AssignmentRole.LEAD
                && settings.isFinalAfter(table.approved(assignment.petition())),
            windows.withdrawUntil(assignment),
            at));
  }

  private Withdrawal.Request said(Withdrawal.Request what, Assignment of, Petition petition) {
    what.belongsTo()
        .filter(
            it ->
                it.equals(of.unit())
                    || directory.unit(it).filter(unit -> !unit.removed()).isEmpty())
        .ifPresent(
            it -> {
              throw Refused.because(Reason.NO_SUCH_UNIT).number(of.number()).unit(it);
            });
    return new Withdrawal.Request(
        Said.or(Reason.REASON_AND_GROUNDS_ARE_NEEDED, what.reason(), petition),
        Said.or(Reason.REASON_AND_GROUNDS_ARE_NEEDED, what.grounds(), petition),
        what.belongsTo());
  }
}
