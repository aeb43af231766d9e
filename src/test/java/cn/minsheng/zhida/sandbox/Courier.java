package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Carries pushes to the bot and matches its answers to them by messageId.
 *
 * <p>What nobody acknowledged within a minute of the office clock goes out again under the same ids
 * at the next {@link #redeliver()}, on another connection if there is one; taps never do.
 */
final class Courier {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Gateway gateway;
  private final Clock clock;
  private final Faults faults;
  private final Complaints complaints;
  private final Frames frames;
  private final Map<String, Push> all = new ConcurrentHashMap<>();
  private final Map<String, Push> unanswered = new ConcurrentHashMap<>();

  Courier(Gateway gateway, Clock clock, Faults faults, Complaints complaints, Frames frames) {
    this.gateway = gateway;
    this.clock = clock;
    this.faults = faults;
    this.complaints = complaints;
    this.frames = frames;
  }

  /** Sends it to one connection of those that want it; false if there was none. */
  boolean send(Push push) {
    all.put(push.messageId(), push);
    if (push.kind().redelivered()) {
      unanswered.put(push.messageId(), push);
    }
    return attempt(push);
  }

  /** Sends again what is due; gives how many. */
  int redeliver() {
    Instant now = clock.instant();
    List<Push> due = unanswered.values().stream().filter(it -> it.dueAgain(now, PATIENCE)).toList();
    due.forEach(this::attempt);
    return due.size();
  }

  List<Push> unacknowledged() {
    return List.copyOf(unanswered.values());
  }

  void take(StreamConnection from, String text) {
    Optional<JsonNode> answer = Json.read(text);
    if (answer.isEmpty()) {
      complaints.add("An answer that is not JSON came on the stream");
      return;
    }
    JsonNode headers = answer.get().path("headers");
    String messageId = Json.text(headers, "messageId");
    JsonNode data = Json.readOrMissing(answer.get().path("data").asString(null));
    int code = answer.get().path("code").asInt(0);
    if (gateway.pingAnswered(messageId, data)) {
      return;
    }
    Push push = all.get(messageId);
    if (push == null) {
      complaints.add("An answer to the unknown message " + messageId + " came on the stream");
      return;
    }
    frames.fromBot(push, code, data, clock.instant());
    push.answered(code, Json.text(answer.get(), "message"), data, clock.instant(), from.id());
    if (push.acked().isDone()) {
      unanswered.remove(messageId);
    }
  }

  private boolean attempt(Push push) {
    Instant now = clock.instant();
    push.tried(now);
    if (push.kind() != Push.Kind.TAP && faults.losesThisOne()) {
      frames.lost(push, now);
      return false;
    }
    Optional<StreamConnection> chosen =
        gateway.choose(push.kind().subscription(), push.lastConnection());
    chosen.ifPresent(
        connection -> {
          push.sent(connection.id());
          frames.toBot(push, now);
          connection.send(push.frame(connection.id(), now));
        });
    if (chosen.isEmpty()) {
      frames.lost(push, now);
    }
    return chosen.isPresent();
  }
}
