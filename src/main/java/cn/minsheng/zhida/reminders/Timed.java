package cn.minsheng.zhida.reminders;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that is told in time.
 *
 * @param hours in which hours it is told
 * @param until from that moment on it is not told any more
 */
record Timed(Reminder reminder, Hours hours, Optional<Instant> until) {

  enum Hours {
    OF_THE_OFFICE,
    ALL
  }

  /** Whether its moment has come, it is still worth telling, and it may be told now. */
  boolean isDueAt(Instant now, Clockwork clock) {
    return isWaitingAt(now) && (hours == Hours.ALL || clock.isOpen(now));
  }

  /** The same, but perhaps outside its hours. */
  boolean isWaitingAt(Instant now) {
    return !now.isBefore(reminder.at()) && until.filter(it -> !now.isBefore(it)).isEmpty();
  }

  /** When it would be told first, at a moment or later; empty if not any more. */
  Optional<Instant> firstFrom(Instant moment, Clockwork clock) {
    var from = moment.isAfter(reminder.at()) ? moment : reminder.at();
    var first = hours == Hours.ALL ? from : clock.firstOpen(from);
    return Optional.of(first).filter(it -> until.filter(end -> !it.isBefore(end)).isEmpty());
  }
}
