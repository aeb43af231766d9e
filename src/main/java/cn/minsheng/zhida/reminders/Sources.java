package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** All there is to be reminded of, read from the petitions. */
@Component
class Sources {

  /** A calendar that comes later can move a moment by as much as the longest holiday. */
  private static final Duration MARGIN = Duration.ofDays(12);

  private final List<InTime> inTime;
  private final List<OnMornings> onMornings;
  private final Claims claims;
  private final ReminderSettings settings;

  Sources(
      List<InTime> inTime, List<OnMornings> onMornings, Claims claims, ReminderSettings settings) {
    this.inTime = inTime;
    this.onMornings = onMornings;
    this.claims = claims;
    this.settings = settings;
  }

  /**
   * Steps in time, also those to come.
   *
   * @param since see {@link #notToldBefore}
   */
  List<Timed> inTime(Instant since, Instant now, Clockwork clock) {
    return inTime.stream().flatMap(it -> it.steps(since, now, clock).stream()).toList();
  }

  /** What may be spoken of on that morning or before. */
  List<Dated> until(Morning morning, Clockwork clock) {
    return onMornings.stream().flatMap(it -> it.until(morning, clock).stream()).toList();
  }

  /** All that began to wait before that moment was told for the last time. */
  Instant notToldBefore(Instant now, WorkingCalendar days) {
    var swept = claims.sweptUntil();
    if (swept.isEmpty()) {
      return Instant.EPOCH;
    }
    var until = swept.get().isBefore(now) ? swept.get() : now;
    var wait = settings.longestWait().toNanos() / days.hours().perDay().toNanos() + 2;
    var day = days.minusWorkingDays(Clockwork.dayOf(until), Math.toIntExact(wait));
    return Clockwork.endOf(day.minusDays(1)).minus(MARGIN);
  }
}
