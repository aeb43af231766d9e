package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.desk.DeductionRound;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 责任监督 as the office and a unit see it (rules 10 and 11). */
@OfficeTest
class AccountabilityTests extends Scenario {

  private static final String NOT_YET =
      "“办理不彻底”的分值待定，暂不能确认减分：请管理员或主要负责人按督考办的细则填入减分表（如：减分表 办理不彻底 0.5分），"
          + "填入后本卡片可确认；不应减分的，现在即可不予减分。";

  @Autowired Roster roster;
  @Autowired DeductionRound round;

  private District district;
  private UnitAtWork unit;

  @BeforeEach
  void anOfficeAndAUnit() {
    district = District.opens(this, roster, 1);
    unit = district.units().get(0);
  }

  @AfterEach
  void theUnitGoes() {
    district.closes(this);
  }

  @Test
  void oneDeductionIsWaivedAnotherConfirmedAndReversedAndTheHeadIsTalkedTo() {
    told(district.officeHead(), "减分表 答复超期 0.5分", "答复超期：启用，0.5 分（自 2026年3月3日起）");
    told(unit.head(), "减分表 差评 1分", "减分表由管理员或党政办主要负责人按督考办的细则填写");
    var petition = new OnePetition(district).ordered().accepted();
    on("2026-03-09T09:00");
    petition.reported();
    unit.deputy().tap(petition.card(), "审阅同意");

    eventually(() -> assertThat(deduction(unit.head()).value("state")).isEqualTo("拟减分"));
    assertThat(deduction(unit.head()).value("body"))
        .contains("答复超期（办结时限 3月7日（当日结束前），3月8日 00:00 前未报出（或终结）", "**分值**：0.5 分");
    assertThat(deduction(unit.head()).value("strip")).contains("可在 3月12日（当日结束前）提出异议");
    told(unit.head(), "待办", "答复超期");
    unit.deputy().submit(deduction(unit.deputy()), Map.of("why", "当事人3月6日已确认恢复照明"));

    eventually(
        () -> assertThat(deduction(district.clerk()).value("body")).contains("当事人3月6日已确认恢复照明"));
    assertThat(deduction(unit.head()).value("form")).isEmpty();
    told(district.clerk(), "待办", "待确认减分，住建局，答复超期");
    district.clerk().submit(deduction(district.clerk()), Map.of("why", "异议成立"));
    eventually(() -> assertThat(unit.head().lastText()).contains("不予减分。理由：异议成立"));

    var review = reviewCard();
    district.clerk().submit(review, Map.of("why", "缺现场照片"));
    eventually(() -> assertThat(deduction(unit.head()).value("body")).contains("办理不彻底"));
    on("2026-03-13T09:00");
    round.run();
    eventually(() -> assertThat(deduction(district.clerk()).value("body")).contains("单位未在期限内提出"));
    assertThat(round.run()).isZero();
    whileThePointsAreOpenTheOfficeIsNotOfferedToConfirm();
    district.clerk().tap(deduction(district.clerk()), "确认减分");
    eventually(() -> assertThat(unit.head().lastText()).contains("已确认减 0.3 分"));

    var number = deduction(unit.head()).value("title").replaceAll("\\D", "");
    told(district.clerk(), "冲回减分 " + number, "此项由党政办主要负责人决定");
    district.officeHead().say("冲回减分 " + number);
    eventually(() -> assertThat(deduction(district.officeHead()).value("form")).contains("冲回理由"));
    district.officeHead().submit(deduction(district.officeHead()), Map.of("why", "退回有误"));
    eventually(() -> assertThat(unit.head().lastText()).contains("已冲回 0.3 分"));
    assertThat(deduction(unit.head()).value("state")).isEqualTo("已冲回");
    told(unit.liaison(), "减分单 住建局 2026", "合计减 0 分", "答复超期：不予减分", "办理不彻底：减 0.3 分", "办理不彻底：冲回 0.3 分");

    told(district.clerk(), "约谈 住建局", "此项由党政办主要负责人决定");
    taken(district.officeHead().sendFile("减分单.pdf", OnePetition.REPORT));
    district.officeHead().say("约谈 住建局");
    eventually(
        () -> assertThat(district.officeHead().lastCard().value("title")).isEqualTo("约谈 住建局"));
    var file =
        district
            .officeHead()
            .lastCard()
            .value("form")
            .replaceAll("(?s).*\"value\":\"([0-9a-f]{8})\".*", "$1");
    district
        .officeHead()
        .submit(
            district.officeHead().lastCard(),
            Map.of("whom", unit.head().userId(), "why", "推诿扯皮", "evidence", "减分单", "file", file));
    eventually(() -> assertThat(unit.head().lastText()).contains("对住建局张局予以约谈", "推诿扯皮", "减分单"));
    told(unit.deputy(), "问责 住建局", "约谈：住建局张局");
    told(unit.deputy(), "问责", "只能查看本单位的减分和问责");
    told(unit.head(), "看问责 1", "问责1号（约谈：住建局张局）理由和依据：推诿扯皮", "减分单");
    eventually(() -> assertThat(unit.head().lastFile().name()).isEqualTo("减分单.pdf"));
    told(unit.liaison(), "看问责 1", "只能查看本单位的减分和问责");
    told(district.clerk(), "撤销问责 1 记错了", "此项由党政办主要负责人决定");
    var record = district.officeHead().lastCard();
    assertThat(record.value("form")).contains("撤销理由");
    district.officeHead().submit(record, Map.of("why", "对象有误"));
    eventually(() -> assertThat(unit.head().lastText()).contains("问责1号（约谈：住建局张局）已由党政办撤销", "对象有误"));
    assertThat(district.officeHead().lastCard().value("state")).isEqualTo("已撤销");
    assertThat(district.officeHead().lastCard().value("form")).isEmpty();
    told(district.officeHead(), "撤销问责 1 理由：对象有误", "撤销");
    told(district.officeHead(), "问责", "约谈：住建局张局（3月13日 已撤销）");
  }

