package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;

/** Why an act comes too late or too early: what is said to whoever was not the first. */
final class WhyNot {

  private WhyNot() {}

  static Reason of(Act act, AssignmentStatus status) {
    return switch (status) {
      case ISSUED -> Reason.NOT_YET_ACCEPTED;
      case ACCEPTED -> act == Act.ACCEPT ? Reason.ALREADY_ACCEPTED : Reason.NOT_YET_REPORTED;
      case OPINION_GIVEN -> act == Act.ACCEPT ? Reason.ALREADY_ACCEPTED : Reason.ALREADY_GIVEN;
      case REPORTED -> reported(act);
      case SIGNED_OFF -> act == Act.ACCEPT ? Reason.ALREADY_ACCEPTED : Reason.ALREADY_SIGNED_OFF;
      case RETURNED -> act == Act.ACCEPT ? Reason.ALREADY_ACCEPTED : Reason.ALREADY_RETURNED;
      case PASSED -> act == Act.ACCEPT ? Reason.ALREADY_ACCEPTED : Reason.ALREADY_PASSED;
      case WITHDRAWN -> Reason.ASSIGNMENT_WAS_WITHDRAWN;
      case CANCELLED -> Reason.ASSIGNMENT_WAS_CANCELLED;
    };
  }

  private static Reason reported(Act act) {
    if (act == Act.ACCEPT) {
      return Reason.ALREADY_ACCEPTED;
    }
    return act == Act.PASS || act == Act.RETURN_TO_UNIT
        ? Reason.NOT_YET_SIGNED_OFF
        : Reason.ALREADY_REPORTED;
  }

  static Reason of(Act act, PetitionStatus status) {
    if (act == Act.LOOK_BACK && !status.isFinished()) {
      return Reason.NOT_YET_CLOSED;
    }
    return switch (status) {
      case TO_ASSIGN -> Reason.NOT_YET_ASSIGNED;
      case IN_HAND -> act == Act.ASSIGN ? Reason.ALREADY_ASSIGNED : Reason.NOT_YET_PASSED;
      case TO_FOLLOW_UP ->
          changesTheOrder(act) ? Reason.ALREADY_PASSED : passed(act, Reason.NOBODY_OBJECTED);
      case TO_ENDORSE ->
          act == Act.RECORD_FOLLOW_UP || changesTheOrder(act)
              ? Reason.ALREADY_FOLLOWED_UP
              : passed(act, Reason.NOBODY_OBJECTED);
      case OBJECTED -> passed(act, Reason.ALREADY_OBJECTED);
      case CLOSED -> Reason.ALREADY_CLOSED;
      case ENDED -> Reason.HAS_ENDED;
      case JOINED -> Reason.WAS_JOINED;
    };
  }

  private static boolean changesTheOrder(Act act) {
    return act == Act.REDIRECT || act == Act.ADD_SUPPORT;
  }

  private static Reason passed(Act act, Reason otherwise) {
    if (act == Act.GIVE_FOLLOW_UP) {
      return Reason.ALREADY_FOLLOWED_UP;
    }
    return act == Act.ASSIGN ? Reason.ALREADY_ASSIGNED : otherwise;
  }
}
