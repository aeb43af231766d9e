package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaUnretryableException;
import com.aliyun.teautil.models.TeaUtilException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens, quotas and every way to go wrong, as the real API client meets them. */
class SandboxFaultTests {

  private static final String SEND = "/v1.0/robot/oToMessages/batchSend";

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;
  private RobotCalls robot;

  @BeforeEach
  void prepare() throws Exception {
    robot = new RobotCalls(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aTokenIsRenewedWhileItLivesAndEndsAfterTwoHours() throws Exception {
    String first = office.token();
    office.clock.pass(Duration.ofSeconds(7_199));
    assertThat(office.token()).isEqualTo(first);
    office.clock.pass(Duration.ofSeconds(7_199));
    robot.text("还行", "zhang");

    office.clock.pass(Duration.ofSeconds(1));
    refusedWith(400, "InvalidAuthentication", () -> robot.text("不行", "zhang"));
    assertThat(office.token()).isNotEqualTo(first);
    refusedWith(400, "invalidClientIdOrSecret", () -> office.token("wrong"));
  }

  @Test
  void aTokenCanEndEarly() {
    dingtalk.tokens().expireIn(Duration.ofMinutes(5));
    office.clock.pass(Duration.ofMinutes(5));

    refusedWith(400, "InvalidAuthentication", () -> robot.text("不行", "zhang"));
  }

  @Test
  void eachFaultLooksToTheClientAsItDoesOnThePlatform() throws Exception {
    fault(Fault.qps());
    refusedWith(403, Limits.QPS, this::send);
    fault(Fault.tooManyRequests());
    refusedWith(429, Limits.QPS, this::send);
    fault(Fault.monthlyQuota());
    refusedWith(403, Limits.MONTH, this::send);
    fault(Fault.busy());
    refusedWith(500, "system.busy", this::send);
    fault(Fault.gatewayTimeout(Duration.ofMillis(50)));
    refusedWith(504, "gateway.timeout", this::send);
    fault(Fault.html502());
    assertThatThrownBy(this::send).isInstanceOf(TeaUtilException.class);
    fault(Fault.empty503());
    assertThatThrownBy(this::send).isInstanceOf(TeaUtilException.class);
    assertThat(dingtalk.calls().paid()).isZero();
    assertThat(office.zhang.see()).isEmpty();

    fault(Fault.latency(Duration.ofMillis(50)));
    send();
    assertThat(office.zhang.lastText()).isEqualTo("通知");
  }

  @Test
  void aCallThatHangsOrIsCutMayHaveBeenCarriedOut() throws Exception {
    office.patience = Duration.ofSeconds(1);
    robot = new RobotCalls(office);
    fault(Fault.hang());
    assertThatThrownBy(this::send).isInstanceOf(TeaUnretryableException.class);
    assertThat(office.zhang.see()).isEmpty();

    fault(Fault.hang().butCarriedOut());
    assertThatThrownBy(this::send).isInstanceOf(TeaUnretryableException.class);
    assertThat(office.zhang.see()).hasSize(1);
    dingtalk.faults().letGo();

    dingtalk.faults().always(SEND, Fault.reset());
    assertThatThrownBy(this::send).isInstanceOf(TeaUnretryableException.class);
    assertThat(office.zhang.see()).hasSize(1);
  }

  @Test
  void theMonthsQuotaEndsCallsUntilTheNextMonth() throws Exception {
    dingtalk.limits().paidCallsPerMonth(2).streamMessagesPerMonth(1);
    send();
    send();
    refusedWith(403, Limits.MONTH, this::send);
    office.zhang.say("一");
    Delivery second = office.zhang.say("二");

    assertThat(dingtalk.calls().paid()).isEqualTo(2);
    assertThat(second.timesDelivered()).isZero();
    assertThat(dingtalk.calls().streamMessages()).isEqualTo(1);

    office.clock.pass(Duration.ofDays(8));
    robot = new RobotCalls(office);
    send();
    assertThat(dingtalk.calls().paid()).isEqualTo(1);
    assertThat(dingtalk.calls().paid(YearMonth.of(2026, 11))).isEqualTo(2);
  }

  @Test
  void moreCallsASecondThanAllowedAreRefusedAndTheHighestRateIsKnown() {
    dingtalk.limits().callsPerSecond(5);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 200; i++) {
                send();
              }
            })
        .isInstanceOf(TeaException.class)
        .extracting(it -> ((TeaException) it).getCode())
        .isEqualTo(Limits.QPS);

    assertThat(dingtalk.calls().highestRate("POST " + SEND)).isEqualTo(6);
  }

  @Test
  void theBookHasEveryCallAndNamesTheUnexpected() throws Exception {
    send();
    Plain.json(dingtalk.apiBaseUrl() + "/v1.0/unknown", "{}");
    Plain.json(dingtalk.apiBaseUrl() + "/topapi/v2/user/get", "{}");

    assertThat(dingtalk.unexpectedCalls())
        .extracting(Call::path)
        .containsExactly("/v1.0/unknown", "/topapi/v2/user/get");
    assertThat(dingtalk.calls().to("POST " + SEND))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.status()).isEqualTo(200);
              assertThat(it.paid()).isTrue();
              assertThat(Json.text(it.body(), "msgKey")).isEqualTo("sampleText");
            });
  }

  @Test
  void theTicketCallCanGoWrongToo() throws Exception {
    dingtalk.faults().next(1, "/v1.0/gateway/connections/open", Fault.busy());

    assertThat(Json.text(RawStream.ticket(dingtalk, dingtalk.clientSecret()), "code"))
        .isEqualTo("system.busy");
    assertThat(RawStream.ticket(dingtalk, dingtalk.clientSecret()).has("ticket")).isTrue();
  }

  @Test
  void oneMethodOfAPathCanGoWrongAlone() throws Exception {
    CardCalls cards = new CardCalls(office);
    dingtalk.faults().always("PUT /v1.0/card/instances", Fault.busy());

    cards.create("card-1", "zhang", Map.of("status", "PENDING"));
    refusedWith(
        500, "system.busy", () -> cards.update("card-1", Map.of("status", "DONE"), Map.of(), true));
    assertThat(office.zhang.lastCard().value("status")).isEqualTo("PENDING");
  }

  private void fault(Fault fault) {
    dingtalk.faults().next(1, SEND, fault);
  }

  private void send() throws Exception {
    robot.text("通知", "zhang");
  }

  private static void refusedWith(int status, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(TeaException.class)
        .satisfies(
            it -> {
              assertThat(((TeaException) it).getCode()).isEqualTo(code);
              assertThat(((TeaException) it).getStatusCode()).isEqualTo(status);
            });
  }
}
