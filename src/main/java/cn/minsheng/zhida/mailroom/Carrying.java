package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What letters and cards have in common when a call did not succeed. */
@Component
class Carrying {

  private static final Logger log = LoggerFactory.getLogger(Carrying.class);

  /** Off the full hour, as the platform asks. */
  private static final LocalTime AFTER_THE_TURN_OF_THE_MONTH = LocalTime.of(0, 7);

  private static final Duration URGENT_AGAIN_AFTER = Duration.ofMinutes(5);

  private final OutboxRows rows;
  private final OfficeTime time;

  Carrying(OutboxRows rows, OfficeTime time) {
    this.rows = rows;
    this.time = time;
  }

  void later(OutboxRow row, Outcome.NotNow outcome) {
    later(row, outcome.code(), outcome.atLeast());
  }

  void later(OutboxRow row, String code, Duration atLeast) {
    var attempts = row.attempts() + 1;
    var pause = Backoff.CARRYING.after(attempts, atLeast);
    if (pause.isEmpty()) {
      end(row, "DEAD", code);
      log.error(
          "Outbox row {} was not taken in {} tries (last: {}) and was put aside as DEAD; mend the"
              + " cause, then have an admin write 重发 {} to the bot",
          row.id(),
          attempts,
          code,
          row.id());
      return;
    }
    log.warn("Outbox row {} was not taken, try {}: {}", row.id(), attempts, code);
    rows.putBack(row, code, attempts, time.now().plus(pause.get()));
  }

  void rejected(OutboxRow row, String code) {
    end(row, "DEAD", code);
    log.error(
        "Outbox row {} was rejected by the platform and was put aside as DEAD: {}. Look the code up"
            + " in DingTalk's error list",
        row.id(),
        code);
  }

  /** Ordinary mail waits for the next month; an urgent row is tried again in five minutes. */
  void hold(OutboxRow row, Outcome.QuotaUsedUp outcome) {
    var resume = nextMonth();
    var urgent = row.urgency() == Urgency.IMMEDIATE;
    rows.putBack(
        row, outcome.code(), row.attempts(), urgent ? time.now().plus(URGENT_AGAIN_AFTER) : resume);
    rows.holdOrdinaryUntil(resume);
    log.error(
        "The organisation's calls of this month are used up ({}); all mail waits until {}, urgent"
            + " mail is tried every few minutes. Buy more calls, then set due_at of the waiting"
            + " outbox rows to now",
        outcome.code(),
        resume);
  }

  void end(OutboxRow row, String state, String code) {
    if (!rows.end(row, state, code, null)) {
      log.warn("Outbox row {} was taken over before it ended as {}", row.id(), state);
    }
  }

  private Instant nextMonth() {
    return time.today()
        .withDayOfMonth(1)
        .plusMonths(1)
        .atTime(AFTER_THE_TURN_OF_THE_MONTH)
        .atZone(OfficeTime.ZONE)
        .toInstant();
  }
}
