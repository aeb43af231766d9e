package cn.minsheng.zhida.casework;

import java.time.Duration;
import java.time.Instant;

/**
 * What 超期 means, wherever it is said: in lists and cards, reminders, the half-monthly report and
 * deductions (rules 5, 6 and 10). A unit that owes its answer is overdue from the end of its own
 * time on: the deadline, and as much longer as reports that came in time lay at the office until
 * they were returned (审核占用). While the matter is held (挂账) it is not overdue; {@link
 * OverdueAnswers} knows that too.
 *
 * @param deadline in force
 * @param notCounted the time at the office
 */
public record OwnTime(Due deadline, Duration notCounted) {

  /** Its end. */
  public Due due() {
    return deadline.later(notCounted);
  }

  public boolean isOverAt(Instant moment) {
    return due().hasPassed(moment);
  }
}
