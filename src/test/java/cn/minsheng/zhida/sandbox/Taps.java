package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends taps on cards to the bot and does with its answer what the platform does: applied within
 * two seconds of real time, thrown away after that while the phone says 请求失败.
 */
final class Taps {

  private static final Duration PLATFORM = Duration.ofSeconds(2);
  private static final String FAILED = "请求失败";

  private final Cards cards;
  private final Screens screens;
  private final Courier courier;
  private final Gateway gateway;
  private final Calls calls;
  private final Complaints complaints;
  private final Changes changes;
  private final Account account;
  private final Organisation organisation;
  private final Clock clock;
  private final Ids ids;
  private volatile Duration deadline = PLATFORM;

  Taps(
      Cards cards,
      Screens screens,
      Courier courier,
      Gateway gateway,
      Calls calls,
      Complaints complaints,
      Changes changes,
      Account account,
      Organisation organisation,
      Clock clock,
      Ids ids) {
    this.cards = cards;
    this.screens = screens;
    this.courier = courier;
    this.gateway = gateway;
    this.calls = calls;
    this.complaints = complaints;
    this.changes = changes;
    this.account = account;
    this.organisation = organisation;
    this.clock = clock;
    this.ids = ids;
  }

  void deadline(Duration realTime) {
    deadline = realTime;
  }

  Delivery tap(String userId, String outTrackId, List<String> actionIds, JsonNode params) {
    Card card = cards.existing(outTrackId);
    Outcome outcome = new Outcome(userId, outTrackId);
    Push push =
        new Push(
            Push.Kind.TAP,
            ids.frame(),
            "",
            Map.of(),
            callback(userId, card, actionIds, params),
            clock.instant(),
            outcome::answered);
    if (card.callsBack()) {
      calls.addStreamMessage();
    }
    if (!card.callsBack() || !courier.send(push)) {
      outcome.failed();
    }
    gateway.later(deadline, outcome::failed);
    return new Delivery(push, outcome.settled);
  }

  /** Decided once: by the first answer or by the deadline, whichever comes first. */
  private final class Outcome {
    private final String userId;
    private final String outTrackId;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<Boolean> settled = new CompletableFuture<>();

    Outcome(String userId, String outTrackId) {
      this.userId = userId;
      this.outTrackId = outTrackId;
    }

    void answered(Ack ack) {
      if (decided.compareAndSet(false, true)) {
        settle(applied(userId, outTrackId, ack));
      }
    }

    void failed() {
      if (decided.compareAndSet(false, true)) {
        settle(false);
      }
    }

    private void settle(boolean ok) {
      if (!ok) {
        fail(userId);
      }
      settled.complete(ok);
    }
  }

  private ObjectNode callback(String userId, Card card, List<String> actionIds, JsonNode params) {
    ObjectNode content = Json.object();
    ObjectNode chosen = content.putObject("cardPrivateData");
    actionIds.forEach(chosen.putArray("actionIds")::add);
    chosen.set("params", params);
    String text = Json.write(content);
    String shownId =
        card.userIdType() == 2
            ? organisation.everKnown(userId).map(Organisation.Person::unionId).orElse(userId)
            : userId;
    return Json.object()
        .put("type", "actionCallback")
        .put("outTrackId", card.outTrackId())
        .put("corpId", account.corpId())
        .put("userId", shownId)
        .put("userIdType", card.userIdType())
        .put("spaceType", "im")
        .put("spaceId", Conversations.ofPerson(userId))
        .put("extension", "{}")
        .put("content", text)
        .put("value", text);
  }

  private boolean applied(String userId, String outTrackId, Ack ack) {
    if (ack.code() != 200) {
      return false;
    }
    JsonNode response = ack.data().path("response");
    JsonNode publicData = response.path("cardData").path("cardParamMap");
    JsonNode ownData = response.path("userPrivateData").path("cardParamMap");
    if (publicData.isEmpty() && ownData.isEmpty()) {
      return true;
    }
    try {
      Map<String, String> own = CardRules.values(ownData);
      cards.change(
          outTrackId,
          CardRules.values(publicData),
          own.isEmpty() ? Map.of() : Map.of(userId, own),
          CardDesk.mode(response));
    } catch (Refusal refusal) {
      complaints.add("The answer to a tap on " + outTrackId + " was " + refusal.getMessage());
      return false;
    }
    changes.tell();
    return true;
  }

  private void fail(String userId) {
    screens.show(
        userId, "", new Seen.Notice(clock.instant(), Conversations.ofPerson(userId), FAILED));
  }
}
