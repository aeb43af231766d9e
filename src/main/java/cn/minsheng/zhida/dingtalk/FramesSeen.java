package cn.minsheng.zhida.dingtalk;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the last frame came on each connection, and how often the platform pings there. Times are
 * readings of {@link System#nanoTime()}.
 */
final class FramesSeen {

  /** A longer pause between pings was this machine asleep, not the platform's habit. */
  private static final Duration LONGEST_HABIT = Duration.ofMinutes(5);

  private static final int MISSED_PINGS = 3;

  private final Map<String, Habit> habits = new ConcurrentHashMap<>();

  void ping(String connection, long now) {
    habits.merge(connection, new Habit(now, now, 1, 0), (before, first) -> before.pinged(now));
  }

  void frame(String connection, long now) {
    habits.merge(connection, new Habit(now, now, 0, 0), (before, first) -> before.heard(now));
  }

  /**
   * Whether nothing has come on the connection for so long, and for as long as three of the pings
   * would take that came there before. One that was not pinged twice may just be quiet.
   */
  boolean fellSilent(String connection, Duration atLeast, long now) {
    var habit = habits.get(connection);
    return habit != null
        && habit.pings() >= 2
        && now - habit.heard() > Math.max(atLeast.toNanos(), MISSED_PINGS * habit.longestPause());
  }

  void forgetAllBut(Set<String> connections) {
    habits.keySet().retainAll(connections);
  }

  private record Habit(long heard, long pinged, int pings, long longestPause) {

    private Habit heard(long now) {
      return new Habit(now, pinged, pings, longestPause);
    }

    private Habit pinged(long now) {
      var pause = pings == 0 ? 0 : now - pinged;
      var habitual = pause <= LONGEST_HABIT.toNanos() ? pause : 0;
      return new Habit(now, now, pings + 1, Math.max(longestPause, habitual));
    }
  }
}
