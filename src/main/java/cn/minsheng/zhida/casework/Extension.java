package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * 延期申请 as it stands (rule 7), without personal data. While it waits the first deadline is in force;
 * granted, the unit tells the petitioner and confirms that it did.
 *
 * @param first 办结时限 in force: while it waits that of now, for it may move by a calendar or another
 *     channel; from the decision on that of then
 * @param proposed 二次办结时限 as the unit would have it
 * @param told how and when the petitioner was told, and who of the unit said so
 * @param stillOwed whether the unit still owes the answer for which it asked longer
 */
public record Extension(
    RequestId id,
    PetitionId petition,
    LedgerNumber number,
    AssignmentId assignment,
    UnitId unit,
    Due first,
    Due proposed,
    Done asked,
    Optional<Decision> decision,
    Optional<Told> told,
    boolean stillOwed) {

  /**
   * Whether it waits for a decision. Once the deadline has passed it has lapsed: what is late stays
   * late; so it has if the deadline in force is not earlier than the one proposed.
   */
  public boolean isOpenAt(Instant moment) {
    return decision.isEmpty()
        && stillOwed
        && !first.hasPassed(moment)
        && first.isEarlierThan(proposed);
  }

  public boolean isGranted() {
    return decision.flatMap(Decision::second).isPresent();
  }

  /**
   * @param second 二次办结时限, if it was granted
   */
  public record Decision(Done done, Optional<Due> second) {}

  /**
   * The petitioner knows the second deadline.
   *
   * @param at when they were told
   * @param confirmed who of the unit said so, and when
   */
  public record Told(Telling.Way way, Instant at, Done confirmed) {}

  /**
   * What a unit asks for.
   *
   * @param second 二次办结时限 as it would have it
   */
  public record Request(String reason, Due second) {

    /** Says nothing of the reason. */
    @Override
    public String toString() {
      return "Request[" + second + "]";
    }
  }

  /**
   * @param decision why it was decided so; empty while it was not, or nothing was said
   */
  public record Words(String reason, String decision) {

    /** Says nothing of the reason. */
    @Override
    public String toString() {
      return "Words[…]";
    }
  }
}
