package cn.minsheng.zhida.sandbox;

import cn.minsheng.zhida.sandbox.Organisation.Group;
import cn.minsheng.zhida.sandbox.Organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Composes what a person says to the bot as the platform pushes it (DINGTALK.md §4). */
final class BotMessages {

  private static final int QUOTA_EXCEEDED = 20001;

  private final Account account;
  private final Sessions sessions;
  private final Courier courier;
  private final Screens screens;
  private final Calls calls;
  private final Limits limits;
  private final Faults faults;
  private final Clock clock;
  private final Ids ids;

  BotMessages(
      Account account,
      Sessions sessions,
      Courier courier,
      Screens screens,
      Calls calls,
      Limits limits,
      Faults faults,
      Clock clock,
      Ids ids) {
    this.account = account;
    this.sessions = sessions;
    this.courier = courier;
    this.screens = screens;
    this.calls = calls;
    this.limits = limits;
    this.faults = faults;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Sends one message.
   *
   * @param group null for the person's own chat with the bot
   * @param own makes what the person's phone shows of it, from its moment and conversation
   * @param content adds msgtype and content
   */
  Delivery send(
      Person sender,
      @Nullable Group group,
      BiFunction<Instant, String, Seen> own,
      Consumer<ObjectNode> content) {
    Instant now = clock.instant();
    String conversation =
        group == null ? Conversations.ofPerson(sender.userId()) : group.openConversationId();
    String msgId = ids.padded("msg");
    ObjectNode message = envelope(sender, group, conversation, msgId, now);
    boolean overQuota = calls.streamMessages() >= limits.streamMessages();
    if (faults.emptiesThisOne() || overQuota) {
      message.put("msgtype", "text").put("errCode", QUOTA_EXCEEDED);
      message.put("errMsg", "Stream消息量超过限制");
    } else {
      content.accept(message);
      calls.addStreamMessage();
    }
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    Push push =
        new Push(
            Push.Kind.MESSAGE,
            ids.frame(),
            msgId,
            Map.of(),
            message,
            now,
            ack -> {
              if (ack.taken()) {
                settled.complete(true);
              }
            });
    screens.show(sender.userId(), "", own.apply(now, conversation));
    courier.send(push);
    return new Delivery(push, settled);
  }

  private ObjectNode envelope(
      Person sender, @Nullable Group group, String conversation, String msgId, Instant now) {
    Set<String> readers = group == null ? Set.of(sender.userId()) : group.members();
    Sessions.Webhook webhook = sessions.open(conversation, readers);
    ObjectNode message =
        Json.object()
            .put("senderPlatform", "Android")
            .put("conversationId", conversation)
            .put("openThreadId", conversation)
            .put("conversationType", group == null ? "1" : "2")
            .put("chatbotCorpId", account.corpId())
            .put("chatbotUserId", "$:LWCP_v1:$sandbox-bot")
            .put("robotCode", account.robotCode())
            .put("msgId", msgId)
            .put("createAt", now.toEpochMilli())
            .put("senderId", "$:LWCP_v1:$" + sender.userId())
            .put("senderNick", sender.name())
            .put("senderCorpId", account.corpId())
            .put("isAdmin", false)
            .put("sessionWebhook", webhook.url())
            .put("sessionWebhookExpiredTime", webhook.end().toEpochMilli());
    if (!faults.staffIdsHidden()) {
      message.put("senderStaffId", sender.userId());
    }
    if (group != null) {
      message.put("conversationTitle", group.title()).put("isInAtList", true);
      message.putArray("atUsers").addObject().put("dingtalkId", "$:LWCP_v1:$sandbox-bot");
    }
    return message;
  }
}
