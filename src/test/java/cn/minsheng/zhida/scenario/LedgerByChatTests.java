package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 台账, 另册, 概览 and 查 by anything, on cards that turn their pages where they are read. */
@OfficeTest
class LedgerByChatTests extends Scenario {

  @Autowired Roster roster;
  @Autowired Registration registration;

  private District district;
  private Phone clerk;
  private UnitAtWork building;
  private UnitAtWork education;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    clerk = district.clerk();
    building = district.units().get(0);
    education = district.units().get(1);
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void whatIsSealedIsFoundByPhoneUnitAndWordsByThoseWhoMay() {
    ordered("住建局", "当事人：诸葛安 13812345678\n内容：文化路北段路灯不亮。");
    ordered("教育局", "当事人：诸葛安 13812345678\n内容：校门前路灯太亮。");
    ordered("住建局", "密级：敏感\n内容：路灯被人破坏。");

    asks(clerk, "查 文化路 路灯", "文化路北段路灯不亮");
    listed(clerk, "查 路灯", "共 2 项");
    assertThat(clerk.lastCard().value("table")).contains("住建局", "教育局", "待签收");
    listed(clerk, "查 138 1234 5678", "共 2 项");
    assertThat(clerk.lastCard().values().toString()).doesNotContain("1234", "诸葛");
    assertThat(trailLines("FIND_BY_PHONE")).isOne();
    listed(clerk, "查 住建局", "共 2 项");

    var head = building.head();
    asks(head, "查 13812345678", "只限党政办和工管委领导");
    asks(head, "查 教育局", "只能查看本单位的事项");
    asks(head, "查 太亮", "没有找到");
    asks(head, "查 破坏", "敏感、保密事项不能按词查");
    asks(head, "查 灯", "至少写两个汉字");
    asks(head, "查 路灯", "文化路北段路灯不亮");
    assertThat(trailLines("FIND_BY_PHONE")).isOne();

    listed(clerk, "查 路灯", "共 2 项");
    clerk.submit(clerk.lastCard(), Map.of("n", "2"));
    inTime(() -> assertThat(clerk.lastText()).contains("校门前路灯太亮"));
  }

