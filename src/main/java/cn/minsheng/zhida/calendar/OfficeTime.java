package cn.minsheng.zhida.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The one clock of the office, in its one zone, Asia/Shanghai. Moments are cut to microseconds, the
 * precision of the database, so that what is remembered equals what was stored.
 */
@Component
public final class OfficeTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  public OfficeTime(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** The time on the office's wall. */
  public LocalDateTime wallTime() {
    return LocalDateTime.ofInstant(now(), ZONE);
  }
}
