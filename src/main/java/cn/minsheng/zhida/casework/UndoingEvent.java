package cn.minsheng.zhida.casework;

import java.time.Instant;
import java.util.Optional;

/** 撤销: an act was taken back by whoever did it. */
public sealed interface UndoingEvent extends PetitionEvent permits UndoingEvent.Undone {

  /**
   * @param undone which act
   * @param undoneAt when that happened
   * @param undoneFrom by which message or card
   * @param assignment whose act it was, if it was one on an assignment
   * @param stands where that assignment stands again
   * @param becomes where the petition stands again
   */
  record Undone(
      PetitionId petition,
      LedgerNumber number,
      By by,
      Act undone,
      Instant undoneAt,
      String undoneFrom,
      Optional<AssignmentId> assignment,
      Optional<AssignmentStatus> stands,
      PetitionStatus becomes)
      implements UndoingEvent {
    @Override
    public Act act() {
      return Act.UNDO;
    }

    @Override
    public Optional<PetitionStatus> moved() {
      return Optional.of(becomes);
    }
  }
}
