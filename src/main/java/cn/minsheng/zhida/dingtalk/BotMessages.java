package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.ArrivalKey;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Message.Chat;
import tools.jackson.databind.JsonNode;

/** Reads what people send to the bot (DINGTALK.md §4). */
final class BotMessages {

  private static final String ONE_TO_ONE = "1";

  private final LooseJson json;
  private final BotMessageBodies bodies;
  private final OfficeTime time;

  BotMessages(LooseJson json, OfficeTime time) {
    this.json = json;
    this.bodies = new BotMessageBodies(json);
    this.time = time;
  }

  /** Never throws, whatever the text is. */
  Reading<Message> read(String data) {
    var node = json.object(data);
    var id = LooseJson.text(node.path("msgId"));
    try {
      return read(node, id);
    } catch (RuntimeException notUnderstood) {
      return new Reading.PassedOver<>(Reading.Why.NOT_UNDERSTOOD, id);
    }
  }

  private Reading<Message> read(JsonNode node, String id) {
    if (id.isBlank()) {
      return new Reading.PassedOver<>(Reading.Why.NOT_UNDERSTOOD, id);
    }
    var sender = LooseJson.text(node.path("senderStaffId"));
    if (sender.isBlank()) {
      return new Reading.PassedOver<>(Reading.Why.WITHOUT_SENDER, id);
    }
    return new Reading.Read<>(
        new Message(
            ArrivalKey.ofMessage(id),
            new StaffId(sender),
            chat(node),
            bodies.read(node),
            LooseJson.moment(node.path("createAt")).orElseGet(time::now)));
  }

  /** What is not surely a 1:1 chat is a group, where nothing confidential is said. */
  private static Chat chat(JsonNode node) {
    var oneToOne = LooseJson.text(node.path("conversationType")).equals(ONE_TO_ONE);
    return new Chat(
        oneToOne ? Chat.Kind.ONE_TO_ONE : Chat.Kind.GROUP,
        LooseJson.text(node.path("conversationId")));
  }
}
