package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is owed beside and after a report: answers to channels, promises, visits. */
public sealed interface AftercareEvent extends PetitionEvent {

  /**
   * 答复 to one channel.
   *
   * @param place of the source it answers, from 1
   * @param rating A, B or C for 建议 and 提案
   * @param givenAt when the channel was answered
   * @param late whether that was after the deadline, frozen here
   */
  record Answered(
      PetitionId petition,
      LedgerNumber number,
      By by,
      int place,
      Channel channel,
      Answer.Way way,
      Optional<Answer.Rating> rating,
      Instant givenAt,
      Due due,
      boolean late)
      implements AftercareEvent {
    @Override
    public Act act() {
      return Act.RECORD_ANSWER;
    }
  }

  /** 承诺. */
  record Promised(
      PetitionId petition,
      LedgerNumber number,
      By by,
      PromiseId promise,
      Promise.Occasion occasion,
      LocalDate due)
      implements AftercareEvent {
    @Override
    public Act act() {
      return Act.PROMISE;
    }
  }

  /**
   * What became of a promise.
   *
   * @param late whether its day had gone by, frozen here
   */
  record PromiseSettled(
      PetitionId petition,
      LedgerNumber number,
      By by,
      PromiseId promise,
      boolean kept,
      LocalDate due,
      boolean late)
      implements AftercareEvent {
    @Override
    public Act act() {
      return Act.SETTLE_PROMISE;
    }
  }

  /** 解除挂牌督办. */
  record SupervisionLifted(PetitionId petition, LedgerNumber number, By by, PromiseId promise)
      implements AftercareEvent {
    @Override
    public Act act() {
      return Act.LIFT_SUPERVISION;
    }
  }

  /** 回访 was given to somebody. */
  record FollowUpGiven(PetitionId petition, LedgerNumber number, By by, StaffId visitor)
      implements AftercareEvent {
    @Override
    public Act act() {
      return Act.GIVE_FOLLOW_UP;
    }
  }
}
