package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.reading.Verb;
import cn.minsheng.zhida.reminders.Kind;
import cn.minsheng.zhida.reminders.Reminder;
import cn.minsheng.zhida.reminders.Telling.Line;
import java.util.Optional;

/**
 * What a reader can do about what they are reminded of: the words they type before its number, as
 * it stands and as what they are told.
 *
 * @param words before the number, or alone where there is none
 * @param isForSigners whether the unit's liaisons, who read the same, cannot do it
 */
record WayOn(String words, boolean isForSigners) {

  /** As it is typed to the bot. */
  String typed(String number) {
    return number.isEmpty() ? words : words + " " + number;
  }

  /** Empty where only somebody else can do something about it, and they are not on the bot. */
  static Optional<WayOn> of(Line line) {
    return switch (line.part()) {
      case UNIT -> Optional.of(ofTheUnit(line.reminder()));
      case OFFICE -> Optional.of(ofTheOffice(line.reminder().kind()));
      case OFFICE_HEAD -> Optional.of(by(isDecision(line.reminder()) ? Verb.DECIDE : Verb.FIND));
      case LEADER -> Optional.of(by(isConfidential(line.reminder()) ? Verb.FIND : Verb.INSTRUCT));
      case VISITOR -> Optional.of(by(Verb.RECORD_FOLLOW_UP));
      case ADMIN -> Optional.of(by(Verb.REACH));
      case DUTY -> Optional.empty();
    };
  }

  private static WayOn ofTheUnit(Reminder reminder) {
    return switch (reminder.kind()) {
      case NOT_ACCEPTED -> by(Verb.ACCEPT);
      case IMMEDIATE_DEADLINE, DEADLINE, REPORT ->
          toHandIn(reminder, by(isConfidential(reminder) ? Verb.PAPER_REPORT : Verb.REPORT));
      case OPINION ->
          toHandIn(
              reminder, bySigners(isConfidential(reminder) ? Verb.PAPER_OPINION : Verb.OPINION));
      case EXTENSION_WINDOW -> bySigners(Verb.ASK_EXTENSION);
      case TELL_PETITIONER -> by(Verb.CONFIRM_TOLD);
      case DECISION_WAITS,
          ASSIGN_AGAIN,
          ANSWER,
          PROMISE,
          SUPERVISION,
          FOLLOW_UP,
          LOOK_BACK,
          UNREACHABLE ->
          by(Verb.FIND);
    };
  }

  /** What is next until the unit has done its part. */
  private static WayOn toHandIn(Reminder reminder, WayOn inHand) {
    var status =
        reminder
            .matter()
            .flatMap(Pending::unit)
            .map(Pending.OfUnit::status)
            .orElse(AssignmentStatus.ACCEPTED);
    return switch (status) {
      case ISSUED -> by(Verb.ACCEPT);
      case ACCEPTED, RETURNED -> inHand;
      case REPORTED -> bySigners(Verb.SIGN_OFF);
      case OPINION_GIVEN, SIGNED_OFF, PASSED, WITHDRAWN, CANCELLED -> by(Verb.FIND);
    };
  }

  private static WayOn ofTheOffice(Kind kind) {
    return switch (kind) {
      case ASSIGN_AGAIN -> new WayOn(RequestSentences.ASSIGN_AGAIN, false);
      case ANSWER -> by(Verb.RECORD_ANSWER);
      case PROMISE -> by(Verb.SETTLE_PROMISE);
      case SUPERVISION -> by(Verb.LIFT_SUPERVISION);
      case FOLLOW_UP -> by(Verb.RECORD_FOLLOW_UP);
      case LOOK_BACK -> by(Verb.LOOK_BACK);
      case NOT_ACCEPTED -> by(Verb.URGE);
      case DECISION_WAITS,
          IMMEDIATE_DEADLINE,
          DEADLINE,
          REPORT,
          EXTENSION_WINDOW,
          OPINION,
          TELL_PETITIONER,
          UNREACHABLE ->
          by(Verb.FIND);
    };
  }

  private static boolean isDecision(Reminder reminder) {
    return reminder.kind() == Kind.DECISION_WAITS;
  }

  private static boolean isConfidential(Reminder reminder) {
    return reminder.matter().filter(it -> it.secrecy() == Secrecy.CONFIDENTIAL).isPresent();
  }

  private static WayOn by(Verb verb) {
    return new WayOn(verb.word(), false);
  }

  private static WayOn bySigners(Verb verb) {
    return new WayOn(verb.word(), true);
  }
}
