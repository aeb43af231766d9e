package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The card operations of the API (DINGTALK.md §3). */
final class CardDesk {

  private static final String INSTANCES = "/v1.0/card/instances";

  private final Cards cards;
  private final CardPost post;
  private final Organisation organisation;
  private final Changes changes;

  CardDesk(
      Cards cards,
      Screens screens,
      Organisation organisation,
      Faults faults,
      Account account,
      Clock clock,
      Ids ids,
      Changes changes) {
    this.cards = cards;
    this.post = new CardPost(screens, organisation, faults, account, clock, ids);
    this.organisation = organisation;
    this.changes = changes;
  }

  List<Route> routes() {
    return List.of(
        Route.paid("POST", INSTANCES + "/createAndDeliver", this::createAndDeliver),
        Route.paid("POST", INSTANCES, this::create),
        Route.paid("POST", INSTANCES + "/deliver", this::deliver),
        Route.paid("PUT", INSTANCES + "/spaces", this::appendSpaces),
        Route.paid("PUT", INSTANCES, this::update));
  }

  private Answer createAndDeliver(Request request) {
    String outTrackId = CardRules.trackId(request);
    List<CardPost.Space> spaces = post.spaces(request);
    cards.add(newCard(outTrackId, request));
    ObjectNode result = Json.object().put("outTrackId", outTrackId);
    result.set("deliverResults", post.deliver(outTrackId, spaces, userIdType(request)));
    return success(result);
  }

  private Answer create(Request request) {
    String outTrackId = CardRules.trackId(request);
    cards.add(newCard(outTrackId, request));
    return success(Json.of(outTrackId));
  }

  private Answer deliver(Request request) {
    String outTrackId = CardRules.trackId(request);
    cards.existing(outTrackId);
    List<CardPost.Space> spaces = post.spaces(request);
    ArrayNode results = post.deliver(outTrackId, spaces, userIdType(request));
    return success(results);
  }

  private Answer appendSpaces(Request request) {
    cards.existing(CardRules.trackId(request));
    return success(Json.of(true));
  }

  private Answer update(Request request) {
    String outTrackId = CardRules.trackId(request);
    cards.existing(outTrackId);
    JsonNode publicData = request.body().path("cardData").path("cardParamMap");
    JsonNode privateData = request.body().path("privateData");
    if (publicData.isEmpty() && privateData.isEmpty()) {
      throw Refusal.of("param.cardDataAndPrivateDataBothEmpty", "nothing to change");
    }
    cards.change(
        outTrackId,
        CardRules.values(publicData),
        privateValues(privateData, userIdType(request)),
        mode(request.body()));
    changes.tell();
    return success(Json.of(true));
  }

  static Card.UpdateMode mode(JsonNode body) {
    JsonNode options = body.path("cardUpdateOptions");
    return new Card.UpdateMode(
        options.path("updateCardDataByKey").asBoolean(false),
        options.path("updatePrivateDataByKey").asBoolean(false));
  }

  private Card newCard(String outTrackId, Request request) {
    String templateId = request.required("cardTemplateId", "param.cardTemplateIdEmpty");
    @Nullable Set<String> privateVariables = cards.privateVariables(templateId);
    JsonNode publicData = request.body().path("cardData").path("cardParamMap");
    if (publicData.isEmpty()) {
      throw Refusal.of("param.cardPublicDataEmpty", "cardParamMap is empty");
    }
    int userIdType = userIdType(request);
    return new Card(
        outTrackId,
        templateId,
        request.text("callbackType").equals("STREAM"),
        userIdType,
        forwardable(request.body()),
        privateVariables,
        cards.drawing(templateId),
        CardRules.values(publicData),
        privateValues(request.body().path("privateData"), userIdType));
  }

  private Map<String, Map<String, String>> privateValues(JsonNode privateData, int userIdType) {
    Map<String, Map<String, String>> values = new HashMap<>();
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : privateData.properties()) {
      String userId =
          organisation
              .userId(entry.getKey(), userIdType)
              .orElseThrow(() -> Refusal.of("param.userIdNotExist", entry.getKey()));
      Map<String, String> own = CardRules.values(entry.getValue().path("cardParamMap"));
      own.forEach((key, value) -> all.put(userId + key, value));
      values.put(userId, own);
    }
    CardRules.total(all);
    return values;
  }

  private static boolean forwardable(JsonNode body) {
    return body.path("imRobotOpenSpaceModel").path("supportForward").asBoolean(false)
        || body.path("imGroupOpenSpaceModel").path("supportForward").asBoolean(false);
  }

  private static int userIdType(Request request) {
    return request.body().path("userIdType").asInt(1);
  }

  private static Answer success(JsonNode result) {
    ObjectNode body = Json.object().put("success", true);
    body.set("result", result);
    return Answer.ok(body);
  }
}
