package cn.minsheng.zhida.mailroom;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try, and when to stop trying. */
record Backoff(Duration first, Duration longest, int mostAttempts) {

  /** Reading again what failed: a fault of ours does not go away by itself. */
  static final Backoff READING = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10), 5);

  /**
   * Sending again what the platform did not take: about a day, so that a long outage is outlived.
   */
  static final Backoff CARRYING = new Backoff(Duration.ofSeconds(1), Duration.ofHours(2), 24);

  /**
   * @param attempts how many were made, at least one
   * @param atLeast what the platform asked for
   * @return empty if enough was tried
   */
  Optional<Duration> after(int attempts, Duration atLeast) {
    if (attempts >= mostAttempts) {
      return Optional.empty();
    }
    var doubled = first.multipliedBy(1L << Math.min(attempts - 1, 20));
    var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
    var asked = wait.compareTo(atLeast) < 0 ? atLeast : wait;
    return Optional.of(asked.plusMillis(ThreadLocalRandom.current().nextLong(250)));
  }
}
