package cn.minsheng.zhida.sandbox;

import cn.minsheng.zhida.sandbox.Organisation.Group;
import cn.minsheng.zhida.sandbox.Organisation.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One person's DingTalk: what they can do there and what they see.
 *
 * <p>Doing something the client would not let them do (a button that is not there, a required field
 * left empty, a card they do not have) is an {@link AssertionError}.
 */
public final class Phone {

  private final String userId;
  private final Organisation organisation;
  private final BotMessages messages;
  private final ChatFiles files;
  private final Screens screens;
  private final Cards cards;
  private final Taps taps;

  Phone(
      String userId,
      Organisation organisation,
      BotMessages messages,
      ChatFiles files,
      Screens screens,
      Cards cards,
      Taps taps) {
    this.userId = userId;
    this.organisation = organisation;
    this.messages = messages;
    this.files = files;
    this.screens = screens;
    this.cards = cards;
    this.taps = taps;
    owner();
  }

  public String userId() {
    return userId;
  }

  /** Sends a text in the chat with the bot. */
  public Delivery say(String text) {
    return send(text, it -> text(it, text));
  }

  /** Mentions the bot in the only group the person is in. */
  public Delivery sayInGroup(String text) {
    List<Group> groups = organisation.groupsOf(userId);
    if (groups.size() != 1) {
      throw new AssertionError(userId + " is in " + groups.size() + " groups; name one");
    }
    return sayInGroup(groups.get(0).openConversationId(), text);
  }

  public Delivery sayInGroup(String openConversationId, String text) {
    Group group =
        organisation
            .group(openConversationId)
            .filter(it -> it.members().contains(userId))
            .orElseThrow(() -> new AssertionError(userId + " is not in " + openConversationId));
    return messages.send(owner(), group, typed(text), it -> text(it, " " + text));
  }

  /** Answers to an earlier message with a text that quotes it. */
  public Delivery quote(Delivery earlier, String text) {
    return send(
        text,
        it -> {
          text(it, text);
          it.put("originalMsgId", earlier.msgId());
          ObjectNode quoting = it.withObject("text").put("isReplyMsg", true);
          quoting
              .putObject("repliedMsg")
              .put("msgType", "unknownMsgType")
              .put("msgId", earlier.msgId())
              .put("senderId", "$:LWCP_v1:$" + userId);
        });
  }

  public Delivery sendFile(String name, byte[] bytes) {
    String code = files.keep(bytes);
    return messages.send(
        owner(),
        null,
        (at, conversation) -> new Seen.OwnFile(at, conversation, name, false, bytes),
        it ->
            it.put("msgtype", "file")
                .putObject("content")
                .put("downloadCode", code)
                .put("fileName", name)
                .put("spaceId", "28400000001")
                .put("fileId", "21500000001"));
  }

  public Delivery sendPicture(byte[] bytes) {
    String code = files.keep(bytes);
    return messages.send(
        owner(),
        null,
        (at, conversation) -> new Seen.OwnFile(at, conversation, "[图片]", true, bytes),
        it ->
            it.put("msgtype", "picture")
                .putObject("content")
                .put("downloadCode", code)
                .put("pictureDownloadCode", code));
  }

  /** Sends a voice message that the platform understood as this text. */
  public Delivery sendVoice(String recognition) {
    String code = files.keep(new byte[] {'#', '!', 'A', 'M', 'R'});
    return send(
        "[语音] " + recognition,
        it ->
            it.put("msgtype", "audio")
                .putObject("content")
                .put("downloadCode", code)
                .put("duration", 4000)
                .put("recognition", recognition));
  }

  /** Shares a file of 钉盘: it reaches the bot as a card, not as a file. */
  public Delivery shareFromDrive(String name) {
    String url =
        "dingtalk://dingtalkclient/page/yunpan?route=previewDentry&spaceId=1&fileId=1&type=file";
    return send(
        name,
        it ->
            it.put("msgtype", "interactiveCard")
                .putObject("content")
                .put("biz_custom_action_url", url));
  }

  /** Sends a message of any other kind; the filler puts msgtype and content. */
  public Delivery send(String own, Consumer<ObjectNode> filler) {
    return messages.send(owner(), null, typed(own), filler);
  }

  /**
   * Taps the button with this text or action id. A card without buttons as data has those of its
   * template: then the text is the action id, and {@code params.action} too.
   */
  public Delivery tap(String outTrackId, String textOrActionId) {
    CardView card = seesCard(outTrackId);
    if (card.buttons().isEmpty()) {
      return press(outTrackId, textOrActionId, Map.of("action", textOrActionId));
    }
    Button button = card.button(textOrActionId);
    return taps.tap(userId, outTrackId, List.of(button.actionId()), button.params());
  }

