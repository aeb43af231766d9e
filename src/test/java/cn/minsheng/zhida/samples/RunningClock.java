package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.sandbox.MovableTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The office's clock in the sandbox: runs in real time from any moment, and jumps forward. */
final class RunningClock extends Clock implements MovableTime {

  private Instant from;
  private long since = System.nanoTime();

  RunningClock(LocalDateTime wallTime) {
    from = inOffice(wallTime);
  }

  static Instant inOffice(LocalDateTime wallTime) {
    return wallTime.atZone(OfficeTime.ZONE).toInstant();
  }

  @Override
  public synchronized Instant instant() {
    return from.plusNanos(System.nanoTime() - since);
  }

  @Override
  public Instant now() {
    return instant();
  }

  /** Goes on from there; a moment that has passed is ignored. */
  @Override
  public synchronized void goTo(Instant moment) {
    if (moment.isAfter(instant())) {
      from = moment;
      since = System.nanoTime();
    }
  }

  @Override
  public ZoneId getZone() {
    return OfficeTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The office has one zone");
  }
}
