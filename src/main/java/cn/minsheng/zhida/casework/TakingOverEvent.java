package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.Optional;

/** 接管: what a ledger kept before held is on this one now. */
public sealed interface TakingOverEvent extends PetitionEvent permits TakingOverEvent.TakenOver {

  /**
   * @param file digest of the file it was taken over from
   * @param row in that file
   * @param status where it stood, and stands
   * @param since since when
   * @param assignment the lead unit's, if it had one
   */
  record TakenOver(
      PetitionId petition,
      LedgerNumber number,
      By by,
      Source source,
      MatterKind kind,
      String category,
      UrgencyLevel urgency,
      Secrecy secrecy,
      Instant registeredAt,
      String file,
      int row,
      PetitionStatus status,
      Instant since,
      Optional<EndingKind> ended,
      Optional<Lead> assignment)
      implements TakingOverEvent {
    @Override
    public Act act() {
      return Act.TAKE_OVER;
    }
  }

  /** Whose it is. */
  record Lead(
      AssignmentId assignment,
      UnitId unit,
      StaffId firstResponsible,
      Optional<StaffId> specificallyResponsible,
      AssignmentStatus status,
      Due due) {
    @Override
    public String toString() {
      return unit + " " + due + " " + assignment + " " + status;
    }
  }
}
