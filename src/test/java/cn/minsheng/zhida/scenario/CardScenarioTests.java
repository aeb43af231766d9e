package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.sandbox.Fault;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can happen to a card and to taps on it. */
@OfficeTest
class CardScenarioTests extends Scenario {

  private static final String CREATE = "/v1.0/card/instances/createAndDeliver";
  private static final String CHANGE = "PUT /v1.0/card/instances";

  @Autowired DataSource database;

  private Phone wang;

  private void wangHasTheCard() {
    wang = hire("王强");
    wang.say("帮助");
    eventually(() -> assertThat(wang.cards()).hasSize(1));
    allIsDone();
  }

  @Test
  void whoIsNotConcernedIsToldSoAndChangesNothing() throws Exception {
    wangHasTheCard();
    jdbc.sql("update card_person set staff = 'zhang' where card_id = ?")
        .param(wang.lastCard().outTrackId())
        .update();

    assertThat(wang.tap(wang.lastCard(), "知道了").settled().get()).isTrue();

    assertThat(wang.lastCard().value("toast")).isEqualTo("本卡片不是发给您的，未作处理。");
    assertThat(wang.lastCard().value("state")).isEqualTo("新");
    assertThat(wang.lastCard().buttonTexts()).containsExactly("知道了");
  }

  @Test
  void aRepeatedTapGetsTheFirstAnswer() throws Exception {
    wangHasTheCard();
    var card = wang.lastCard();
    var button = card.buttons().get(0);
    assertThat(wang.tap(card, "知道了").settled().get()).isTrue();
    var state = wang.lastCard().value("state");
    clock.pass(Duration.ofMinutes(3));

    var again =
        wang.press(
            card.outTrackId(),
            button.actionId(),
            Map.of(
                "action", button.params().path("action").asString(),
                "rev", button.params().path("rev").asString()));

    assertThat(again.settled().get()).isTrue();
    assertThat(wang.lastCard().value("state")).isEqualTo(state).endsWith("09:00");
    assertThat(wang.lastCard().value("toast")).isEqualTo(state);
  }

  @Test
  void aTapOnAnOldFaceIsToldWhoReadItAndWhen() throws Exception {
    wangHasTheCard();
    var card = wang.lastCard();
    assertThat(wang.tap(card, "知道了").settled().get()).isTrue();

    var late =
        wang.press(card.outTrackId(), "help.seen", Map.of("action", "help.seen", "rev", "7"));

    assertThat(late.settled().get()).isTrue();
    assertThat(wang.lastCard().value("toast")).startsWith("王强 已读 3月2日");
    assertThat(wang.lastCard().value("state")).startsWith("王强 已读");
  }

  @Test
  void anAnswerThatComesTooLateIsMadeGoodByACall() throws Exception {
    wangHasTheCard();
    var card = wang.lastCard();
    try (var slow = database.getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement()
          .execute("select id from card where id = '" + card.outTrackId() + "' for update");
      assertThat(wang.tap(card, "知道了").settled().get()).isFalse();
      slow.rollback();
    }
    assertThat(wang.notices()).containsExactly("请求失败");

    inTime(() -> assertThat(wang.lastCard().value("state")).startsWith("王强 已读"));
    assertThat(wang.lastCard().buttonTexts()).isEmpty();
    allIsDone();
  }

  @Test
  void whoTapsAgainAfterALateAnswerGetsIt() throws Exception {
    wangHasTheCard();
    var card = wang.lastCard();
    try (var slow = database.getConnection()) {
      slow.setAutoCommit(false);
      slow.createStatement()
          .execute("select id from card where id = '" + card.outTrackId() + "' for update");
      assertThat(wang.tap(card, "知道了").settled().get()).isFalse();
      slow.rollback();
    }
    eventually(
        () ->
            assertThat(
                    jdbc.sql("select count(*) from inbox where kind = 'TAP' and state = 'READ'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));

    assertThat(wang.tap(card, "知道了").settled().get()).isTrue();

    assertThat(wang.lastCard().value("state")).startsWith("王强 已读");
  }

  @Test
  void aCardThatIsRefusedToItsReaderIsCountedAndNotSentAgain() {
    wang = hire("王强");
    twin.faults().refuseDeliveryTo(wang.userId());
    var calls = twin.calls().to(CREATE).size();

    wang.say("帮助");
    allIsDone();
    clock.pass(Duration.ofHours(1));
    allIsDone();
    twin.faults().clear();

    assertThat(twin.calls().to(CREATE)).hasSize(calls + 1);
    assertThat(Screen.of(wang).cardsShown()).isZero();
    admin.say("收发");
    eventually(() -> assertThat(adminScreen.texts()).hasSize(1));
    assertThat(adminScreen.texts().get(0)).contains("近 7 天联系不上 1 人");
  }

  @Test
  void aTextHeldBackByFlowControlComesOnce() {
    wang = hire("王强");
    twin.faults().flowControl(wang.userId());
    wang.say("天气");
    allIsDone();
    assertThat(Screen.of(wang).texts()).isEmpty();
    twin.faults().clear();
    inTime(() -> assertThat(Screen.of(wang).texts()).hasSize(1));
    clock.pass(Duration.ofHours(1));
    allIsDone();
    assertThat(Screen.of(wang).texts()).hasSize(1);
  }

  @Test
  void aCardWhoseCreationWasNotHeardOfIsThereOnce() {
    wang = hire("王强");
    twin.faults().next(1, CREATE, Fault.reset().butCarriedOut());
    wang.say("帮助");
    inTime(
        () -> {
          assertThat(Screen.of(wang).cardsShown()).isEqualTo(1);
          assertThat(underWayLater()).isZero();
        });
    assertThat(wang.lastCard().value("state")).isEqualTo("新");
    assertThat(wang.lastCard().buttonTexts()).containsExactly("知道了");
  }

  @Test
  void aChangeNotHeardOfIsMadeOnceMore() throws Exception {
    wangHasTheCard();
    var card = wang.lastCard();
    twin.faults().next(2, CHANGE, Fault.html502());
    twin.cardDeadline(Duration.ZERO);
    wang.tap(card, "知道了").settled().get();
    twin.cardDeadline(Duration.ofSeconds(2));
    inTime(() -> assertThat(underWayLater()).isZero());
    assertThat(wang.lastCard().value("state")).isNotNull();
  }

  private int underWayLater() {
    return jdbc.sql("select count(*) from outbox where state in ('WAITING', 'CARRYING')")
        .query(Integer.class)
        .single();
  }
}
