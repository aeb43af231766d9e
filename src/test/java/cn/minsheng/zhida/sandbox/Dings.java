package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Urgent reminders (DINGTALK.md §5.3). */
final class Dings {

  private static final int IN_APP = 1;
  private static final int MAX_IN_APP = 200;
  private static final int MAX_BY_PHONE = 20;

  private final Screens screens;
  private final Organisation organisation;
  private final Account account;
  private final Clock clock;
  private final Ids ids;

  Dings(Screens screens, Organisation organisation, Account account, Clock clock, Ids ids) {
    this.screens = screens;
    this.organisation = organisation;
    this.account = account;
    this.clock = clock;
    this.ids = ids;
  }

  List<Route> routes() {
    return List.of(
        Route.paid("POST", "/v1.0/robot/ding/send", this::send),
        Route.paid("POST", "/v1.0/robot/ding/recall", this::recall));
  }

  private Answer send(Request request) {
    checkRobot(request);
    int type = request.body().path("remindType").asInt(0);
    List<String> receivers = RobotDesk.texts(request.body().path("receiverUserIdList"));
    if (receivers.isEmpty()) {
      throw Refusal.of("miss.staffId", "receiverUserIdList is empty");
    }
    if (type < IN_APP || type > 3 || request.text("content").isEmpty()) {
      throw Refusal.of("param.invalid", "remindType or content");
    }
    if (receivers.size() > (type == IN_APP ? MAX_IN_APP : MAX_BY_PHONE)) {
      throw Refusal.of("ding.receivercount.limit", receivers.size() + " receivers");
    }
    String id = ids.hex();
    ObjectNode failed = Json.object();
    for (String userId : receivers) {
      if (organisation.person(userId).isEmpty()) {
        failed.put(userId, "staffId.notExisted");
      } else {
        screens.show(
            userId,
            id,
            new Seen.Ding(
                clock.instant(),
                Conversations.ofPerson(userId),
                id,
                type,
                request.text("content")));
      }
    }
    ObjectNode answer = Json.object().put("openDingId", id);
    answer.set("failedList", failed);
    return Answer.ok(answer);
  }

  private Answer recall(Request request) {
    checkRobot(request);
    String id = request.required("openDingId", "param.invalid");
    if (!screens.recall(id)) {
      throw Refusal.of("param.invalid", "no DING " + id);
    }
    return Answer.ok(Json.object().put("openDingId", id));
  }

  private void checkRobot(Request request) {
    if (!request.text("robotCode").equals(account.robotCode())) {
      throw Refusal.of("invalid.chatbotId", "not this app's robotCode");
    }
  }
}
