package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The book of what went over the stream lately, pings apart; the oldest make room. */
final class Frames {

  private static final int KEPT = 500;

  enum Way {
    TO_BOT,
    FROM_BOT,
    /** Meant for the bot, but it went nowhere. */
    LOST
  }

  /**
   * One frame.
   *
   * @param number grows by one with every frame
   * @param at the office clock
   * @param data the JSON inside the frame
   * @param code the answer's; 0 on the way to the bot
   * @param after real time from the sending to the answer; zero on the way to the bot
   * @param times how often it has been delivered by then
   */
  record Frame(
      long number,
      Instant at,
      Way way,
      String topic,
      String messageId,
      JsonNode data,
      int code,
      Duration after,
      int times) {}

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Changes traffic;
  private long last;

  Frames(Changes traffic) {
    this.traffic = traffic;
  }

  synchronized List<Frame> all() {
    return List.copyOf(frames);
  }

  void toBot(Push push, Instant now) {
    add(Way.TO_BOT, push, Json.readOrMissing(push.data()), 0, Duration.ZERO, now);
  }

  void lost(Push push, Instant now) {
    add(Way.LOST, push, Json.readOrMissing(push.data()), 0, Duration.ZERO, now);
  }

  void fromBot(Push push, int code, JsonNode data, Instant now) {
    add(Way.FROM_BOT, push, data, code, push.sinceSent(), now);
  }

  private void add(Way way, Push push, JsonNode data, int code, Duration after, Instant now) {
    int times = push.timesDelivered();
    synchronized (this) {
      last++;
      frames.addLast(
          new Frame(last, now, way, push.topic(), push.messageId(), data, code, after, times));
      if (frames.size() > KEPT) {
        frames.removeFirst();
      }
    }
    traffic.tell();
  }
}
