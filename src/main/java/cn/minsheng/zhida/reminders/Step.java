package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a line of the morning's message is about, the most pressing first. A step that falls on a
 * day off is told on the last working morning before.
 */
public enum Step {
  /** 超期: the time has run out. Told every working morning, to those who sign for the unit. */
  OVERDUE,
  DEADLINE_TODAY,
  DEADLINE_TOMORROW,
  /** Days off begin tomorrow, and the deadline lies in them or on the working day after them. */
  DEADLINE_ACROSS_DAYS_OFF;

  /**
   * What is to be said of a deadline on a working morning.
   *
   * @param now that morning
   * @param nextWorkingDay the working day after it
   */
  static Optional<Step> of(Due due, Instant now, LocalDate today, LocalDate nextWorkingDay) {
    if (due.hasPassed(now)) {
      return Optional.of(OVERDUE);
    }
    if (due.lastDay().equals(today)) {
      return Optional.of(DEADLINE_TODAY);
    }
    if (due.lastDay().equals(today.plusDays(1))) {
      return Optional.of(DEADLINE_TOMORROW);
    }
    return due.lastDay().isAfter(nextWorkingDay)
        ? Optional.empty()
        : Optional.of(DEADLINE_ACROSS_DAYS_OFF);
  }

  /** Whether liaisons are told too. */
  boolean concernsLiaisons() {
    return this != OVERDUE;
  }
}
