package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dingtalk.open.app.stream.protocol.event.EventAckStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The twin's stream as the real SDK meets it. */
class SandboxStreamTests {

  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;
  private StreamBot bot;

  @BeforeEach
  void connect() throws Exception {
    bot = new StreamBot(dingtalk, 1);
    awaitConnection();
  }

  @AfterEach
  void close() {
    bot.close();
    office.close();
  }

  @Test
  void aMessageReachesTheBotAndItsAnswerComesBack() throws Exception {
    bot.onMessage = it -> Map.of("echo", it.path("text").path("content").asString(""));

    Delivery said = office.zhang.say("帮助");

    assertThat(said.acked().get(10, TimeUnit.SECONDS).code()).isEqualTo(200);
    assertThat(said.ackBody().path("response").path("echo").asString("")).isEqualTo("帮助");
    assertThat(said.timesDelivered()).isEqualTo(1);
    JsonNode message = bot.messages.remove();
    Delivery quoting = office.zhang.quote(said, "补充");
    quoting.acked().get(10, TimeUnit.SECONDS);
    assertThat(Json.text(bot.messages.remove(), "originalMsgId")).isEqualTo(said.msgId());
    assertThat(Json.text(message, "msgId")).isEqualTo(said.msgId());
    assertThat(Json.text(message, "senderStaffId")).isEqualTo("zhang");
    assertThat(Json.text(message, "conversationType")).isEqualTo("1");
    assertThat(Json.text(message, "robotCode")).isEqualTo(dingtalk.robotCode());
    assertThat(dingtalk.complaints()).isEmpty();
  }

  @Test
  void everyKindOfMessageHasItsOwnShape() {
    dingtalk.organisation().group("水务工作群", "zhang", "li");
    dingtalk.faults().hideStaffIds(true);
    office.li.sayInGroup("我的任务");
    dingtalk.faults().hideStaffIds(false);
    office.li.sendFile("报告.docx", new byte[] {1});
    office.li.sendPicture(new byte[] {2});
    office.li.sendVoice("收到");
    office.li.shareFromDrive("报告.docx");
    dingtalk.faults().nextMessagesWithoutContent(1);
    office.li.say("看不到");

    await().until(() -> bot.messages.size() == 6);
    Map<String, JsonNode> byType = new HashMap<>();
    bot.messages.forEach(it -> byType.put(type(it), it));
    assertThat(byType.keySet())
        .containsExactlyInAnyOrder(
            "group text", "file", "picture", "audio", "interactiveCard", "without content");
    assertThat(byType.get("group text").has("senderStaffId")).isFalse();
    assertThat(byType.get("group text").path("text").path("content").asString(""))
        .isEqualTo(" 我的任务");
    assertThat(byType.get("file").path("content").path("fileName").asString(""))
        .isEqualTo("报告.docx");
    assertThat(byType.get("without content").has("text")).isFalse();
  }

  @Test
  void whatIsNotAcknowledgedComesAgainAfterAMinuteUnderTheSameIds() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    bot.onMessage =
        it -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("the first time goes wrong");
          }
          return Map.of();
        };
    Delivery said = office.zhang.say("帮助");
    await().until(() -> said.acks().size() == 1);
    assertThat(said.acks().get(0).code()).isEqualTo(500);

    office.clock.pass(A_MINUTE.minusSeconds(1));
    assertThat(dingtalk.tick()).isZero();
    office.clock.pass(Duration.ofSeconds(1));
    assertThat(dingtalk.tick()).isEqualTo(1);

    said.acked().get(10, TimeUnit.SECONDS);
    assertThat(said.timesDelivered()).isEqualTo(2);
    assertThat(bot.messages).extracting(it -> Json.text(it, "msgId")).containsOnly(said.msgId());
    office.clock.pass(A_MINUTE);
    assertThat(dingtalk.tick()).isZero();
    assertThat(dingtalk.calls().streamMessages()).isEqualTo(1);
  }

  @Test
  void anEventAnsweredLaterComesAgain() throws Exception {
    bot.onEvent = EventAckStatus.LATER;
    Delivery event = dingtalk.personLeaves("li");
    await().until(() -> event.acks().size() == 1);
    assertThat(event.acked()).isNotDone();

    bot.onEvent = EventAckStatus.SUCCESS;
    office.clock.pass(A_MINUTE);
    dingtalk.tick();

    event.acked().get(10, TimeUnit.SECONDS);
    assertThat(bot.events).hasSize(2).allMatch(it -> it.contains("user_leave_org"));
    assertThat(bot.events).allMatch(it -> it.contains(event.msgId()) && it.contains("li"));
    assertThat(dingtalk.calls().streamMessages()).isZero();
  }

  @Test
  void aConnectionToldToGoIsReplacedAtOnce() throws Exception {
    StreamConnection old = dingtalk.gateway().connections().get(0);

    dingtalk.gateway().disconnectAll(Duration.ofMillis(300));

    awaitConnection();
    office.zhang.say("还在吗").acked().get(10, TimeUnit.SECONDS);
    await().until(() -> !old.isOpen());
    assertThat(dingtalk.gateway().connections()).doesNotContain(old);
  }

  @Test
  void aMessageSwallowedByAZombieComesAgainOnTheConnectionAfterTheDrop() throws Exception {
    dingtalk.gateway().zombieAll();
    Delivery said = office.zhang.say("有人吗");
    assertThat(said.timesDelivered()).isEqualTo(1);
    assertThat(bot.messages).isEmpty();

    dingtalk.gateway().dropAll();
    awaitConnection();
    office.clock.pass(A_MINUTE);
    dingtalk.tick();

    said.acked().get(10, TimeUnit.SECONDS);
    assertThat(said.timesDelivered()).isEqualTo(2);
  }

  @Test
  void theBotAnswersThePlatformsPings() throws Exception {
    for (var answer : dingtalk.gateway().pingAll()) {
      assertThat(answer.get(10, TimeUnit.SECONDS).has("opaque")).isTrue();
    }
  }

  @Test
  void aBurstOfFramesLosesNone() {
    List<Delivery> said = new ArrayList<>();
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 2_300; i++) {
      Delivery one = office.zhang.say("第 " + i + " 条");
      said.add(one);
      expected.add(one.msgId());
    }

    AtomicInteger before = new AtomicInteger();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              int left = dingtalk.unacknowledged();
              boolean quiet = before.getAndSet(left) == left;
              if (quiet) {
                office.clock.pass(A_MINUTE);
                dingtalk.tick();
              }
              return left == 0;
            });

    Set<String> received = new HashSet<>();
    bot.messages.forEach(it -> received.add(Json.text(it, "msgId")));
    assertThat(received).isEqualTo(expected);
    assertThat(said).allMatch(it -> it.acked().isDone());
    assertThat(dingtalk.complaints()).isEmpty();
  }

  private void awaitConnection() {
    await().atMost(Duration.ofSeconds(20)).until(() -> dingtalk.gateway().wellConnections() == 1);
  }

  private static String type(JsonNode message) {
    if (message.has("errCode")) {
      return "without content";
    }
    boolean group = Json.text(message, "conversationType").equals("2");
    return (group ? "group " : "") + Json.text(message, "msgtype");
  }
}
