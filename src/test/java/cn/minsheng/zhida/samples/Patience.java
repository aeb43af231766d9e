package cn.minsheng.zhida.samples;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(8);

  private Patience() {}

  /**
   * @return whether it came true in that time
   */
  static boolean until(Duration most, BooleanSupplier holds) {
    var end = System.nanoTime() + most.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }
}
