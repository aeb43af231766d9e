package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;

/** What happens on the way of an assignment back to the office (rule 4). */
public sealed interface WithdrawalEvent extends PetitionEvent.OfAssignment {

  RequestId request();

  /**
   * @param belongsTo whose it is in the opinion of the unit
   */
  record Asked(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentRole role,
      AssignmentStatus status,
      RequestId request,
      Optional<UnitId> belongsTo)
      implements WithdrawalEvent {
    @Override
    public Act act() {
      return Act.ASK_WITHDRAWAL;
    }
  }

  /**
   * The assignment is given back; that of a lead unit takes the petition with it, and the whole
   * order.
   *
   * @param due the deadline promised, which stands for the petition
   * @param cancelled the supporting units that were to help the lead unit
   * @param lapsed what else any of them had asked for and nobody had decided
   */
  record Approved(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentRole role,
      RequestId request,
      Due due,
      List<PetitionEvent.Supporting> cancelled,
      List<RequestId> lapsed)
      implements WithdrawalEvent {
    public Approved {
      cancelled = List.copyOf(cancelled);
      lapsed = List.copyOf(lapsed);
    }

    @Override
    public Act act() {
      return Act.APPROVE_WITHDRAWAL;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.WITHDRAWN;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return role == AssignmentRole.LEAD ? Optional.of(PetitionStatus.TO_ASSIGN) : Optional.empty();
    }
  }

  /**
   * The unit carries on.
   *
   * @param unfounded whether it was refused as without any ground
   */
  record Declined(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentRole role,
      AssignmentStatus status,
      RequestId request,
      boolean unfounded)
      implements WithdrawalEvent {
    @Override
    public Act act() {
      return Act.REFUSE_WITHDRAWAL;
    }
  }
}
