package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings a card into the spaces of an {@code openSpaceId}, each with its own result. */
final class CardPost {

  private static final String PREFIX = "dtv1.card//";
  private static final int MAX_SPACE_IDS = 1000;

  /**
   * A chat a card goes to: {@code IM_ROBOT} with a user's id or {@code IM_GROUP} with a group's.
   */
  record Space(String type, String id) {}

  private final Screens screens;
  private final Organisation organisation;
  private final Faults faults;
  private final Account account;
  private final Clock clock;
  private final Ids ids;

  CardPost(
      Screens screens,
      Organisation organisation,
      Faults faults,
      Account account,
      Clock clock,
      Ids ids) {
    this.screens = screens;
    this.organisation = organisation;
    this.faults = faults;
    this.account = account;
    this.clock = clock;
    this.ids = ids;
  }

  /** The spaces named in the request, their deliver models checked; or the refusal. */
  List<Space> spaces(Request request) {
    String openSpaceId = request.required("openSpaceId", "param.openSpaceIdEmpty");
    if (!openSpaceId.startsWith(PREFIX) || openSpaceId.length() > MAX_SPACE_IDS) {
      throw invalid(openSpaceId);
    }
    List<Space> spaces = new ArrayList<>();
    for (String each : openSpaceId.substring(PREFIX.length()).split(";")) {
      int dot = each.indexOf('.');
      if (dot < 1 || dot == each.length() - 1) {
        throw invalid(openSpaceId);
      }
      Space space =
          new Space(each.substring(0, dot).toUpperCase(Locale.ROOT), each.substring(dot + 1));
      checkModel(space, request.body());
      spaces.add(space);
    }
    return spaces;
  }

  ArrayNode deliver(String outTrackId, List<Space> spaces, int userIdType) {
    ArrayNode results = Json.MAPPER.createArrayNode();
    for (Space space : spaces) {
      String key = ids.padded("");
      Optional<String> problem =
          space.type().equals("IM_ROBOT")
              ? toPerson(outTrackId, key, space.id(), userIdType)
              : toGroup(outTrackId, key, space.id());
      ObjectNode result = results.addObject();
      result.put("spaceType", space.type()).put("spaceId", space.id());
      result.put("success", problem.isEmpty());
      result.put("carrierId", problem.isEmpty() ? key : "");
      result.put("errorMsg", problem.orElse(""));
    }
    return results;
  }

  private void checkModel(Space space, JsonNode body) {
    boolean group = space.type().equals("IM_GROUP");
    if (!group && !space.type().equals("IM_ROBOT")) {
      throw invalid(space.type());
    }
    JsonNode model = body.path(group ? "imGroupOpenDeliverModel" : "imRobotOpenDeliverModel");
    if (!model.isObject()) {
      throw Refusal.of("param.openDeliverModelEmpty", "no deliver model for " + space.type());
    }
    String robotCode = Json.text(model, "robotCode");
    boolean optional = !group && robotCode.isEmpty();
    if (!optional && !robotCode.equals(account.robotCode())) {
      throw Refusal.of("param.openDeliverModelError", "not this app's robotCode: " + robotCode);
    }
    if (!group && !Json.text(model, "spaceType").equals("IM_ROBOT")) {
      throw Refusal.of("param.openDeliverModelError", "spaceType of the model");
    }
  }

  /** What stood in the way. */
  private Optional<String> toPerson(String outTrackId, String key, String id, int userIdType) {
    Optional<String> userId = organisation.userId(id, userIdType);
    if (userId.isEmpty()) {
      return Optional.of("user not exist");
    }
    if (faults.undeliverable(userId.get())) {
      return Optional.of("deliver failed");
    }
    String conversation = Conversations.ofPerson(userId.get());
    screens.showCard(userId.get(), key, outTrackId, clock.instant(), conversation);
    return Optional.empty();
  }

  private Optional<String> toGroup(String outTrackId, String key, String conversation) {
    Optional<Set<String>> members =
        organisation.group(conversation).map(Organisation.Group::members);
    if (members.isEmpty()) {
      return Optional.of("conversation not exist");
    }
    members.get().stream()
        .filter(it -> !faults.undeliverable(it))
        .forEach(it -> screens.showCard(it, key, outTrackId, clock.instant(), conversation));
    return Optional.empty();
  }

  private static Refusal invalid(String openSpaceId) {
    return Refusal.of("param.openSpaceIdInvalid", openSpaceId);
  }
}
