package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.desk.OrderReading.Outcome;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an order is understood as, on Monday 2 March 2026, 09:00. */
@OfficeTest
class OrderReadingTests {

  @Autowired OrderReading reading;
  @Autowired UnitsNamed units;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;

  @BeforeEach
  void theOfficeIsOpen() {
    clock.goTo(MovedClock.START);
    OfficeInTest.opens(jdbc);
  }

  @Test
  void oneLineIsEnough() {
    var draft = understood("交办 供水公司 3天 市长热线 停水");
    assertThat(draft.unit()).isEqualTo(OfficeInTest.WATER.value());
    assertThat(draft.channel()).isEqualTo(Channel.MAYOR_HOTLINE);
    assertThat(draft.kind()).isEqualTo(MatterKind.HELP);
    assertThat(draft.urgency()).isEqualTo(UrgencyLevel.ORDINARY);
    assertThat(draft.byDay()).isTrue();
    assertThat(draft.due().lastDay()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(draft.content()).isEqualTo("停水");
    assertThat(draft.supporting()).isEmpty();
  }

  @Test
  void aFormSaysMore() {
    var draft =
        understood(
            """
            交办
            渠道：１２３４５
            编号：CD 001
            单位：供水公司
            协办：城市管理局
            时限：2小时
            紧急程度：立办立结
            类型：投诉
            姓名：张三
            电话：138 1234 5678
            地点：文化路
            内容：停水
            """);
    assertThat(draft.supporting()).containsExactly(OfficeInTest.CITY.value());
    assertThat(draft.sourceNumber()).isEqualTo("CD 001");
    assertThat(draft.kind()).isEqualTo(MatterKind.COMPLAINT);
    assertThat(draft.urgency()).isEqualTo(UrgencyLevel.IMMEDIATE);
    assertThat(draft.byDay()).isFalse();
    assertThat(draft.dueAt())
        .isEqualTo(MovedClock.START.plusHours(2).atZone(OfficeTime.ZONE).toInstant());
    assertThat(draft.petitioner()).isEqualTo("张三");
    assertThat(draft.phone()).isEqualTo("138 1234 5678");
    assertThat(draft.place()).isEqualTo("文化路");
  }

  @ParameterizedTest
  @CsvSource({
    "3天, 2026-03-05",
    "今天, 2026-03-02",
    "明天, 2026-03-03",
    "五个工作日, 2026-03-09",
    "３月１０日前, 2026-03-10",
    "2026-03-10, 2026-03-10"
  })
  void termsAreCountedFromTheDayAfter(String term, LocalDate lastDay) {
    var draft = understood("交办 供水公司 " + term + " 市长热线 停水");
    assertThat(draft.due().lastDay()).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "交办 水司 3天 市长热线 停水 | 没有单位“水司”，请写全称或花名册中的简称。",
        "交办 撤销局 3天 市长热线 停水 | 没有单位“撤销局”，请写全称或花名册中的简称。",
        "交办 供水公司 2月30日 市长热线 停水 | 没有“2月30日”这一天，请核对日期。",
        "交办 供水公司 3月1日 市长热线 停水 | 时限“3月1日”已过，请写今日或以后的日期。",
        "交办 供水公司 停水 | 缺少受理渠道（人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言、政务服务网）。",
        "交办 供水公司 3天 市长热线 | 缺少诉求内容。",
        "交办 供水公司 协办水司 3天 市长热线 停水 | 没有单位“水司”，请写全称或花名册中的简称。"
      })
  void whatCannotBeIsSaidInOneSentence(String order, String sentence) {
    assertThat(((Outcome.NotYet) read(order)).sentences()).containsExactly(sentence);
  }

  @Test
  void anOrderWithoutATermTakesTheDefaultOfItsChannel() {
    var draft = understood("交办 供水公司 市长热线 停水");
    assertThat(draft.due().lastDay()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(draft.terms().byDefault()).isTrue();
    assertThat(draft.terms().term()).isEqualTo("5WD");
  }

  @Test
  void anImmediateOneHasTwoHours() {
    var draft = understood("交办 供水公司 市长热线 立办立结 停水");
    assertThat(draft.byDay()).isFalse();
    assertThat(draft.dueAt()).isEqualTo(clock.instant().plusSeconds(7200));
  }

  @Test
  void aSupportingUnitsOwnTermCanBeSaid() {
    var draft =
        understood(
            """
            交办
            单位：供水公司
            协办：城市管理局
            渠道：人大建议
            协办时限：3月20日
            内容：停水
            """);
    assertThat(draft.due().lastDay()).isEqualTo(LocalDate.of(2026, 6, 2));
    assertThat(draft.terms().supportDueDay().lastDay()).isEqualTo(LocalDate.of(2026, 3, 20));
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    var outcome = (Outcome.NotYet) read("交办");
    assertThat(outcome.sentences()).hasSize(3);
  }

  @Test
  void whatWasNotUnderstoodIsNotQuotedAtLength() {
    var outcome = (Outcome.NotYet) read("交办 " + "局".repeat(10_000) + " 3天 市长热线 停水");
    assertThat(outcome.sentences().get(0)).hasSizeLessThan(100).contains("局…”");
  }

  private OrderDraft understood(String order) {
    return ((Outcome.Understood) read(order)).draft();
  }

  private Outcome read(String order) {
    return reading.read(OrderText.of(order, units.names()));
  }
}