  @Test
  void howLongTheOfficeLookedAtAReportThatCameInTimeIsNotCountedAgainstTheUnit() {
    var petition = new OnePetition(district).ordered().accepted();
    on("2026-03-07T18:00");
    petition.reported();
    unit.deputy().tap(petition.card(), "审阅同意");
    eventually(() -> assertThat(reviewCard().value("body")).contains("按时报送"));
    on("2026-03-09T20:30");
    district.clerk().submit(reviewCard(), Map.of("why", "缺现场照片"));
    eventually(() -> assertThat(petition.card().value("strip")).contains("审核占用 2天2小时30分钟不计"));

    on("2026-03-10T02:29");
    petition.reported();
    unit.deputy().tap(petition.card(), "审阅同意");
    eventually(() -> assertThat(reviewCard().value("body")).contains("按时报送（审核占用 2天2小时30分钟不计）"));
    assertThat(deduction(unit.head()).value("body")).contains("办理不彻底");
    told(unit.head(), "减分单 住建局 2026", "办理不彻底");
    assertThat(unit.head().lastText()).doesNotContain("答复超期");
  }

  private void whileThePointsAreOpenTheOfficeIsNotOfferedToConfirm() {
    var open = deduction(district.clerk());
    assertThat(open.value("strip")).isEqualTo(NOT_YET);
    assertThat(open.buttonTexts()).doesNotContain("确认减分");
    assertThat(open.form()).isPresent();
    told(district.officeHead(), "减分表 办理不彻底 0.3 自3月14日起", "办理不彻底：启用，0.3 分");
    eventually(() -> assertThat(deduction(district.clerk()).buttonTexts()).containsExactly("确认减分"));
    assertThat(deduction(district.clerk()).value("strip")).isEmpty();
    assertThat(deduction(unit.head()).value("body")).contains("**分值**：0.3 分");
  }

  private void told(Phone phone, String says, String... answer) {
    taken(phone.say(says));
    eventually(() -> assertThat(phone.lastText()).contains(answer));
  }

  private void on(String wallTime) {
    clock.goTo(LocalDateTime.parse(wallTime));
  }

  /** The newest card of a deduction on a phone. */
  private static CardView deduction(Phone phone) {
    return newest(phone, "减分");
  }

  private CardView reviewCard() {
    return district.clerk().cards().stream()
        .filter(it -> it.value("title").endsWith("报告审核"))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("No report to review"));
  }

  private static CardView newest(Phone phone, String title) {
    return phone.cards().stream()
        .filter(it -> it.value("title").startsWith(title))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("No card " + title));
  }
}
