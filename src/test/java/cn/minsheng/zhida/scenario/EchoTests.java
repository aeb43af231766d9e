package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.OfficeTest;
import org.junit.jupiter.api.Test;

/** 帮助, a card and a tap: through the real SDKs, inbox, outbox and database. */
@OfficeTest
class EchoTests extends Scenario {

  @Test
  void helpIsAnsweredWithATextAndACardAndTheTapChangesTheCard() throws Exception {
    var zhang = hire("张三");
    var calls = twin.calls().paid();

    zhang.say("帮助");
    eventually(() -> assertThat(zhang.cards()).hasSize(1));
    assertThat(zhang.lastText()).isEqualTo("使用帮助见下方卡片。");
    assertThat(zhang.lastCard().value("state")).isEqualTo("新");

    var tap = zhang.tap(zhang.lastCard(), "知道了");
    assertThat(tap.settled().get()).isTrue();

    eventually(() -> assertThat(zhang.lastCard().value("state")).isEqualTo("张三 已读 3月2日 09:00"));
    assertThat(zhang.lastCard().buttonTexts()).isEmpty();
    assertThat(zhang.notices()).isEmpty();
    assertThat(twin.calls().paid() - calls).isEqualTo(2);
  }
}
