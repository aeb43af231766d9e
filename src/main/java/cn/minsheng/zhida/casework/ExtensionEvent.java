package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;

/** What happens on the way of an assignment to a second deadline (rule 7). */
public sealed interface ExtensionEvent extends PetitionEvent.OfAssignment {

  RequestId request();

  @Override
  default AssignmentRole role() {
    return AssignmentRole.LEAD;
  }

  /**
   * @param first the deadline in force
   * @param proposed the second deadline as the unit would have it
   */
  record Asked(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentStatus status,
      RequestId request,
      Due first,
      Due proposed)
      implements ExtensionEvent {
    @Override
    public Act act() {
      return Act.ASK_EXTENSION;
    }
  }

  /**
   * @param second the deadline in force from now on
   */
  record Granted(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentStatus status,
      RequestId request,
      Due first,
      Due second)
      implements ExtensionEvent {
    @Override
    public Act act() {
      return Act.GRANT_EXTENSION;
    }
  }

  /** The first deadline stands. */
  record Declined(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentStatus status,
      RequestId request,
      Due first)
      implements ExtensionEvent {
    @Override
    public Act act() {
      return Act.REFUSE_EXTENSION;
    }
  }

  /** The petitioner knows of the second deadline, says the unit. */
  record PetitionerTold(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentStatus status,
      RequestId request,
      Telling.Way way,
      Instant toldAt)
      implements ExtensionEvent {
    @Override
    public Act act() {
      return Act.CONFIRM_TOLD;
    }
  }
}
