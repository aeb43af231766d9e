package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Taps and forms through the real stream SDK, cards through the real API client. */
class SandboxTapTests {

  private static final String BUTTONS =
      """
      [{"text":"签收","color":"blue","status":"normal","event":{"type":"sendCardRequest",
        "params":{"actionId":"accept","params":{"action":"accept","revision":"1"}}}},
       {"text":"退回","status":"disabled","event":{"type":"sendCardRequest",
        "params":{"actionId":"withdraw","params":{"action":"withdraw"}}}}]""";
  private static final String FORM =
      """
      {"fields":[{"name":"reason","type":"TEXT_AREA","required":true},
       {"name":"kind","type":"SELECT","options":[{"value":"1","text":"工作量大"},
         {"value":"2","text":"需上级批复"}]},
       {"name":"sys_rev","type":"TEXT","hidden":true,"defaultValue":"7"}]}""";

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;
  private StreamBot bot;

  @BeforeEach
  void connect() throws Exception {
    bot = new StreamBot(dingtalk, 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> dingtalk.gateway().wellConnections() == 1);
    new CardCalls(office)
        .create("card-1", "zhang", Map.of("status", "PENDING", "btns", BUTTONS, "form", FORM));
  }

  @AfterEach
  void close() {
    bot.close();
    office.close();
  }

  @Test
  void theAnswerToATapChangesOnlyTheNamedKeysAndOnlyTheTappersPrivateOnes() throws Exception {
    new CardCalls(office).deliver("card-1", "li");
    bot.onTap =
        it ->
            Map.of(
                "cardUpdateOptions",
                Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true),
                "cardData",
                Map.of("cardParamMap", Map.of("status", "ACCEPTED")),
                "userPrivateData",
                Map.of("cardParamMap", Map.of("canAccept", "false")));

    Delivery tap = office.zhang.tap("card-1", "签收");

    assertThat(tap.settled().get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(office.zhang.lastCard().values())
        .containsEntry("status", "ACCEPTED")
        .containsEntry("canAccept", "false")
        .containsKey("btns");
    assertThat(office.li.lastCard().values())
        .containsEntry("status", "ACCEPTED")
        .doesNotContainKey("canAccept");
    JsonNode callback = bot.taps.remove();
    assertThat(Json.text(callback, "userId")).isEqualTo("zhang");
    assertThat(Json.text(callback, "content")).isEqualTo(Json.text(callback, "value"));
    assertThat(Json.text(callback, "content"))
        .isEqualTo(
            "{\"cardPrivateData\":{\"actionIds\":[\"accept\"],"
                + "\"params\":{\"action\":\"accept\",\"revision\":\"1\"}}}");
    assertThat(dingtalk.complaints()).isEmpty();
  }

  @Test
  void anAnswerWithoutOptionsReplacesTheWholeCard() throws Exception {
    bot.onTap = it -> Map.of("cardData", Map.of("cardParamMap", Map.of("status", "ACCEPTED")));

    assertThat(office.zhang.tap("card-1", "accept").settled().get(10, TimeUnit.SECONDS)).isTrue();

    assertThat(office.zhang.lastCard().values()).containsOnlyKeys("status");
  }

  @Test
  void aLateAnswerIsThrownAwayAndThePhoneSaysSo() throws Exception {
    dingtalk.cardDeadline(Duration.ofMillis(200));
    CountDownLatch late = new CountDownLatch(1);
    bot.onTap =
        it -> {
          awaitQuietly(late);
          return Map.of("cardData", Map.of("cardParamMap", Map.of("status", "ACCEPTED")));
        };

    Delivery tap = office.zhang.tap("card-1", "签收");

    assertThat(tap.settled().get(10, TimeUnit.SECONDS)).isFalse();
    late.countDown();
    tap.acked().get(10, TimeUnit.SECONDS);
    assertThat(office.zhang.lastCard().value("status")).isEqualTo("PENDING");
    assertThat(office.zhang.notices()).containsExactly("请求失败");
    office.clock.pass(Duration.ofMinutes(5));
    assertThat(dingtalk.tick()).isZero();
  }

  @Test
  void anAnswerThatThePlatformCannotTakeFailsTheTap() throws Exception {
    bot.onTap = it -> Map.of("cardData", Map.of("cardParamMap", Map.of("status", "长".repeat(342))));

    assertThat(office.zhang.tap("card-1", "签收").settled().get(10, TimeUnit.SECONDS)).isFalse();

    assertThat(office.zhang.notices()).containsExactly("请求失败");
    assertThat(dingtalk.complaints()).hasSize(1);
  }

  @Test
  void aFormSendsChoicesWithTheirIndexAndHiddenFieldsWithTheirDefault() throws Exception {
    office
        .zhang
        .submit("card-1", Map.of("reason", "人手不足", "kind", "需上级批复"))
        .settled()
        .get(10, TimeUnit.SECONDS);

    JsonNode content = Json.readOrMissing(Json.text(bot.taps.remove(), "content"));
    assertThat(content.path("cardPrivateData").path("actionIds").path(0).asString(""))
        .isEqualTo("form");
    assertThat(Json.write(content.path("cardPrivateData").path("params").path("form")))
        .isEqualTo(
            "{\"reason\":\"人手不足\",\"kind\":{\"index\":1,\"value\":\"2\"},\"sys_rev\":\"7\"}");
  }

  @Test
  void thePhoneRefusesWhatItsClientWouldNotLetPass() {
    assertThatThrownBy(() -> office.zhang.tap("card-1", "退回")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> office.zhang.tap("card-1", "没有")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> office.li.tap("card-1", "签收")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> office.zhang.submit("card-1", Map.of("kind", "1")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("reason");
    assertThat(bot.taps).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
