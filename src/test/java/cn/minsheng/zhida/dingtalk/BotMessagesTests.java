package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.ArrivalKey;
import cn.minsheng.zhida.mailroom.Body;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Message.Chat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send is read as DINGTALK.md §4 shows it. */
class BotMessagesTests {

  private static final String ENVELOPE =
      """
      {"conversationId":"cidABC==","conversationType":"1","msgId":"msgXYZ==","createAt":1790000000000,
       "senderNick":"张三","senderStaffId":"zhang","robotCode":"dingabc",%s}""";

  private final BotMessages messages = new BotMessages(Desk.JSON, Desk.TIME);

  @Test
  void aTextIsReadWithWhoWhereAndWhen() {
    var message = read(ENVELOPE.formatted("\"msgtype\":\"text\",\"text\":{\"content\":\" 你好\"}"));

    assertThat(message)
        .isEqualTo(
            new Message(
                ArrivalKey.ofMessage("msgXYZ=="),
                new StaffId("zhang"),
                new Chat(Chat.Kind.ONE_TO_ONE, "cidABC=="),
                new Body.Text("你好"),
                Instant.ofEpochMilli(1_790_000_000_000L)));
  }

  @Test
  void whatIsNotSurelyOneToOneIsAGroup() {
    var one = "\"conversationType\":\"1\"";
    var text = ENVELOPE.formatted("\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}");

    assertThat(read(text.replace(one, "\"conversationType\":1")).chat().kind())
        .isEqualTo(Chat.Kind.ONE_TO_ONE);
    assertThat(read(text.replace(one, "\"conversationType\":\"2\"")).chat().kind())
        .isEqualTo(Chat.Kind.GROUP);
    assertThat(read(text.replace(one, "\"conversationType\":null")).chat().kind())
        .isEqualTo(Chat.Kind.GROUP);
  }

  @Test
  void aTimeMayComeAsTextAndANonsenseTimeIsNow() {
    var text = ENVELOPE.formatted("\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}");

    assertThat(read(text.replace("1790000000000", "\"1790000000000\"")).happenedAt())
        .isEqualTo(Instant.ofEpochMilli(1_790_000_000_000L));
    for (var nonsense : List.of("-1", "1e99", "99999999999999999999", "\"soon\"", "null", "{}")) {
      assertThat(read(text.replace("1790000000000", nonsense)).happenedAt()).isEqualTo(Desk.NOW);
    }
  }

  @Test
  void filesAndPicturesComeWithTheirDownloadCode() {
    assertThat(
            body(
                "\"msgtype\":\"file\",\"content\":{\"downloadCode\":\"c1\",\"fileName\":\"报告.docx\",\"spaceId\":\"284\",\"fileId\":\"215\"}"))
        .isEqualTo(new Body.Sent("c1", "报告.docx"));
    assertThat(
            body(
                "\"msgtype\":\"picture\",\"content\":{\"downloadCode\":\"c2\",\"pictureDownloadCode\":\"p2\"}"))
        .isEqualTo(new Body.Sent("c2", "picture"));
    assertThat(body("\"msgtype\":\"picture\",\"content\":{\"pictureDownloadCode\":\"p3\"}"))
        .isEqualTo(new Body.Sent("p3", "picture"));
    assertThat(body("\"msgtype\":\"file\",\"content\":\"{\\\"downloadCode\\\":\\\"c4\\\"}\""))
        .isEqualTo(new Body.Sent("c4", "file"));
    assertThat(body("\"msgtype\":\"file\",\"content\":{}")).isEqualTo(new Body.Unreadable("file"));
  }

  @Test
  void richTextIsItsTextAndItsPictures() {
    assertThat(
            body(
                "\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"text\":\"看 \"},{\"type\":\"picture\",\"downloadCode\":\"c1\",\"pictureDownloadCode\":\"p1\"},{\"text\":\"这里\"}]}"))
        .isEqualTo(new Body.RichText("看 这里", List.of(new Body.Sent("c1", "picture"))));
    assertThat(body("\"msgtype\":\"richText\",\"content\":{\"richText\":7}"))
        .isEqualTo(new Body.Unreadable("richText"));
  }

  @Test
  void aVoiceIsWhatThePlatformUnderstood() {
    assertThat(
            body(
                "\"msgtype\":\"audio\",\"content\":{\"downloadCode\":\"c\",\"duration\":\"4000\",\"recognition\":\"收到\"}"))
        .isEqualTo(new Body.Voice("收到"));
    assertThat(body("\"msgtype\":\"audio\",\"content\":{\"downloadCode\":\"c\"}"))
        .isEqualTo(new Body.Voice(""));
  }

  @Test
  void aShareFromTheDriveIsALinkAndOtherCardsAreUnreadable() {
    assertThat(
            body(
                "\"msgtype\":\"interactiveCard\",\"content\":{\"biz_custom_action_url\":\"dingtalk://x\"}"))
        .isEqualTo(new Body.DriveLink());
    assertThat(body("\"msgtype\":\"interactiveCard\",\"content\":{}"))
        .isEqualTo(new Body.Unreadable("interactiveCard"));
  }

  @Test
  void whatTheBotDoesNotReadKeepsItsType() {
    assertThat(body("\"msgtype\":\"video\",\"content\":{\"downloadCode\":\"c\"}"))
        .isEqualTo(new Body.Unreadable("video"));
    assertThat(body("\"msgtype\":\"unknownMsgType\""))
        .isEqualTo(new Body.Unreadable("unknownMsgType"));
    assertThat(body("\"msgtype\":\"张三 \\n\"")).isEqualTo(new Body.Unreadable("unknown"));
    assertThat(body("\"msgtype\":\"text\"")).isEqualTo(new Body.Unreadable("text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20001", "\"20001\""})
  void withTheQuotaUsedUpTheContentIsWithheld(String code) {
    assertThat(body("\"msgtype\":\"text\",\"errCode\":" + code + ",\"errMsg\":\"超过限制\""))
        .isEqualTo(new Body.Withheld());
  }

  @Test
  void withoutASendersUseridThereIsNobodyToAnswer() {
    var reading =
        messages.read("{\"msgId\":\"m1\",\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}}");

    assertThat(reading)
        .isEqualTo(new Reading.PassedOver<Message>(Reading.Why.WITHOUT_SENDER, "m1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "[]",
        "{",
        "\"x\"",
        "{\"msgtype\":\"text\"}",
        "{} {}",
        "{\"msgId\":{}}"
      })
  void whatIsNoMessageIsPassedOver(String data) {
    assertThat(messages.read(data))
        .isEqualTo(new Reading.PassedOver<Message>(Reading.Why.NOT_UNDERSTOOD, ""));
  }

  @Test
  void idsThatDoNotFitArePassedOver() {
    var text = ENVELOPE.formatted("\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}");

    assertThat(messages.read(text.replace("\"zhang\"", "\"" + "z".repeat(65) + "\"")))
        .isEqualTo(new Reading.PassedOver<Message>(Reading.Why.NOT_UNDERSTOOD, "msgXYZ=="));
    assertThat(messages.read(text.replace("msgXYZ==", "m".repeat(300))))
        .isInstanceOf(Reading.PassedOver.class);
  }

  private Body body(String content) {
    return read(ENVELOPE.formatted(content)).body();
  }

  private Message read(String data) {
    return ((Reading.Read<Message>) messages.read(data)).arrival();
  }
}
