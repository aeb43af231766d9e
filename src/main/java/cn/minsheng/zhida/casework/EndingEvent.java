package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;

/** How a petition ended otherwise, waited, or came back. */
public sealed interface EndingEvent extends PetitionEvent {

  /**
   * 不予受理, 不属本区, 转其他程序, 当事人撤诉 or 作废: nothing remains to be done.
   *
   * @param cancelled the assignments that were open
   * @param lapsed what their units had asked for and nobody had decided
   */
  record Ended(
      PetitionId petition,
      LedgerNumber number,
      By by,
      EndingKind kind,
      List<Cancelled> cancelled,
      List<RequestId> lapsed)
      implements EndingEvent {
    public Ended {
      cancelled = List.copyOf(cancelled);
      lapsed = List.copyOf(lapsed);
    }

    @Override
    public Act act() {
      return Act.END;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(PetitionStatus.ENDED);
    }
  }

  /** An assignment that ended with its petition. */
  record Cancelled(AssignmentId assignment, UnitId unit) {
    @Override
    public String toString() {
      return unit + " " + assignment;
    }
  }

  /**
   * 回头看. A result that did not last brings the petition back under its number.
   *
   * @param becomes CLOSED as it was, or TO_ASSIGN
   */
  record LookedBack(
      PetitionId petition, LedgerNumber number, By by, boolean lasted, PetitionStatus becomes)
      implements EndingEvent {
    @Override
    public Act act() {
      return Act.LOOK_BACK;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(becomes);
    }
  }

  /** 挂账; the deadline runs on. */
  record Held(PetitionId petition, LedgerNumber number, By by, Due until) implements EndingEvent {
    @Override
    public Act act() {
      return Act.HOLD;
    }
  }

  /** 取消挂账, before its day. */
  record Released(PetitionId petition, LedgerNumber number, By by) implements EndingEvent {
    @Override
    public Act act() {
      return Act.RELEASE;
    }
  }
}
