package cn.minsheng.zhida.casework;

/**
 * Where an assignment stands, in the order of its life. A withdrawal or an extension that was asked
 * for and not decided is no status: the clock runs and the unit carries on. Overdue is none either:
 * it is computed.
 */
public enum AssignmentStatus {
  ISSUED("待签收"),
  ACCEPTED("办理中"),
  /** A supporting unit gave the lead unit its opinion. */
  OPINION_GIVEN("已提意见"),
  /** The report is written; the unit's deputy or head is to sign it. */
  REPORTED("待审签"),
  /** Signed and handed in; the office is to review it. */
  SIGNED_OFF("待审核"),
  /** Back at the unit: by its signer, by the office (办理不彻底), or because nobody endorsed it. */
  RETURNED("退回重办"),
  PASSED("已通过"),
  /** Given back to the office, with its consent. */
  WITHDRAWN("已撤回"),
  /** Not needed any more: the petition ended or was joined to another, or an opinion was waived. */
  CANCELLED("已终止");

  private final String word;

  AssignmentStatus(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Whether the unit still owes an answer: the clock of its deadline is running. */
  public boolean isUnanswered() {
    return switch (this) {
      case ISSUED, ACCEPTED, REPORTED, RETURNED -> true;
      case OPINION_GIVEN, SIGNED_OFF, PASSED, WITHDRAWN, CANCELLED -> false;
    };
  }

  boolean mayBecome(AssignmentStatus next) {
    return switch (this) {
      case ISSUED -> next == ACCEPTED || next == WITHDRAWN || next == CANCELLED;
      case ACCEPTED ->
          next == OPINION_GIVEN || next == REPORTED || next == WITHDRAWN || next == CANCELLED;
      case OPINION_GIVEN -> next == RETURNED || next == CANCELLED;
      case REPORTED -> next == SIGNED_OFF || next == RETURNED || next == CANCELLED;
      case SIGNED_OFF -> next == PASSED || next == RETURNED || next == CANCELLED;
      case RETURNED -> next == OPINION_GIVEN || next == REPORTED || next == CANCELLED;
      case PASSED -> next == RETURNED;
      case WITHDRAWN, CANCELLED -> false;
    };
  }
}
