package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.testing.OfficeTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts that are told on a form: asked for by typing, or by a button of the card that 查 shows. */
@OfficeTest
class FormsOfActsTests extends Scenario {

  @Autowired Roster roster;

  private District district;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    district.clerk().say("交办 住建局 协办教育局 10天 市长热线 学校门前路面塌陷。");
    inTime(() -> assertThat(district.clerk().lastCard().value("title")).isEqualTo("交办预览"));
    district.clerk().tap(district.clerk().lastCard(), "确认交办");
    inTime(() -> assertThat(district.units().get(1).head().cards()).hasSize(1));
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void theOfficeWaivesAnOpinionOnAFormItTypedFor() {
    district.clerk().say("免协办 1");
    inTime(() -> assertThat(district.clerk().lastCard().value("title")).contains("1号　免协办"));

    var units = district.clerk().lastCard().value("form");
    var asked = units.replaceAll("(?s).*\"value\":\"([0-9a-f-]{36})\".*", "$1");
    district.clerk().submit(district.clerk().lastCard(), Map.of("unit", asked));

    inTime(() -> assertThat(district.clerk().lastCard().value("state")).isEqualTo("已办理"));
    inTime(
        () ->
            assertThat(district.units().get(0).head().lastText())
                .isEqualTo("民声〔2026〕1号不再等待教育局的协办意见，主办单位可以提交报告。"));
    inTime(
        () ->
            assertThat(district.units().get(1).head().lastCard().value("state")).isEqualTo("已终止"));
  }

  @Test
  void whatIsPossibleIsOfferedOnlyToWhoMay() {
    var clerk = district.clerk();
    clerk.say("查 1");
    inTime(() -> assertThat(clerk.lastCard().buttonTexts()).contains("免协办"));
    clerk.tap(clerk.lastCard(), "免协办");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("1号　免协办"));

    var head = district.units().get(0).head();
    head.say("免协办 1");
    inTime(() -> assertThat(head.lastText()).isEqualTo("此项由党政办办理。"));
    head.say("查 1");
    inTime(() -> assertThat(head.lastText()).contains("学校门前路面塌陷"));
    allIsDone();
    assertThat(head.cards()).noneMatch(it -> it.buttonTexts().contains("免协办"));
  }
}
