package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One thing the platform wants the bot to know, from its first sending to its acknowledgement. */
final class Push {

  enum Kind {
    MESSAGE("CALLBACK", "/v1.0/im/bot/messages/get", true),
    TAP("CALLBACK", "/v1.0/card/instances/callback", false),
    EVENT("EVENT", "*", true);

    private final String type;
    private final String topic;
    private final boolean redelivered;

    Kind(String type, String topic, boolean redelivered) {
      this.type = type;
      this.topic = topic;
      this.redelivered = redelivered;
    }

    String subscription() {
      return type + " " + topic;
    }

    boolean redelivered() {
      return redelivered;
    }
  }

  private final Kind kind;
  private final String messageId;
  private final String subjectId;
  private final Map<String, String> headers;
  private final String data;
  private final Consumer<Ack> onAck;
  private final CompletableFuture<Ack> acked = new CompletableFuture<>();
  private final List<Ack> acks = new ArrayList<>();
  private final List<String> sentOn = new ArrayList<>();
  private Instant lastSent;
  private long lastSentNanos;

  Push(
      Kind kind,
      String messageId,
      String subjectId,
      Map<String, String> headers,
      JsonNode data,
      Instant now,
      Consumer<Ack> onAck) {
    this.kind = kind;
    this.messageId = messageId;
    this.subjectId = subjectId;
    this.headers = Map.copyOf(headers);
    this.data = Json.write(data);
    this.lastSent = now;
    this.onAck = onAck;
  }

  Kind kind() {
    return kind;
  }

  String messageId() {
    return messageId;
  }

  /** msgId of a message, eventId of an event, "" for a tap. */
  String subjectId() {
    return subjectId;
  }

  CompletableFuture<Ack> acked() {
    return acked;
  }

  synchronized List<Ack> acks() {
    return List.copyOf(acks);
  }

  String topic() {
    return kind.topic;
  }

  String data() {
    return data;
  }

  synchronized Duration sinceSent() {
    return Duration.ofNanos(System.nanoTime() - lastSentNanos);
  }

  synchronized int timesDelivered() {
    return sentOn.size();
  }

  synchronized @Nullable String lastConnection() {
    return sentOn.isEmpty() ? null : sentOn.get(sentOn.size() - 1);
  }

  boolean dueAgain(Instant now, Duration patience) {
    synchronized (this) {
      return kind.redelivered()
          && acks.stream().noneMatch(Ack::taken)
          && !lastSent.plus(patience).isAfter(now);
    }
  }

  synchronized void tried(Instant now) {
    lastSent = now;
    lastSentNanos = System.nanoTime();
  }

  synchronized void sent(String connection) {
    sentOn.add(connection);
  }

  String frame(String connectionId, Instant now) {
    ObjectNode frame = Json.object().put("specVersion", "1.0").put("type", kind.type);
    ObjectNode head = frame.putObject("headers");
    head.put("appId", "sandbox-app");
    head.put("connectionId", connectionId);
    head.put("contentType", "application/json");
    head.put("messageId", messageId);
    head.put("time", Long.toString(now.toEpochMilli()));
    head.put("topic", kind.topic);
    headers.forEach(head::put);
    return Json.write(frame.put("data", data));
  }

  void answered(int code, String message, JsonNode answer, Instant now, String connection) {
    Ack ack;
    synchronized (this) {
      ack = new Ack(code, message, answer, now, sinceSent(), connection);
      acks.add(ack);
    }
    onAck.accept(ack);
    if (ack.taken() || !kind.redelivered()) {
      acked.complete(ack);
    }
  }
}
