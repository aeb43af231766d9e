package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Pending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of reminding. It is told once, ever: {@link #step} names it in the database.
 *
 * @param step what is claimed when it is told
 * @param at from when on it may be told: a moment in the hours in which its kind is told
 * @param matter what it is about; empty for what belongs to no petition ({@link Kind#UNREACHABLE})
 * @param due the day or moment it is about: a deadline or milestone; empty of what waits in time
 */
public record Reminder(Step step, Instant at, Optional<Pending> matter, Optional<Due> due) {

  /**
   * @param subject the id of what waits (see {@link Pending}): for {@link Kind#ASSIGN_AGAIN} the
   *     order that was given back; for {@link Kind#IMMEDIATE_DEADLINE} the order with the time of
   *     its deadline
   * @param about of {@link Kind#isInTime} the day on which it began to wait, or of a deadline its
   *     day; of {@link Stage#TOMORROW} and {@link Stage#TODAY} the last day itself; of {@link
   *     Stage#LATE} the morning, or the Monday of its week where it is told weekly
   */
  public record Step(Kind kind, String subject, Stage stage, LocalDate about) {

    Step at(Stage other) {
      return new Step(kind, subject, other, about);
    }
  }

  public Kind kind() {
    return step.kind();
  }

  public Stage stage() {
    return step.stage();
  }

  /** 立办立结: told at once, day and night. */
  public boolean isImmediate() {
    return kind().isInTime() && matter.filter(Pending::isImmediate).isPresent();
  }
}
