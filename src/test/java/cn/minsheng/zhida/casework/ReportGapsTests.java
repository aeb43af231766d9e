package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.ReportGaps.Gap;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a report seems to lack. */
class ReportGapsTests {

  private static final String WHOLE = "3月5日现场核查，已更换灯具两盏。联系人李副，0314-2055555。";
  private static final String GROUNDS = "《城市照明管理规定》第十二条";

  @Test
  void aWholeReportLacksNothing() {
    assertThat(gaps("文化路路灯不亮，请修复。", WHOLE, GROUNDS)).isEmpty();
  }

  @Test
  void dateContactAndRegulationAreAskedFor() {
    assertThat(gaps("路灯不亮", "已处理。", "按规定"))
        .containsExactlyInAnyOrder(Gap.NO_DATE, Gap.NO_CONTACT, Gap.NO_REGULATION_NAMED);
  }

  @Test
  void severalPointsAreAnsweredOneByOne() {
    var content = "一、路灯不亮；二、井盖破损；三、垃圾无人清运。";
    assertThat(gaps(content, WHOLE, GROUNDS)).containsExactly(Gap.A_POINT_MAY_BE_UNANSWERED);
    assertThat(gaps(content, "1、路灯已修。2、井盖已换。3、垃圾已清。" + WHOLE, GROUNDS)).isEmpty();
    assertThat(gaps("电费 1.5 元一度，太贵", WHOLE, GROUNDS)).as("no list").isEmpty();
  }

  private static Set<Gap> gaps(String content, String facts, String grounds) {
    return ReportGaps.in(
        content,
        new HandlingReport(
            new Paper.None(), facts, grounds, HandlingResult.SOLVED, Telling.met(Instant.EPOCH)));
  }
}
