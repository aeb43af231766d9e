package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.util.Optional;

/**
 * 撤回申请 as it stands (rule 4), without personal data: a unit holds that an assignment is not its
 * own. The clock runs on until the office's head decides.
 *
 * @param belongsTo whose it is in the opinion of the unit
 * @param stillTheirs whether the unit still has it to give back: a unit that reports keeps it, and
 *     with the order the request ends
 */
public record Withdrawal(
    RequestId id,
    PetitionId petition,
    LedgerNumber number,
    AssignmentId assignment,
    UnitId unit,
    AssignmentRole role,
    Optional<UnitId> belongsTo,
    Done asked,
    Optional<Decision> decision,
    boolean stillTheirs) {

  /** Whether it waits for a decision; neither decided nor open, it has lapsed. */
  public boolean isOpen() {
    return decision.isEmpty() && stillTheirs;
  }

  /**
   * @param unfounded refused as without any ground
   */
  public record Decision(Done done, boolean approved, boolean unfounded) {}

  /**
   * What a unit asks for.
   *
   * @param grounds 职责依据
   * @param belongsTo whose it is in its opinion; empty if it does not know
   */
  public record Request(String reason, String grounds, Optional<UnitId> belongsTo) {

    /** Says nothing of the reason. */
    @Override
    public String toString() {
      return "Request[" + belongsTo + "]";
    }
  }

  /**
   * @param decision why it was decided so; empty while it was not, or nothing was said
   */
  public record Words(String reason, String grounds, String decision) {

    /** Says nothing of the reason. */
    @Override
    public String toString() {
      return "Words[…]";
    }
  }
}
