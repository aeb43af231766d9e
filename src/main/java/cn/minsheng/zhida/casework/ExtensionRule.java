package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One sentence on when longer may be asked for (rule 7); it objects, or it does not. */
@FunctionalInterface
interface ExtensionRule {

  Optional<Refused> objectionTo(Asked asked);

  /**
   * How things stand when it is asked.
   *
   * @param before what was asked of this assignment before, the oldest first
   * @param onlyOnce whether an assignment is extended once at most
   * @param until when the window closes
   */
  record Asked(
      Assignment assignment, List<Extension> before, boolean onlyOnce, Deadline until, Instant at) {

    private Refused refused(Reason reason) {
      return Refused.because(reason).number(assignment.number()).unit(assignment.unit());
    }
  }

  /** 办结时限 is the lead unit's; a supporting unit's date is one within it. */
  ExtensionRule THE_LEAD_UNIT_ASKS =
      asked ->
          asked.assignment().duty().role() == AssignmentRole.LEAD
              ? Optional.empty()
              : Optional.of(asked.refused(Reason.ONLY_THE_LEAD_UNIT_ASKS_FOR_LONGER));

  ExtensionRule IT_IS_UNANSWERED =
      asked ->
          asked.assignment().status().isUnanswered()
              ? Optional.empty()
              : Optional.of(asked.assignment().tooLateOrEarly(Act.ASK_EXTENSION));

  ExtensionRule ONE_REQUEST_AT_A_TIME =
      asked ->
          asked.before().stream()
              .filter(it -> it.isOpenAt(asked.at()))
              .findFirst()
              .map(
                  it ->
                      asked
                          .refused(Reason.EXTENSION_IS_UNDECIDED)
                          .done(it.asked().by(), it.asked().at()));

  ExtensionRule ONCE_PER_ASSIGNMENT =
      asked ->
          asked.before().stream()
              .filter(it -> asked.onlyOnce() && it.isGranted())
              .findFirst()
              .flatMap(Extension::decision)
              .map(
                  it ->
                      asked.refused(Reason.ALREADY_EXTENDED).done(it.done().by(), it.done().at()));

  ExtensionRule BEFORE_THE_WINDOW_CLOSES =
      asked ->
          asked.until().hasPassed(asked.at())
              ? Optional.of(asked.refused(Reason.TOO_LATE_TO_EXTEND).due(Due.of(asked.until())))
              : Optional.empty();

  List<ExtensionRule> ALL =
      List.of(
          THE_LEAD_UNIT_ASKS,
          IT_IS_UNANSWERED,
          ONE_REQUEST_AT_A_TIME,
          ONCE_PER_ASSIGNMENT,
          BEFORE_THE_WINDOW_CLOSES);

  /** The first objection, if there is one. */
  static Optional<Refused> firstObjection(Asked asked) {
    return ALL.stream().flatMap(it -> it.objectionTo(asked).stream()).findFirst();
  }
}
