package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. It starts on Monday 2 March 2026, 09:00. */
public final class MovedClock extends Clock {

  public static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 9, 0);

  private final AtomicReference<Instant> now = new AtomicReference<>(inOffice(START));

  public void goTo(LocalDateTime wallTime) {
    now.set(inOffice(wallTime));
  }

  public void goTo(LocalDate day, LocalTime time) {
    goTo(day.atTime(time));
  }

  public void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return OfficeTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The office has one zone");
  }

  private static Instant inOffice(LocalDateTime wallTime) {
    return wallTime.atZone(OfficeTime.ZONE).toInstant();
  }
}
