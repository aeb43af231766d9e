package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One sentence on when an assignment may be asked back (rule 4); it objects, or it does not. */
@FunctionalInterface
interface WithdrawalRule {

  Optional<Refused> objectionTo(Asked asked);

  /**
   * How things stand when it is asked.
   *
   * @param before what was asked of this assignment before
   * @param isFinal whether the petition was given back so often that this is 终审
   * @param until the end of the day of the assignment
   */
  record Asked(
      Assignment assignment,
      Optional<Withdrawal> before,
      boolean isFinal,
      Deadline until,
      Instant at) {

    private Refused refused(Reason reason) {
      return Refused.because(reason).number(assignment.number()).unit(assignment.unit());
    }
  }

  /** Who has reported, or given an opinion, has handled it. */
  WithdrawalRule THE_UNIT_STILL_HAS_IT =
      asked ->
          asked.assignment().status().mayBecome(AssignmentStatus.WITHDRAWN)
              ? Optional.empty()
              : Optional.of(asked.assignment().tooLateOrEarly(Act.ASK_WITHDRAWAL));

  WithdrawalRule IT_IS_ASKED_ONCE =
      asked ->
          asked
              .before()
              .map(
                  it ->
                      it.decision()
                          .map(
                              no ->
                                  asked
                                      .refused(Reason.WITHDRAWAL_WAS_REFUSED)
                                      .done(no.done().by(), no.done().at()))
                          .orElseGet(
                              () ->
                                  asked
                                      .refused(Reason.WITHDRAWAL_IS_UNDECIDED)
                                      .done(it.asked().by(), it.asked().at())));

  WithdrawalRule A_FINAL_ASSIGNMENT_STAYS =
      asked ->
          asked.isFinal()
              ? Optional.of(asked.refused(Reason.ASSIGNMENT_IS_FINAL))
              : Optional.empty();

  WithdrawalRule ON_THE_DAY_OF_ASSIGNMENT =
      asked ->
          asked.until().hasPassed(asked.at())
              ? Optional.of(
                  asked
                      .refused(Reason.TOO_LATE_TO_WITHDRAW)
                      .due(Due.of(asked.until()))
                      .done(asked.assignment().issued().by(), asked.assignment().issued().at()))
              : Optional.empty();

  List<WithdrawalRule> ALL =
      List.of(
          THE_UNIT_STILL_HAS_IT,
          IT_IS_ASKED_ONCE,
          A_FINAL_ASSIGNMENT_STAYS,
          ON_THE_DAY_OF_ASSIGNMENT);

  /** The first objection, if there is one. */
  static Optional<Refused> firstObjection(Asked asked) {
    return ALL.stream().flatMap(it -> it.objectionTo(asked).stream()).findFirst();
  }
}
