package cn.minsheng.zhida.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves the host's clock forward, stopping at every moment at which something falls due, so that
 * what is due first happens first. One walk at a time; it goes on in the background. Between walks
 * the twin redelivers what the clock, if it runs, has made due.
 */
final class PageClock implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration LONGEST = Duration.ofDays(400);

  private final PageHost host;
  private final Sandbox dingtalk;
  private final Runnable onChange;
  private final ScheduledExecutorService walker =
      new ScheduledThreadPoolExecutor(1, new Daemons("clock"));
  private final AtomicBoolean walking = new AtomicBoolean();
  private volatile boolean closing;
  private volatile @Nullable Instant target;
  private volatile String trouble = "";
  private volatile int stops;

  PageClock(PageHost host, Sandbox dingtalk, Runnable onChange) {
    this.host = host;
    this.dingtalk = dingtalk;
    this.onChange = onChange;
    walker.scheduleWithFixedDelay(dingtalk::tick, 1, 1, TimeUnit.SECONDS);
  }

  ObjectNode state() {
    Instant going = target;
    return Json.object()
        .put("now", host.time().now().toString())
        .put("moving", walking.get())
        .put("target", going == null ? "" : going.toString())
        .put("stops", stops)
        .put("trouble", trouble);
  }

  boolean walking() {
    return walking.get();
  }

  /** Starts the walk to a moment given as {@code 2026-12-01T08:40} or as a length, {@code PT1H}. */
  void go(String howFar) {
    Instant to = moment(howFar);
    Instant now = host.time().now();
    if (!to.isAfter(now)) {
      throw new PageRefusal(400, "时钟只能往前走");
    }
    if (to.isAfter(now.plus(LONGEST))) {
      throw new PageRefusal(400, "一次最多走 400 天");
    }
    if (!walking.compareAndSet(false, true)) {
      throw new PageRefusal(409, "时钟正在走，请等它停下");
    }
    target = to;
    stops = 0;
    trouble = "";
    walker.execute(() -> walk(to));
  }

  @Override
  public void close() {
    closing = true;
    walker.shutdownNow();
  }

  private Instant moment(String howFar) {
    try {
      return howFar.startsWith("P")
          ? host.time().now().plus(Duration.parse(howFar))
          : LocalDateTime.parse(howFar).atZone(ZONE).toInstant();
    } catch (DateTimeException | ArithmeticException noMoment) {
      throw new PageRefusal(400, "请给出日期和时间");
    }
  }

  private void walk(Instant to) {
    try {
      Optional<Instant> next = stopBefore(to);
      while (next.isPresent() && !closing) {
        step(next.get());
        next = stopBefore(to);
      }
      if (host.time().now().isBefore(to) && !closing) {
        step(to);
      }
    } catch (RuntimeException itsHostFailed) {
      trouble = "时钟停在半路：" + itsHostFailed;
    } finally {
      target = null;
      walking.set(false);
      onChange.run();
    }
  }

  private Optional<Instant> stopBefore(Instant to) {
    Instant now = host.time().now();
    return host.nextDue(to).filter(it -> it.isAfter(now) && it.isBefore(to));
  }

  private void step(Instant moment) {
    host.stepTo(moment);
    dingtalk.tick();
    stops++;
    onChange.run();
  }
}
