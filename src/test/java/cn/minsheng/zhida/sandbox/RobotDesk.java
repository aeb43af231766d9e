package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The robot's messages: sent, read, recalled (DINGTALK.md §5.1). */
final class RobotDesk {

  private static final String ROBOT = "/v1.0/robot/";
  private static final int MAX_USERS = 20;
  private static final int MAX_RECALLS = 20;
  private static final Duration RECALLABLE = Duration.ofHours(24);

  private record Sent(Instant at, List<String> userIds) {}

  private final Map<String, Sent> sent = new ConcurrentHashMap<>();
  private final MessageTemplates templates;
  private final Screens screens;
  private final Organisation organisation;
  private final Faults faults;
  private final Account account;
  private final Clock clock;
  private final Ids ids;

  RobotDesk(
      MessageTemplates templates,
      Screens screens,
      Organisation organisation,
      Faults faults,
      Account account,
      Clock clock,
      Ids ids) {
    this.templates = templates;
    this.screens = screens;
    this.organisation = organisation;
    this.faults = faults;
    this.account = account;
    this.clock = clock;
    this.ids = ids;
  }

  List<Route> routes() {
    return List.of(
        Route.paid("POST", ROBOT + "oToMessages/batchSend", this::toPeople),
        Route.paid("POST", ROBOT + "groupMessages/send", this::toGroup),
        Route.paid("GET", ROBOT + "oToMessages/readStatus", this::readStatus),
        Route.paid("POST", ROBOT + "otoMessages/batchRecall", this::recall));
  }

  private Answer toPeople(Request request) {
    checkRobot(request.text("robotCode"));
    List<String> userIds = texts(request.body().path("userIds"));
    if (userIds.isEmpty()) {
      throw Refusal.of("invalidParameter.userIds.empty", "userIds is empty");
    }
    if (userIds.size() > MAX_USERS) {
      throw Refusal.of("invalidParameter.userIds.overMax", "more than " + MAX_USERS);
    }
    templates.shown(request, clock.instant(), "");
    List<String> invalid =
        userIds.stream().filter(it -> organisation.person(it).isEmpty()).toList();
    if (invalid.size() == userIds.size()) {
      throw Refusal.of("staffId.notExisted", "nobody of the list exists");
    }
    List<String> slowed = userIds.stream().filter(faults::flowControlled).toList();
    List<String> reached =
        userIds.stream()
            .distinct()
            .filter(it -> !invalid.contains(it) && !slowed.contains(it))
            .filter(it -> !faults.undeliverable(it))
            .toList();
    String key = ids.padded("");
    reached.forEach(
        it ->
            screens.show(
                it, key, templates.shown(request, clock.instant(), Conversations.ofPerson(it))));
    sent.put(key, new Sent(clock.instant(), reached));
    ObjectNode answer = Json.object().put("processQueryKey", key);
    answer.set("invalidStaffIdList", Json.of(invalid));
    answer.set("flowControlledStaffIdList", Json.of(slowed));
    return Answer.ok(answer);
  }

  private Answer toGroup(Request request) {
    checkRobot(request.text("robotCode"));
    String id = request.required("openConversationId", "invalidParameter.openConversationId.empty");
    Organisation.Group group =
        organisation
            .group(id)
            .orElseThrow(() -> Refusal.of("invalidParameter.openConversationId.invalid", id));
    Seen message = templates.shown(request, clock.instant(), id);
    String key = ids.padded("");
    group.members().forEach(it -> screens.show(it, key, message));
    sent.put(key, new Sent(clock.instant(), List.copyOf(group.members())));
    return Answer.ok(Json.object().put("processQueryKey", key));
  }

  private Answer readStatus(Request request) {
    checkRobot(request.query().getOrDefault("robotCode", ""));
    String key = request.query().getOrDefault("processQueryKey", "");
    Sent message = sent.get(key);
    if (message == null) {
      throw Refusal.of("invalidParameter.processQueryKey.invalid", key);
    }
    ObjectNode answer = Json.object().put("sendStatus", "SUCCESS");
    ArrayNode list = answer.putArray("messageReadInfoList");
    for (String userId : message.userIds()) {
      boolean read = screens.hasRead(userId, key);
      list.addObject()
          .put("userId", userId)
          .put("readStatus", read ? "READ" : "UNREAD")
          .put("readTimestamp", read ? clock.millis() : 0);
    }
    return Answer.ok(answer);
  }

  private Answer recall(Request request) {
    checkRobot(request.text("robotCode"));
    List<String> keys = texts(request.body().path("processQueryKeys"));
    if (keys.isEmpty() || keys.size() > MAX_RECALLS) {
      throw Refusal.of("invalidParameter.processQueryKeys.invalid", keys.size() + " keys");
    }
    ObjectNode answer = Json.object();
    ArrayNode recalled = answer.putArray("successResult");
    ObjectNode failed = answer.putObject("failedResult");
    for (String key : keys) {
      Sent message = sent.get(key);
      boolean inTime = message != null && clock.instant().isBefore(message.at().plus(RECALLABLE));
      if (inTime && screens.recall(key)) {
        recalled.add(key);
      } else {
        failed.put(key, message == null ? "not found" : "not recallable");
      }
    }
    return Answer.ok(answer);
  }

  private void checkRobot(String robotCode) {
    if (robotCode.isEmpty()) {
      throw Refusal.of("invalidParameter.robotCode.empty", "robotCode is empty");
    }
    if (!robotCode.equals(account.robotCode())) {
      throw Refusal.of("invalidParameter.robotCode.auth", "not this app's robotCode");
    }
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(it -> it.asString("")).toList();
  }
}
