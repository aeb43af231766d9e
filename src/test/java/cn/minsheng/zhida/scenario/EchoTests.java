package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.directory.DirectoryKeeper;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeTest;
import cn.minsheng.zhida.testing.Twin;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 帮助, a card and a tap: through the real SDKs, inbox, outbox and database. */
@OfficeTest
class EchoTests {

  @Autowired Sandbox twin;
  @Autowired MovedClock clock;
  @Autowired DirectoryKeeper keeper;

  @BeforeEach
  void theBotIsThere() {
    keeper.refreshAll();
    await().atMost(Duration.ofSeconds(30)).until(() -> twin.gateway().wellConnections() == 2);
  }

  @Test
  void helpIsAnsweredWithATextAndACardAndTheTapChangesTheCard() throws Exception {
    var zhang = twin.person(Twin.ZHANG);
    zhang.say("帮助");
    await().untilAsserted(() -> assertThat(zhang.cards()).hasSize(1));
    assertThat(zhang.lastText()).isEqualTo("使用帮助见下方卡片。");
    assertThat(zhang.lastCard().value("state")).isEqualTo("新");

    var tap = zhang.tap(zhang.lastCard(), "知道了");
    assertThat(tap.settled().get()).isTrue();

    await()
        .untilAsserted(
            () -> assertThat(zhang.lastCard().value("state")).isEqualTo("张伟 已读 3月2日 09:00"));
    assertThat(zhang.lastCard().buttonTexts()).isEmpty();
    assertThat(zhang.notices()).isEmpty();
    assertThat(twin.unexpectedCalls()).isEmpty();
    assertThat(twin.calls().to("/v1.0/card/instances/createAndDeliver")).hasSize(1);
  }
}
