package cn.minsheng.zhida.dingtalk;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the stream has been down, and what is due because of it. Times are readings of {@link
 * System#nanoTime()}.
 */
final class Outage {

  private final StreamPace pace;
  private @Nullable Long began;
  private long nextBuild;
  private Duration pause = Duration.ZERO;
  private boolean told;

  Outage(StreamPace pace) {
    this.pace = pace;
  }

  /** No connection lives. */
  void goesOn(long now) {
    if (began == null) {
      began = now;
      pause = pace.rebuildAfter();
      nextBuild = now + pause.toNanos();
    }
  }

  /** Whether another client is to be built now; then the next is due after twice the pause. */
  boolean asksForAnotherClient(long now) {
    if (began == null || now - nextBuild < 0) {
      return false;
    }
    var twice = pause.multipliedBy(2);
    pause = twice.compareTo(pace.rebuildAtMost()) < 0 ? twice : pace.rebuildAtMost();
    nextBuild = now + pause.toNanos();
    return true;
  }

  /** Whether a person is to be called now; true once per outage. */
  boolean asksForAPerson(long now) {
    if (began == null || told || now - began < pace.downAfter().toNanos()) {
      return false;
    }
    told = true;
    return true;
  }

  /** A connection lives. Gives how long none did, if it was down. */
  Optional<Duration> ends(long now) {
    if (began == null) {
      return Optional.empty();
    }
    var lasted = Duration.ofNanos(now - began);
    began = null;
    told = false;
    return Optional.of(lasted);
  }
}
