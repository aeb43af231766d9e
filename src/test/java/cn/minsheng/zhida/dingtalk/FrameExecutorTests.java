package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No frame is lost, and each knows how long it waited. */
class FrameExecutorTests {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final FrameExecutor frames = new FrameExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger handled = new AtomicInteger();

  @AfterEach
  void open() {
    gate.countDown();
    frames.shutdown();
  }

  @Test
  void whenTooManyWaitTheReaderHandlesTheNextItself() {
    occupy(FrameExecutor.THREADS + FrameExecutor.MOST_WAITING);
    var handler = new AtomicReference<Thread>();

    frames.execute(() -> handler.set(Thread.currentThread()));

    assertThat(handler).hasValue(Thread.currentThread());
    gate.countDown();
    await()
        .untilAsserted(
            () -> assertThat(handled).hasValue(FrameExecutor.THREADS + FrameExecutor.MOST_WAITING));
  }

  @Test
  void theTimeAFrameWaitedCounts() {
    occupy(FrameExecutor.THREADS);
    var age = new AtomicReference<Duration>();
    frames.execute(() -> age.set(FrameExecutor.sinceArrival()));
    assertThat(frames.hasNoneWaiting()).isFalse();

    var started = System.nanoTime();
    await().until(() -> System.nanoTime() - started > Duration.ofMillis(200).toNanos());
    gate.countDown();

    await().until(() -> age.get() != null);
    assertThat(age.get()).isBetween(Duration.ofMillis(200), SOON);
    assertThat(FrameExecutor.sinceArrival()).isZero();
  }

  @Test
  void afterAFloodNobodySaysInTime() {
    occupy(FrameExecutor.THREADS + FrameExecutor.MOST_WAITING + 1);
    gate.countDown();
    await().until(frames::hasNoneWaiting);
    var age = new AtomicReference<Duration>();

    frames.execute(() -> age.set(FrameExecutor.sinceArrival()));

    await().until(() -> age.get() != null);
    assertThat(age.get()).isGreaterThan(Duration.ofDays(1));
  }

  @Test
  void drainingFinishesWhatCameAndTakesNothingMore() {
    occupy(100);
    gate.countDown();

    frames.drain(SOON);
    frames.execute(handled::incrementAndGet);

    assertThat(handled).hasValue(100);
  }

  @Test
  void drainingDoesNotWaitForEver() {
    occupy(1);
    var started = System.nanoTime();

    frames.drain(Duration.ofMillis(100));

    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
  }

  /** Frames beyond what fits are handled by the caller, who does not wait at the gate. */
  private void occupy(int times) {
    var caller = Thread.currentThread();
    for (var i = 0; i < times; i++) {
      frames.execute(
          () -> {
            if (Thread.currentThread() != caller) {
              pass();
            }
            handled.incrementAndGet();
          });
    }
  }

  private void pass() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
