package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Sends events of the organisation to the bot; they cost nothing (DINGTALK.md §1.5, §9). */
final class Events {

  private final Account account;
  private final Courier courier;
  private final Clock clock;
  private final Ids ids;

  Events(Account account, Courier courier, Clock clock, Ids ids) {
    this.account = account;
    this.courier = courier;
    this.clock = clock;
    this.ids = ids;
  }

  Delivery send(String type, JsonNode data) {
    String eventId = ids.hex();
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    Push push =
        new Push(
            Push.Kind.EVENT,
            ids.frame(),
            eventId,
            Map.of(
                "eventType",
                type,
                "eventId",
                eventId,
                "eventCorpId",
                account.corpId(),
                "eventBornTime",
                Long.toString(clock.millis()),
                "eventUnifiedAppId",
                "sandbox-app"),
            data,
            clock.instant(),
            ack -> {
              if (ack.taken()) {
                settled.complete(true);
              }
            });
    courier.send(push);
    return new Delivery(push, settled);
  }
}
