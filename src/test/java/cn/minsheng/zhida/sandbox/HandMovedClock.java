package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
final class HandMovedClock extends Clock {

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  HandMovedClock(Instant start) {
    this(new AtomicReference<>(start), ZoneId.of("Asia/Shanghai"));
  }

  private HandMovedClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  void forward(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new HandMovedClock(now, other);
  }
}
