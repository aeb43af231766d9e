package cn.minsheng.zhida.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Gives tickets for the stream to who knows the secret (DINGTALK.md §1.3). */
final class StreamDesk {

  private final Account account;
  private final Tickets tickets;
  private final String endpoint;

  StreamDesk(Account account, Tickets tickets, String endpoint) {
    this.account = account;
    this.tickets = tickets;
    this.endpoint = endpoint;
  }

  List<Route> routes() {
    return List.of(Route.open("POST", "/v1.0/gateway/connections/open", this::open));
  }

  private Answer open(Request request) {
    boolean known =
        request.text("clientId").equals(account.clientId())
            && request.text("clientSecret").equals(account.clientSecret());
    if (!known) {
      return Answer.error(401, "authFailed", "鉴权失败");
    }
    Set<String> subscriptions = new HashSet<>();
    for (JsonNode it : request.body().path("subscriptions")) {
      subscriptions.add(Json.text(it, "type") + " " + Json.text(it, "topic"));
    }
    if (subscriptions.isEmpty() || subscriptions.contains(" ")) {
      throw Refusal.of("param.invalid", "subscriptions");
    }
    return Answer.ok(
        Json.object().put("endpoint", endpoint).put("ticket", tickets.issue(subscriptions)));
  }
}
