package cn.minsheng.zhida.dingtalk;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** When the last frame came on each connection. */
final class FramesSeen {

  private record Last(long nanos, boolean pinged) {}

  private final Map<String, Last> frames = new ConcurrentHashMap<>();

  void frame(String connection, boolean ping) {
    var now = System.nanoTime();
    frames.merge(
        connection,
        new Last(now, ping),
        (before, latest) -> new Last(latest.nanos(), before.pinged() || latest.pinged()));
  }

  /**
   * Whether the connection got the platform's pings and then nothing for so long. One that was
   * never pinged may just be quiet.
   */
  boolean fellSilent(String connection, Duration since) {
    var last = frames.get(connection);
    return last != null && last.pinged() && System.nanoTime() - last.nanos() > since.toNanos();
  }

  void forgetAllBut(Set<String> connections) {
    frames.keySet().retainAll(connections);
  }
}
