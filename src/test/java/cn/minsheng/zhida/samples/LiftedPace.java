package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.sandbox.Limits;
import cn.minsheng.zhida.sandbox.Sandbox;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * While days pass in seconds nobody keeps to a number of calls in a second: neither the bot, whose
 * pace goes by the machine's clock, nor the twin, which counts by it.
 */
final class LiftedPace implements AutoCloseable {

  private static final int AGAIN_MILLIS = 15;
  private static final int NONE = Integer.MAX_VALUE;

  private final Sandbox twin;
  private final JdbcClient jdbc;
  private final ScheduledExecutorService lifting =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "lifted-pace");
            thread.setDaemon(true);
            return thread;
          });

  LiftedPace(Sandbox twin, JdbcClient jdbc) {
    this.twin = twin;
    this.jdbc = jdbc;
  }

  /** Afterwards both keep to it again. */
  void during(Runnable days) {
    twin.limits().callsPerSecond(NONE);
    var again = lifting.scheduleWithFixedDelay(this::lift, 0, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    try {
      days.run();
    } finally {
      again.cancel(false);
      twin.calls().forgetRates();
      twin.limits().callsPerSecond(Limits.CALLS_PER_SECOND);
    }
  }

  @Override
  public void close() {
    lifting.shutdown();
  }

  private void lift() {
    try {
      jdbc.sql("update call_pace set next_at = utc_timestamp(6)").update();
    } catch (TransientDataAccessException nextTime) {
      return;
    }
  }
}
