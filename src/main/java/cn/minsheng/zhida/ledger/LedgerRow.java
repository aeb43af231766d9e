package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.OwnTime;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One petition in a list, without personal data.
 *
 * @param channel the first it came by
 * @param since since when it has this status
 * @param lead the lead unit's assignment, while there is one
 * @param due 办结时限 once there was one: it stands while the petition is without a unit
 * @param firstDue the one before it was extended, if it was
 * @param ended as what it ended other than by 销号
 * @param notCounted for how long reports that came in time lay at the office (审核占用)
 * @param heldUntil the first moment at which it is not held any more, if it was put on hold
 */
public record LedgerRow(
    PetitionId petition,
    LedgerNumber number,
    Channel channel,
    MatterKind kind,
    String category,
    UrgencyLevel urgency,
    Secrecy secrecy,
    Instant receivedAt,
    Instant registeredAt,
    PetitionStatus status,
    Instant since,
    Optional<Lead> lead,
    Optional<Due> due,
    Optional<Due> firstDue,
    Optional<EndingKind> ended,
    Optional<Instant> heldUntil,
    Duration notCounted) {

  /**
   * Whether its time has run out and the lead unit still owes its answer, or there is no unit: 超期.
   * One that is held is reported as held instead.
   */
  public boolean isOverdueAt(Instant moment) {
    var isOwed =
        status == PetitionStatus.TO_ASSIGN
            || lead.filter(it -> it.status.isUnanswered()).isPresent();
    return isOwed
        && !isHeldAt(moment)
        && due.filter(it -> new OwnTime(it, notCounted).isOverAt(moment)).isPresent();
  }

  /** 挂账. */
  public boolean isHeldAt(Instant moment) {
    return !status.isFinished() && heldUntil.filter(moment::isBefore).isPresent();
  }

  /** Who answers it, and until when. */
  public record Lead(
      AssignmentId assignment,
      UnitId unit,
      StaffId firstResponsible,
      Optional<StaffId> specificallyResponsible,
      AssignmentStatus status,
      Due due) {}
}
