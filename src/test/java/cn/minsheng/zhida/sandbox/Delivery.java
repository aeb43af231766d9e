package cn.minsheng.zhida.sandbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A message, event or tap on its way to the bot, as the test follows it. */
public final class Delivery {

  private final Push push;
  private final CompletableFuture<Boolean> settled;

  Delivery(Push push, CompletableFuture<Boolean> settled) {
    this.push = push;
    this.settled = settled;
  }

  /** The frame's id; the same on every redelivery. */
  public String messageId() {
    return push.messageId();
  }

  /** msgId of a message, eventId of an event, "" for a tap. */
  public String msgId() {
    return push.subjectId();
  }

  /**
   * The answer that ended the matter: the first with code 200 (not LATER) to a message or event,
   * the first of any kind to a tap.
   */
  public CompletableFuture<Ack> acked() {
    return push.acked();
  }

  /** The JSON of that answer's {@code data}. */
  public JsonNode ackBody() {
    if (!acked().isDone()) {
      throw new AssertionError("Not acknowledged: " + messageId());
    }
    return acked().join().data();
  }

  /** Every answer, also refusals and repeats, in the order they came. */
  public List<Ack> acks() {
    return push.acks();
  }

  /** How often it was put on a connection. */
  public int timesDelivered() {
    return push.timesDelivered();
  }

  /**
   * How it ended for the person: true when a message was acknowledged or a tap's answer was applied
   * to the card, false when the tap failed (请求失败 on the phone).
   */
  public CompletableFuture<Boolean> settled() {
    return settled;
  }
}
