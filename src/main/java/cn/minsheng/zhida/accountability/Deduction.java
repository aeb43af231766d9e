package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 减分项: points a unit loses for one fact of handling.
 *
 * <p>The bot proposes it when the fact happens, and freezes what it was measured by. The unit sees
 * it first and may object, once, with its reason. When it has, or its time for that is over, the
 * office confirms it; waive it, with a reason, it can at any time before. A deduction nobody
 * decides on stays proposed. What was confirmed is never edited: the head of the office reverses it
 * by a row of its own. What it is about may change later (a petition reopened, ended as 作废); that
 * by itself changes no deduction, people decide.
 *
 * @param fact names the fact: with the item, one deduction for each
 * @param assignment whose handling it is
 * @param happenedAt when the fact happened; its year is that of the statement
 * @param measuredBy the deadline it was measured by, where one was
 * @param notCounted the time after it that was not counted, because a report lay at the office
 * @param points as the table had them on the day of the fact; empty if they were open then
 * @param objectUntil until when the unit may object
 * @param decided by whom and when it was confirmed or waived
 * @param lost what its confirmation cost
 */
public record Deduction(
    DeductionId id,
    DeductionItem item,
    String fact,
    UnitId unit,
    PetitionId petition,
    LedgerNumber number,
    AssignmentId assignment,
    Instant happenedAt,
    Optional<Due> measuredBy,
    Duration notCounted,
    Optional<Points> points,
    Instant proposedAt,
    Due objectUntil,
    Optional<Done> objected,
    Optional<Decision> decided,
    Optional<Points> lost,
    Optional<Done> reversed) {

  /** What became of it. */
  public enum Status {
    PROPOSED("拟减分"),
    OBJECTED("单位有异议"),
    CONFIRMED("已确认"),
    WAIVED("不予减分"),
    REVERSED("已冲回");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }

    /** Whether the office has yet to decide. */
    public boolean isOpen() {
      return this == PROPOSED || this == OBJECTED;
    }
  }

  /** 确认 or 不予减分. */
  public record Decision(boolean confirmed, Done done) {}

  public Status status() {
    if (reversed.isPresent()) {
      return Status.REVERSED;
    }
    if (decided.isPresent()) {
      return decided.get().confirmed() ? Status.CONFIRMED : Status.WAIVED;
    }
    return objected.isPresent() ? Status.OBJECTED : Status.PROPOSED;
  }

  /** Whether the unit can still object. */
  public boolean mayBeObjectedToAt(Instant moment) {
    return status() == Status.PROPOSED && !objectUntil.hasPassed(moment);
  }

  /** Whether it waits for the office: the unit has objected, or its time for that is over. */
  public boolean waitsForTheOfficeAt(Instant moment) {
    return status().isOpen() && !mayBeObjectedToAt(moment);
  }
}
