package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.mailroom.TapAnswer;
import com.dingtalk.open.app.api.message.GenericOpenDingTalkEvent;
import com.dingtalk.open.app.stream.protocol.event.EventAckStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shade.com.alibaba.fastjson2.JSONObject;

/** What the listeners store, and what they answer. */
class StreamListenersTests {

  private static final String MESSAGE =
      "{\"conversationType\":\"1\",\"msgId\":\"m1\",\"senderStaffId\":\"zhang\",\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}}";
  private static final String TAP =
      CardCallbacksTests.callback("{\"params\":{\"action\":\"accept\",\"rev\":\"3\"}}");

  private final Desk desk = new Desk();

  @Test
  void aMessageIsStoredOnceHoweverOftenItComes() {
    desk.listeners.messages().execute(MESSAGE);
    desk.listeners.messages().execute(MESSAGE);

    assertThat(desk.inbox.keys()).containsExactly("message:m1");
  }

  @Test
  void aMessageThatCannotBeStoredIsNotAcknowledged() {
    desk.inbox.beforeStoring =
        () -> {
          throw new IllegalStateException("no database");
        };

    assertThatThrownBy(() -> desk.listeners.messages().execute(MESSAGE))
        .isInstanceOf(NotTaken.class)
        .extracting(it -> ((NotTaken) it).getCode())
        .isEqualTo(500);
  }

  @Test
  void aMessageWithoutSenderIsAcknowledgedAndCounted() {
    desk.listeners.messages().execute(MESSAGE.replace("senderStaffId", "senderId"));

    assertThat(desk.inbox.stored).isEmpty();
    assertThat(desk.passedOver.of(Reading.Why.WITHOUT_SENDER)).isOne();
  }

  @Test
  void anAnswerChangesOnlyWhatItNamesAndIsReportedAsGiven() {
    var answer =
        new TapAnswer("已接收", Map.of("status", "ACCEPTED"), Map.of("canAccept", "false"), 4);
    desk.inbox.answers = tap -> answer;

    assertThat(desk.listeners.taps().execute(TAP))
        .isEqualTo(
            Map.of(
                "cardUpdateOptions",
                Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true),
                "cardData",
                Map.of("cardParamMap", Map.of("status", "ACCEPTED")),
                "userPrivateData",
                Map.of("cardParamMap", Map.of("canAccept", "false", "toast", "已接收"))));
    await().untilAsserted(() -> assertThat(desk.inbox.answered).containsExactly(answer));
  }

  @Test
  void ofAnUnknownCardOnlyTheSentenceIsSaid() {
    desk.inbox.answers = tap -> new TapAnswer("没有这张卡片", Map.of(), Map.of(), 0);
    assertThat(desk.listeners.taps().execute(TAP))
        .containsOnlyKeys("cardUpdateOptions", "userPrivateData");

    desk.inbox.answers = tap -> InboxInMemory.NOTHING_KNOWN;
    assertThat(desk.listeners.taps().execute(TAP)).isEmpty();
  }

  @Test
  void aTapThatCannotBeAnsweredFails() {
    desk.inbox.answers =
        tap -> {
          throw new IllegalStateException("no database");
        };

    assertThatThrownBy(() -> desk.listeners.taps().execute(TAP)).isInstanceOf(NotTaken.class);
    assertThat(desk.inbox.answered).isEmpty();
  }

  @Test
  void anAnswerThatTookLongIsNotReportedAsGiven() {
    desk.inbox.answers =
        tap -> {
          var started = System.nanoTime();
          await()
              .until(
                  () ->
                      System.nanoTime() - started > CardCallbackListener.SURELY_IN_TIME.toNanos());
          return InboxInMemory.NOTHING_KNOWN;
        };

    desk.listeners.taps().execute(TAP);

    desk.aftermath.close();
    assertThat(desk.inbox.answered).isEmpty();
  }

  @Test
  void aHintIsStoredAndOneThatCannotBeComesLater() {
    var event = event("user_leave_org", "{\"userId\":[\"zhang\"]}");

    assertThat(desk.listeners.contacts().onEvent(event)).isEqualTo(EventAckStatus.SUCCESS);
    assertThat(desk.inbox.keys()).containsExactly("event:e1");

    desk.inbox.beforeStoring =
        () -> {
          throw new IllegalStateException("no database");
        };
    assertThat(desk.listeners.contacts().onEvent(event)).isEqualTo(EventAckStatus.LATER);
  }

  @Test
  void eventsNobodyFollowsAreAcknowledged() {
    assertThat(desk.listeners.contacts().onEvent(event("label_conf_add", "{}")))
        .isEqualTo(EventAckStatus.SUCCESS);
    assertThat(desk.listeners.contacts().onEvent(event("user_leave_org", "{}")))
        .isEqualTo(EventAckStatus.SUCCESS);

    assertThat(desk.inbox.stored).isEmpty();
    assertThat(desk.passedOver.of(Reading.Why.NOT_UNDERSTOOD)).isOne();
  }

  private static GenericOpenDingTalkEvent event(String type, String data) {
    var event = new GenericOpenDingTalkEvent();
    event.setEventId("e1");
    event.setEventType(type);
    event.setEventBornTime(1_790_000_000_000L);
    event.setData(JSONObject.parseObject(data));
    return event;
  }
}