  @Test
  void whatACommandLeavesOpenIsAskedWithButtonsAndOneTapCarriesItOn() {
    for (var i = 1; i <= 6; i++) {
      ordered("住建局", "内容：锦绣花园第 %d 栋漏雨。".formatted(i));
    }
    var head = building.head();
    inTime(() -> assertThat(head.cards()).hasSize(6));
    head.say("签收");
    inTime(() -> assertThat(head.lastCard().value("title")).isEqualTo("“签收”是哪一件？"));
    var asked = head.lastCard();
    assertThat(asked.value("body")).contains("共 6 件", "签收 12");
    assertThat(asked.buttonTexts()).hasSize(4).allMatch(it -> it.contains("锦绣花园"));
    head.tap(asked, asked.buttonTexts().get(0));
    inTime(() -> assertThat(head.lastCard().value("body")).startsWith("已选：签收 民声"));
    assertThat(head.lastCard().buttonTexts()).isEmpty();

    head.say("申请延期，配件没有到货");
    inTime(() -> assertThat(head.lastCard().value("title")).isEqualTo("“申请延期”是哪一件？"));
    var which = head.lastCard();
    head.tap(which, which.buttonTexts().get(0));
    inTime(() -> assertThat(head.lastCard().value("form")).contains("配件没有到货"));

    clerk.say("今天天气怎么样");
    clerk.say("明天呢");
    clerk.say("后天呢");
    inTime(() -> assertThat(clerk.lastCard().value("title")).isEqualTo("还是没看懂"));
    assertThat(clerk.lastCard().buttonTexts()).contains("待办", "帮助");
    clerk.tap(clerk.lastCard(), "帮助");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("帮助"));
  }

  @Test
  void aListTurnsItsPagesOnTheCardItStandsOn() {
    for (var i = 1; i <= 9; i++) {
      isInHand(i);
    }
    listed(clerk, "台账", "共 9 项");
    assertThat(clerk.lastCard().value("body")).contains("全部 9 项：未办结 9 项");
    assertThat(clerk.lastCard().value("strip")).contains("第 1/2 页");
    assertThat(rows(clerk)).isEqualTo(7);
    clerk
        .lastCard()
        .values()
        .values()
        .forEach(
            it ->
                assertThat(it.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1_024));

    var cards = clerk.cards().size();
    clerk.tap(clerk.lastCard(), "下一页");
    inTime(() -> assertThat(clerk.lastCard().value("strip")).contains("第 2/2 页"));
    assertThat(rows(clerk)).isEqualTo(2);
    assertThat(clerk.lastCard().buttonTexts()).contains("上一页").doesNotContain("下一页");
    clerk.tap(clerk.lastCard(), "超期");
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("没有这样的事项"));
    assertThat(clerk.lastCard().value("title")).isEqualTo("台账 超期");
    assertThat(clerk.cards()).as("no new one").hasSize(cards);

    listed(building.liaison(), "台账 本周到期", "共 9 项");
    listed(district.leader(), "台账 住建局 市长热线", "共 9 项");
    listed(education.head(), "台账", "共 0 项");
    asks(education.head(), "台账 住建局", "只能查看本单位的事项");
    asks(clerk, "台账 敏感", "共 0 项，只计数");
    asks(clerk, "台账 天上的", "没看懂“天上”");
    listed(clerk, "另册 3月", "共 0 项");
    listed(clerk, "概览", "3月2日");
    assertThat(clerk.lastCard().value("body")).contains("未办结 9 项", "本周到期 9");
    assertThat(clerk.lastCard().value("table")).contains("住建局");
    assertThat(clerk.lastCard().value("chart")).contains("待签收");
    listed(building.head(), "概览", "3月2日");
    assertThat(building.head().lastCard().value("title")).isEqualTo("概览 住建局");
    assertThat(rows(building.head())).isEqualTo(7);
    assertThat(building.head().lastCard().value("strip")).contains("等您办理 9 项");
    asks(hire("吴过"), "台账", "您没有这些角色");
  }

  private static int rows(Phone phone) {
    return phone.lastCard().value("table").split("\"c0\":\"", -1).length - 1;
  }

  private void asks(Phone phone, String words, String answer) {
    phone.say(words);
    inTime(() -> assertThat(phone.lastText()).contains(answer));
  }

  private void listed(Phone phone, String words, String state) {
    var before = phone.cards().size();
    phone.say(words);
    inTime(() -> assertThat(phone.cards()).hasSizeGreaterThan(before));
    inTime(() -> assertThat(phone.lastCard().value("state")).isEqualTo(state));
  }

  private void isInHand(int which) {
    registration.registerAndAssign(
        new NewPetition(
            new Source(Channel.MAYOR_HOTLINE, "", clock.instant()),
            MatterKind.HELP,
            "",
            UrgencyLevel.ORDINARY,
            Secrecy.ORDINARY,
            new Matter(List.of(), "第" + which + "处路面破损。", ""),
            List.of()),
        Order.to(new UnitId(building.department()), Due.endOf(LocalDate.of(2026, 3, 6))),
        new By(new StaffId(clerk.userId()), clock.instant(), "message:list" + which));
  }

  private void ordered(String unit, String further) {
    var before = clerk.cards().size();
    clerk.say("交办\n单位：%s\n时限：5天\n渠道：市长热线\n%s".formatted(unit, further));
    inTime(() -> assertThat(clerk.cards()).hasSizeGreaterThan(before));
    inTime(() -> assertThat(clerk.lastCard().value("title")).isEqualTo("交办预览"));
    clerk.tap(clerk.lastCard(), "确认交办");
    allIsDone();
  }
}
