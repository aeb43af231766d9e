package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The reply address that comes with each message, good for 90 minutes (DINGTALK.md §5.2). */
final class Sessions {

  private static final Duration LIFE = Duration.ofMinutes(90);
  private static final String PATH = "/robot/sendBySession";

  /** A reply address and the moment it ends. */
  record Webhook(String url, Instant end) {}

  private record Session(String conversationId, Set<String> userIds, Instant end) {}

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Screens screens;
  private final Calls calls;
  private final Clock clock;
  private final Ids ids;
  private final String oapiUrl;

  Sessions(Screens screens, Calls calls, Clock clock, Ids ids, String oapiUrl) {
    this.screens = screens;
    this.calls = calls;
    this.clock = clock;
    this.ids = ids;
    this.oapiUrl = oapiUrl;
  }

  List<Route> routes() {
    return List.of(Route.oapi(PATH, Route.Tariff.STREAM, this::send));
  }

  Webhook open(String conversationId, Set<String> userIds) {
    String session = ids.hex();
    Instant end = clock.instant().plus(LIFE);
    sessions.put(session, new Session(conversationId, userIds, end));
    return new Webhook(oapiUrl + PATH + "?session=" + session, end);
  }

  private Answer send(Request request) {
    Session session = sessions.get(request.query().getOrDefault("session", ""));
    if (session == null || !clock.instant().isBefore(session.end())) {
      throw Refusal.oapi(300001, "session 不存在");
    }
    String type = request.text("msgtype");
    if (!type.equals("empty")) {
      Seen message = message(type, request.body().path(type), session.conversationId());
      session.userIds().forEach(it -> screens.show(it, "", message));
    }
    calls.addStreamMessage();
    return Answer.oapi(0, "ok");
  }

  private Seen message(String type, JsonNode content, String conversationId) {
    Instant now = clock.instant();
    if (!content.isObject()) {
      throw Refusal.oapi(40035, "不合法的参数");
    }
    switch (type) {
      case "text":
        return new Seen.Text(now, conversationId, Json.text(content, "content"));
      case "markdown":
        return new Seen.Markdown(
            now, conversationId, Json.text(content, "title"), Json.text(content, "text"));
      case "link", "actionCard", "feedCard":
        return new Seen.Other(now, conversationId, type, Json.texts(content));
      default:
        throw Refusal.oapi(40035, "不合法的参数 msgtype");
    }
  }
}
