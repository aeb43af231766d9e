package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.testing.OfficeTest;
import java.util.Map;
import java.util.stream.Collectors;
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
    district = District.opens(this, roster, District.MOST_UNITS);
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
    var asked = units.replaceAll("(?s).*\"value\":\"([0-9a-f]{8})\".*", "$1");
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

  /** Time stands still between the act and 撤销: there are five minutes for it. */
  @Test
  void whatWasJustDoneIsTakenBackOnce() {
    var head = district.units().get(0).head();
    inTime(() -> assertThat(head.cards()).hasSize(1));
    head.tap(head.lastCard(), "签收");
    eventually(() -> assertThat(head.lastCard().value("state")).isEqualTo("办理中"));

    head.say("撤销 12");
    eventually(() -> assertThat(head.lastText()).contains("属于 民声〔2026〕1号，不是 12，没有撤销"));
    head.say("撤销");
    inTime(() -> assertThat(head.lastCard().value("state")).isEqualTo("待签收"));
    inTime(
        () ->
            assertThat(head.lastText())
                .startsWith("民声〔2026〕1号 已撤销您 3月2日 ")
                .endsWith("的“签收”，现在：待签收。"));
    head.say("撤销。");
    inTime(() -> assertThat(head.lastText()).contains("的上一项操作已于"));
  }

  @Test
  void whatWasTypedIsSaidOnTheFormOfTheNextOrder() {
    var clerk = district.clerk();
    clerk.say("给1号再加派卫健局协办，2天");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("1号　增派协办"));
    assertThat(clerk.lastCard().value("form")).contains("卫健局", "2天");
    clerk.submit(clerk.lastCard(), Map.of("unit", "卫健局", "term", "2天"));
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("已增派", "协办，意见时限"));

    clerk.say("1号派错了，改派给教育局，理由是学校自有道路");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("1号　改交"));
    assertThat(clerk.lastCard().value("form")).contains("教育局", "学校自有道路");

    clerk.say("交办 1 教育局 3天");
    inTime(() -> assertThat(clerk.lastText()).contains("1号 已交办，不能再行交办", "改交 1 单位 理由"));
  }

  @Test
  void whoeverHasToActIsUrgedInTheWordsOfTheOfficeAndNotTwice() {
    var clerk = district.clerk();
    clerk.say("催办 1 群众已三次来电");
    inTime(() -> assertThat(clerk.lastText()).contains("1号 已催办住建局、教育局（待签收）"));
    inTime(
        () ->
            assertThat(district.units().get(0).head().lastText())
                .contains("1号 党政办", "催办：由贵单位主办", "现待签收", "群众已三次来电", "签收 1"));
    inTime(() -> assertThat(district.units().get(1).head().lastText()).contains("催办：由贵单位协办"));
    clerk.say("再催一下1号");
    inTime(() -> assertThat(clerk.lastText()).contains("催办，短时间内不重复催办"));
    district.units().get(0).head().say("催办 1");
    inTime(() -> assertThat(district.units().get(0).head().lastText()).contains("由党政办办理。"));
    clerk.say("催办超期的");
    inTime(() -> assertThat(clerk.lastText()).isEqualTo("没有超期的事项需要催办。"));
  }

  @Test
  void whatIsNotTakenBackSaysWhatToDoInstead() {
    var clerk = district.clerk();
    clerk.say("交办 住建局 10天 市长热线 河道垃圾成堆。");
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("河道垃圾成堆"));
    clerk.tap(clerk.lastCard(), "确认交办");
    eventually(() -> assertThat(clerk.lastCard().value("state")).isEqualTo("已办"));
    clerk.say("撤销");
    inTime(() -> assertThat(clerk.lastText()).endsWith("号的这项操作不能撤销。交办已送达单位；派错单位的，请发：改交 2"));
  }

  @Test
  void helpBeginsWithWhatWaitsForWhoeverAsks() {
    var head = district.units().get(0).head();
    head.say("帮助");
    inTime(() -> assertThat(head.lastCard().value("title")).isEqualTo("直达使用帮助"));
    assertThat(head.lastCard().value("body"))
        .contains("现在等您办理 1 项", "待签收", "请发：签收 1", "申请撤回 12", "撤销")
        .doesNotContain("花名册", "批量交办");
  }

  @Test
  void nineSilentUnitsAndAnythingTypedBehindTheUnitStillGiveAForm() {
    var clerk = district.clerk();
    var helping =
        district.units().stream().skip(1).map(UnitAtWork::name).collect(Collectors.joining("、"));
    clerk.say("交办 住建局 协办" + helping + " 10天 市长热线 河道垃圾成堆。");
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("河道垃圾成堆"));
    clerk.tap(clerk.lastCard(), "确认交办");
    inTime(() -> assertThat(district.units().get(9).head().cards()).hasSize(1));
    clerk.say("免协办 2");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("2号　免协办"));
    var form = clerk.lastCard().value("form");
    assertThat(form).contains("教育局", "卫健局");
    var last = form.replaceAll("(?s).*\"value\":\"([0-9a-f]{8})\".*", "$1");
    clerk.submit(clerk.lastCard(), Map.of("unit", last));
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("协办意见"));

    clerk.say("分办 1");
    inTime(() -> assertThat(clerk.lastCard().value("title")).endsWith("分办"));
    clerk.submit(clerk.lastCard(), Map.of("content", "校门口占道摆摊"));
    inTime(() -> assertThat(clerk.lastCard().value("state")).isEqualTo("已办理"));
    clerk.say("交办 3 教育局 " + "请抓紧办理".repeat(60));
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("3号"));
    assertThat(clerk.lastCard().value("form")).contains("教育局", "请抓紧办理", "…");
  }

  @Test
  void whoeverIsNotOnTheListOfManyIsNamed() {
    var clerk = district.clerk();
    clerk.say("交办\n单位：住建局\n协办：教育局、交通局、水务局、公安分局\n时限：5天\n渠道：上级督办交办\n密级：保密");
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("保密"));
    clerk.tap(clerk.lastCard(), "确认交办");
    var last = district.units().get(4).liaison();
    inTime(() -> assertThat(last.cards()).hasSize(1));

    clerk.say("领取登记 2");
    inTime(() -> assertThat(clerk.lastCard().value("title")).endsWith("领取登记"));
    assertThat(clerk.lastCard().value("form")).contains("其余人员请填姓名");
    clerk.submit(clerk.lastCard(), Map.of("name", last.userId(), "when", "2026-03-02 08:30"));
    inTime(() -> assertThat(clerk.lastCard().value("state")).isEqualTo("已办理"));
  }

  @Test
  void whatIsPossibleIsOfferedOnlyToWhoMay() {
    var clerk = district.clerk();
    clerk.say("查 1");
    inTime(() -> assertThat(clerk.lastCard().value("form")).contains("免协办", "改交", "增派协办"));
    clerk.say("免协办 1");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("1号　免协办"));

    var head = district.units().get(0).head();
    head.say("免协办 1");
    inTime(() -> assertThat(head.lastText()).isEqualTo("此项由党政办办理。"));
    head.say("查 1");
    inTime(() -> assertThat(head.lastText()).contains("学校门前路面塌陷"));
    allIsDone();
    assertThat(head.cards()).noneMatch(it -> it.value("form").contains("免协办"));
  }
}
