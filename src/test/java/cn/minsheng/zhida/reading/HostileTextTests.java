package cn.minsheng.zhida.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.reading.OrderText.Label;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that is typed stops the reading, and nothing of the content is lost. */
class HostileTextTests {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Set<Role> CLERK = Set.of(Role.OFFICE);
  private static final String[] PIECES = {
    "交办", "城管局", "3天", "市长热线", "单位：", "内容：", "\n", " ", "12", "号", "，", "协办", "改成", "退回",
    "时限", "节后", "12月1日", "下午5点", "【", "】", "\t", "一二三", "民声〔2026〕", "\u202e", "\ud83d", "给", "、",
        "投诉"
  };

  private final UnitNames units = new Corpus().units;

  @Test
  void whatIsVeryLongIsReadAtOnce() {
    for (var piece : PIECES) {
      for (var opening : new String[] {"", "交办 ", "交办\n", "12号", "改成", "退回 12 "}) {
        var text = opening + piece.repeat(20_000);
        assertTimeoutPreemptively(SOON, () -> Commands.read(text, CLERK, units), opening + piece);
      }
    }
  }

  @Test
  void noMixtureOfItsOwnWordsStopsIt() {
    var random = new Random(4326);
    for (var round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (var words = random.nextInt(12); words >= 0; words--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThatCode(() -> Commands.read(text.toString(), CLERK, units))
          .as("%s", text)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aCommandIsNeverReadOutOfTheContent() {
    for (var piece : PIECES) {
      var content = "路灯" + piece + "不亮，" + piece + "签收 12";
      var order = (Meant.Order) Commands.read("交办 城管局 3天 市长热线 投诉 " + content, CLERK, units);
      assertThat(order.text().said(Label.CONTENT)).isEqualTo(content);
    }
  }
}
