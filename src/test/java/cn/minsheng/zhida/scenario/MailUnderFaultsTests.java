package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.sandbox.Fault;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see in the end when the platform or the network misbehaves: never twice. */
@OfficeTest
class MailUnderFaultsTests extends Scenario {

  private static final String TEXT = "/v1.0/robot/oToMessages/batchSend";
  private static final String CARD = "/v1.0/card/instances/createAndDeliver";

  /** What goes wrong, and whether the call was surely not carried out as far as we can know. */
  enum Trouble {
    QPS(Fault::qps, true, false),
    TOO_MANY(Fault::tooManyRequests, true, false),
    BUSY(Fault::busy, true, false),
    BANNED(Fault::ipBan, true, false),
    HTML(Fault::html502, false, false),
    EMPTY(Fault::empty503, false, false),
    GATEWAY(() -> Fault.gatewayTimeout(Duration.ZERO), false, false),
    GATEWAY_LATE(() -> Fault.gatewayTimeout(Duration.ZERO).butCarriedOut(), false, true),
    RESET(Fault::reset, false, false),
    RESET_LATE(() -> Fault.reset().butCarriedOut(), false, true);

    final Supplier<Fault> fault;
    final boolean surelyNot;
    final boolean carried;

    Trouble(Supplier<Fault> fault, boolean surelyNot, boolean carried) {
      this.fault = fault;
      this.surelyNot = surelyNot;
      this.carried = carried;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTextIsSeenOnceOrPutAsideAsUnknown(Trouble trouble) {
    var wang = hire("王强");
    twin.faults().next(1, TEXT, trouble.fault.get());

    wang.say("天气");
    inTime(() -> assertThat(rows("DONE", "UNKNOWN")).isEqualTo(1));

    var seen = trouble.surelyNot || trouble.carried ? 1 : 0;
    assertThat(Screen.of(wang).texts()).hasSize(seen);
    assertThat(rows("UNKNOWN")).isEqualTo(trouble.surelyNot ? 0 : 1);
    assertThat(rows("DONE")).isEqualTo(trouble.surelyNot ? 1 : 0);
    clock.pass(Duration.ofHours(5));
    allIsDone();
    assertThat(Screen.of(wang).texts()).hasSize(seen);
  }

  @ParameterizedTest
  @EnumSource
  void aCardIsSeenOnce(Trouble trouble) {
    var wang = hire("王强");
    twin.faults().next(1, CARD, trouble.fault.get());

    wang.say("帮助");
    inTime(() -> assertThat(rows("DONE")).isEqualTo(2));

    assertThat(rows("WAITING", "CARRYING")).isZero();
    assertThat(Screen.of(wang).cardsShown()).isEqualTo(1);
    assertThat(wang.lastCard().buttonTexts()).containsExactly("知道了");
  }

  @Test
  void aCallThatHangsIsNotRepeated() {
    var wang = hire("王强");
    twin.faults().next(1, TEXT, Fault.hang().butCarriedOut());
    wang.say("天气");
    eventually(() -> assertThat(rows("UNKNOWN")).isEqualTo(1));
    assertThat(Screen.of(wang).texts()).hasSize(1);
  }

  @Test
  void aTokenThatCannotBeHadLosesNothing() {
    var wang = hire("王强");
    twin.tokens().revoke();
    twin.faults().next(1, "/v1.0/oauth2/accessToken", Fault.html502());
    wang.say("天气");
    inTime(() -> assertThat(Screen.of(wang).texts()).hasSize(1));
    assertThat(rows("UNKNOWN")).isZero();
  }

  @Test
  void aTokenThatExpiresOnTheWayIsNoticedByNobody() {
    var wang = hire("王强");
    clock.pass(Duration.ofHours(3));
    wang.say("天气");
    eventually(() -> assertThat(Screen.of(wang).texts()).hasSize(1));
    twin.tokens().revoke();
    wang.say("帮助");
    eventually(() -> assertThat(wang.cards()).hasSize(1));
    assertThat(Screen.of(wang).texts()).hasSize(2);
  }

  @Test
  void whatTheQuotaHoldsUpComesInTheNextMonthInItsOrder() {
    var wang = hire("王强");
    var li = hire("李丽");
    twin.limits().paidCallsPerMonth(twin.calls().paid());
    taken(wang.say("天气"));
    li.say("帮助");
    wang.say("帮助");
    eventually(() -> assertThat(twin.unacknowledged()).isZero());
    eventually(() -> assertThat(rows("WAITING")).isEqualTo(5));
    clock.goTo(LocalDateTime.of(2026, 3, 31, 23, 59));
    allIsDone();
    assertThat(rows("WAITING")).isEqualTo(5);
    assertThat(Screen.of(wang).texts()).isEmpty();

    clock.goTo(LocalDateTime.of(2026, 4, 1, 0, 8));
    eventually(() -> assertThat(rows("DONE")).isEqualTo(5));
    assertThat(Screen.of(wang).texts()).hasSize(2);
    assertThat(Screen.of(wang).texts().get(0)).contains("没看懂");
    assertThat(Screen.of(wang).texts().get(1)).isEqualTo("使用帮助见下方卡片。");
    assertThat(Screen.of(wang).cardsShown()).isEqualTo(1);
    assertThat(Screen.of(li).cardsShown()).isEqualTo(1);
  }

  @Test
  void theAdminSeesWhatWasPutAsideAndSendsItAgain() {
    var wang = hire("王强");
    twin.faults().next(1, TEXT, Fault.refusal(400, "param.contentUnsafe"));
    wang.say("天气");
    eventually(() -> assertThat(rows("DEAD")).isEqualTo(1));
    var row = jdbc.sql("select id from outbox where state = 'DEAD'").query(Long.class).single();

    admin.say("收发");
    eventually(() -> assertThat(adminScreen.texts()).hasSize(1));
    assertThat(adminScreen.texts().get(0))
        .contains("未送达 1 条", "- 编号 " + row + "，3月2日 09:00，未送达（param.contentUnsafe）");

    admin.say("重发 " + row);
    eventually(() -> assertThat(Screen.of(wang).texts()).hasSize(1));
    eventually(() -> assertThat(adminScreen.texts()).contains("编号 " + row + " 已重新发送。"));
    admin.say("重发" + row);
    eventually(() -> assertThat(adminScreen.texts()).contains("没有编号为 " + row + " 的未送达消息。"));
    allIsDone();
    assertThat(Screen.of(wang).texts()).hasSize(1);
  }

  private int rows(String... states) {
    return jdbc.sql("select count(*) from outbox where state in (:states)")
        .param("states", List.of(states))
        .query(Integer.class)
        .single();
  }
}
