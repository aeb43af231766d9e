package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An assignment as it stands, without personal data.
 *
 * @param since who moved it to this status, and when
 * @param clarified when 三个清楚 were recorded
 * @param report the newest report
 * @param rounds how many reports were submitted
 * @param notCounted for how long rounds that came in time lay at the office (审核占用), so far
 */
public record AssignmentView(
    AssignmentId id,
    PetitionId petition,
    LedgerNumber number,
    UnitId unit,
    AssignmentRole role,
    StaffId firstResponsible,
    Optional<StaffId> specificallyResponsible,
    Due due,
    boolean reportNeeded,
    Done issued,
    AssignmentStatus status,
    Done since,
    Optional<Done> accepted,
    Optional<Done> clarified,
    Optional<ReportView> report,
    int rounds,
    Duration notCounted) {

  /** Until when the unit has, with what is not counted. */
  public OwnTime ownTime() {
    return new OwnTime(due, notCounted);
  }

  /** Whether the unit still owes its answer and its time has run out: 超期. */
  public boolean isOverdueAt(Instant moment) {
    return status.isUnanswered() && ownTime().isOverAt(moment);
  }
}
