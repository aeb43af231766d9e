package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;

/** What the office changes in an order that was given out (rule 2). */
public sealed interface OrderEvent extends PetitionEvent.OfAssignment {

  /**
   * 改交: the order is taken back from a unit whose it is not; that to the right one follows in the
   * same act.
   *
   * @param due the deadline in force, which stands for the petition
   * @param cancelled the supporting units whose orders were taken back with it
   * @param lapsed what any of them had asked for and nobody had decided
   */
  record Recalled(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      Due due,
      List<PetitionEvent.Supporting> cancelled,
      List<RequestId> lapsed)
      implements OrderEvent {
    public Recalled {
      cancelled = List.copyOf(cancelled);
      lapsed = List.copyOf(lapsed);
    }

    @Override
    public Act act() {
      return Act.REDIRECT;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.LEAD;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.CANCELLED;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.TO_ASSIGN);
    }
  }

  /** 增派协办: one more unit helps the lead unit. */
  record SupportAdded(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      Due due)
      implements OrderEvent {
    @Override
    public Act act() {
      return Act.ADD_SUPPORT;
    }

    @Override
    public AssignmentRole role() {
      return AssignmentRole.SUPPORTING;
    }

    @Override
    public AssignmentStatus status() {
      return AssignmentStatus.ISSUED;
    }
  }
}