  public Delivery tap(CardView card, String textOrActionId) {
    return tap(card.outTrackId(), textOrActionId);
  }

  /** Sends exactly this, as a phone does that still shows an older state of the card. */
  public Delivery press(String outTrackId, String actionId, Map<String, ?> params) {
    return press(outTrackId, List.of(actionId), Json.of(params));
  }

  /** Sends what a tap on the other's button sends, which this person is not shown. */
  public Delivery pressWhatOthersSee(Phone other, CardView card, String text) {
    Button button = other.seesCard(card.outTrackId()).button(text);
    return press(card.outTrackId(), List.of(button.actionId()), button.params());
  }

  Delivery press(String outTrackId, List<String> actionIds, JsonNode params) {
    seesCard(outTrackId);
    return taps.tap(userId, outTrackId, actionIds, params);
  }

  /** Fills and submits the card's form; a card without a form as data takes what is given. */
  public Delivery submit(String outTrackId, Map<String, ?> typed) {
    JsonNode filled =
        seesCard(outTrackId).form().<JsonNode>map(it -> it.filled(typed)).orElse(Json.of(typed));
    ObjectNode params = Json.object();
    params.set("form", filled);
    return taps.tap(userId, outTrackId, List.of("form"), params);
  }

  public Delivery submit(CardView card, Map<String, ?> typed) {
    return submit(card.outTrackId(), typed);
  }

  /** Forwards a card to a colleague, if the card allows it. */
  public void forward(String outTrackId, String toUserId) {
    CardView card = seesCard(outTrackId);
    if (!card.forwardable()) {
      throw new AssertionError("The card " + outTrackId + " cannot be forwarded");
    }
    Seen last = screens.of(userId).get(screens.of(userId).size() - 1);
    show(outTrackId, toUserId, last);
  }

  /** The same by a client that does not heed that the card must not be forwarded. */
  public void forwardAllTheSame(String outTrackId, String toUserId) {
    seesCard(outTrackId);
    show(outTrackId, toUserId, screens.of(userId).get(screens.of(userId).size() - 1));
  }

  private void show(String outTrackId, String toUserId, Seen last) {
    screens.showCard(
        toUserId, "", outTrackId, last.at(), "cid-people-" + userId + "-" + toUserId + "==");
  }

  /** Everything on the screen, oldest first, cards as they stand now. */
  public List<Seen> see() {
    return screens.of(userId);
  }

  /** Opens the chat: everything there counts as read. */
  public List<Seen> read() {
    screens.read(userId);
    return see();
  }

  /** The card as this person sees it now. */
  public CardView seesCard(String outTrackId) {
    if (!screens.hasCard(userId, outTrackId)) {
      throw new AssertionError("No card " + outTrackId + " on the phone of " + outline());
    }
    return cards.view(outTrackId, userId).orElseThrow();
  }

  /** The card that came last. */
  public CardView lastCard() {
    return last(Seen.Card.class).card();
  }

  /** The cards there, each once, in the order they came. */
  public List<CardView> cards() {
    return all(Seen.Card.class).stream().map(Seen.Card::card).distinct().toList();
  }

  /** The text, or the text of the markdown, that the bot sent last. */
  public String lastText() {
    List<Seen> screen = see();
    for (int i = screen.size() - 1; i >= 0; i--) {
      if (screen.get(i) instanceof Seen.Text text) {
        return text.text();
      }
      if (screen.get(i) instanceof Seen.Markdown markdown) {
        return markdown.text();
      }
    }
    throw new AssertionError("No text on the phone of " + outline());
  }

  public Seen.File lastFile() {
    return last(Seen.File.class);
  }

  public List<Seen.Ding> dings() {
    return all(Seen.Ding.class);
  }

  /** The toasts of the client, such as 请求失败. */
  public List<String> notices() {
    return all(Seen.Notice.class).stream().map(Seen.Notice::text).toList();
  }

  private <T extends Seen> List<T> all(Class<T> kind) {
    return see().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <T extends Seen> T last(Class<T> kind) {
    List<T> all = all(kind);
    if (all.isEmpty()) {
      throw new AssertionError("No " + kind.getSimpleName() + " on the phone of " + outline());
    }
    return all.get(all.size() - 1);
  }

  private String outline() {
    return userId + ", which shows " + Seen.outline(see());
  }

  private Person owner() {
    return organisation
        .everKnown(userId)
        .orElseThrow(() -> new IllegalArgumentException("Nobody here is " + userId));
  }

  private static BiFunction<Instant, String, Seen> typed(String text) {
    return (at, conversation) -> new Seen.Own(at, conversation, text);
  }

  private static void text(ObjectNode message, String text) {
    message.put("msgtype", "text").putObject("text").put("content", text);
  }
}
