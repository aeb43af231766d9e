package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤回 and 延期 as the office tells them, by cards (rules 4 and 7), and a late supporting unit (5). */
@OfficeTest
class AskedOfTheOfficeTests extends Scenario {

  @Autowired Roster roster;
  @Autowired CaseBook book;
  @Autowired Requests requests;

  private District district;
  private Phone clerk;
  private Phone officeHead;
  private UnitAtWork building;
  private UnitAtWork education;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    clerk = district.clerk();
    officeHead = district.officeHead();
    building = district.units().get(0);
    education = district.units().get(1);
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void givenBackTwiceItIsAssignedAgainTheSameDayAndThenFinal() {
    ordered("交办 住建局 10天 市长热线 学校门前路面塌陷。");
    assertThat(building.head().lastCard().value("strip"))
        .contains("3月12日", "撤回截止 3月2日 24:00", "延期截止 3月9日 24:00", "报告 3月10日 24:00");
    building.liaison().pressWhatOthersSee(building.head(), building.head().lastCard(), "申请撤回");
    inTime(() -> assertThat(building.liaison().lastCard().value("toast")).contains("联络员不能代签"));

    askBack(building, "属校园周边道路", "教育局");
    inTime(() -> assertThat(officeHead.lastCard().value("state")).isEqualTo("待决定"));
    assertThat(officeHead.lastCard().value("body")).contains("住建局", "教育局", "三定方案第五条");
    decide("yes", "属教育局管理");

    inTime(() -> assertThat(clerk.lastText()).contains("请于今日再行交办", "认为应属教育局", "3月12日"));
    inTime(() -> assertThat(building.head().lastText()).contains("已同意住建局撤回", "属教育局管理"));
    inTime(() -> assertThat(card(building.head(), "1号 交办").value("state")).isEqualTo("已撤回"));
    assertThat(card(building.head(), "1号 交办").value("body")).doesNotContain("学校门前");
    assertThat(petition().status()).isEqualTo(PetitionStatus.TO_ASSIGN);

    clerk.say("交办 1 教育局");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("再行交办"));
    clerk.submit(clerk.lastCard(), Map.of());
    inTime(() -> assertThat(education.head().cards()).hasSize(1));
    assertThat(education.head().lastCard().value("strip")).contains("3月12日（当日结束前）");

    askBack(education, "不属本局", "");
    inTime(() -> assertThat(officeHead.lastCard().value("body")).contains("不属本局"));
    decide("yes", "再议");
    inTime(() -> assertThat(clerk.lastText()).contains("下次交办为终审"));
    clerk.say("交办 1 住建局 5天");
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("终审"));
    clerk.submit(clerk.lastCard(), Map.of("first", "查无此人"));
    inTime(() -> assertThat(clerk.lastCard().value("toast")).contains("第一责任人", "查无此人"));
    clerk.submit(clerk.lastCard(), Map.of("by", "2天"));
    inTime(() -> assertThat(clerk.lastCard().value("toast")).contains("还须填协办单位"));
    clerk.submit(clerk.lastCard(), Map.of("support", "教育局", "by", "2天", "report", "no"));
    inTime(() -> assertThat(building.head().lastCard().value("strip")).contains("终审，不能撤回"));
    inTime(() -> assertThat(education.head().lastCard().value("strip")).contains("3月4日"));
    assertThat(petition().lead().orElseThrow().reportNeeded()).isFalse();
    assertThat(building.head().lastCard().buttonTexts()).doesNotContain("申请撤回");
    building.head().say("申请撤回 1");
    inTime(() -> assertThat(building.head().lastText()).contains("终审，不能再申请撤回"));
    assertThat(trailLines("APPROVE_WITHDRAWAL")).isEqualTo(2);
  }

  @Test
  void whoDecidesAndWhoAssignsAgainAreReminded() {
    ordered("交办 住建局 10天 市长热线 学校门前路面塌陷。");
    askBack(building, "不属本局", "");
    inTime(() -> assertThat(officeHead.lastCard().value("state")).isEqualTo("待决定"));
    clock.goTo(LocalDateTime.parse("2026-03-02T14:30"));
    fire("SendRemindersJob");
    eventually(
        () -> assertThat(officeHead.lastText()).contains("民声〔2026〕1号", "申请撤回，等待决定", "请发“决定 1”"));

    decide("yes", "再议");
    inTime(() -> assertThat(clerk.lastText()).contains("请于今日再行交办"));
    clock.goTo(LocalDateTime.parse("2026-03-02T17:00"));
    fire("SendRemindersJob");
    fire("SendRemindersJob");
    eventually(() -> assertThat(clerk.lastText()).contains("有 1 项请尽快办理", "请于今日再行交办", "请发“再行交办 1”"));
    clock.goTo(LocalDateTime.parse("2026-03-03T08:30"));
    fire("SendRemindersJob");
    eventually(() -> assertThat(officeHead.lastText()).contains("撤回，当日未再行交办"));
  }

  @Test
  void askedAtTenToMidnightItIsDecidedInTheMorning() {
    ordered("交办 住建局 10天 市长热线 学校门前路面塌陷。");
    clock.goTo(LocalDateTime.parse("2026-03-02T23:50"));
    askBack(building, "不属本局", "");
    inTime(() -> assertThat(requests.openWithdrawals()).hasSize(1));

    clock.goTo(LocalDateTime.parse("2026-03-03T08:30"));
    inTime(() -> assertThat(officeHead.lastCard().value("title")).contains("撤回申请"));
    officeHead.say("决定 1");
    inTime(() -> assertThat(officeHead.lastText()).contains("有申请待您决定"));
    clerk.say("决定 1");
    inTime(() -> assertThat(clerk.lastText()).contains("由党政办主要负责人决定"));
    decide("unfounded", "道路属其职责");

    inTime(
        () ->
            assertThat(building.head().lastText()).contains("撤回申请不同意（申请没有依据）", "请继续办理", "道路属其职责"));
    assertThat(card(building.head(), "1号 交办").buttonTexts())
        .contains("签收", "申请延期")
        .doesNotContain("申请撤回");
    building.deputy().say("申请撤回 1");
    inTime(() -> assertThat(building.deputy().lastText()).contains("不同意，请继续办理"));
    assertThat(requests.openWithdrawals()).isEmpty();
  }

  @Test
  void theNextDayIsTooLateToGiveItBackAndTheWindowForLongerClosesToo() {
    ordered("交办 住建局 10天 市长热线 学校门前路面塌陷。");
    var first = building.head().lastCard();
    clock.goTo(LocalDateTime.parse("2026-03-03T09:00"));
    building.head().tap(first, "申请撤回");
    inTime(
        () ->
            assertThat(building.head().lastCard().value("toast"))
                .contains("规定三（二）3", "3月2日 24:00 截止"));

    clock.goTo(LocalDateTime.parse("2026-03-10T09:00"));
    building.deputy().say("申请延期 1");
    inTime(() -> assertThat(building.deputy().lastText()).contains("规定三（四）", "3月9日 24:00 截止"));
    assertThat(building.deputy().cards()).hasSize(1);
  }

  @Test
  void theHeadOfTheOfficeGrantsAnotherDateAndThePetitionerIsTold() {
    ordered("交办 住建局 10天 市长热线 学校门前路面塌陷。");
    building.head().tap(building.head().lastCard(), "签收");
    inTime(() -> assertThat(building.head().lastCard().value("state")).isEqualTo("办理中"));
    building.deputy().say("申请延期 1");
    inTime(() -> assertThat(building.deputy().lastCard().value("title")).contains("申请延期"));
    building
        .deputy()
        .submit(building.deputy().lastCard(), Map.of("why", "路基须重做", "second", "2026-03-20"));
    inTime(() -> assertThat(officeHead.lastCard().value("body")).contains("3月20日", "路基须重做"));
    inTime(() -> assertThat(card(building.head(), "1号 交办").value("strip")).contains("延期申请**：待决定"));

    officeHead.submit(
        officeHead.lastCard(), Map.of("decision", "yes", "second", "2026-03-17", "why", "抓紧办理"));
    inTime(
        () ->
            assertThat(building.head().lastText())
                .contains("由 3月12日（当日结束前）改为 3月17日（当日结束前）", "抓紧办理"));
    inTime(() -> assertThat(clerk.lastText()).contains("已批准延期"));
    inTime(
        () ->
            assertThat(card(building.head(), "1号 交办").value("strip"))
                .contains("3月17日", "报告 3月13日", "原时限 3月12日", "尚未确认告知当事人"));
    assertThat(officeHead.lastCard().value("state")).isEqualTo("已同意");

    building.liaison().tap(card(building.liaison(), "1号 交办"), "确认告知");
    inTime(() -> assertThat(building.liaison().lastCard().value("title")).contains("确认告知"));
    building
        .liaison()
        .submit(building.liaison().lastCard(), Map.of("way", "PHONE", "told", "2026-03-02 09:00"));
    inTime(() -> assertThat(requests.toTell()).isEmpty());
    clerk.say("查 1");
    inTime(() -> assertThat(clerk.lastText()).contains("原时限 3月12日", "二次时限 3月17日"));
  }

  @Test
  void aShortTermIsExtendedUntilHalfOfItIsGone() {
    ordered("交办 住建局 3天 市长热线 学校门前路面塌陷。");
    var half = closing(building.head().lastCard().value("strip"));
    clock.goTo(half.minusMinutes(30));
    building.head().tap(building.head().lastCard(), "申请延期");
    inTime(() -> assertThat(building.head().lastCard().value("title")).contains("申请延期"));

    clock.goTo(half.plusMinutes(1));
    building
        .head()
        .submit(building.head().lastCard(), Map.of("why", "路基须重做", "second", "2026-03-09"));
    inTime(
        () ->
            assertThat(building.head().lastCard().value("toast"))
                .contains("3月4日 %tR".formatted(half), "已于"));
    assertThat(requests.extensionsOf(petition().id())).isEmpty();
  }

  @Test
  void aShortTermIsExtendedWhenItIsAskedForInTime() {
    ordered("交办 住建局 3天 市长热线 学校门前路面塌陷。");
    building.head().tap(building.head().lastCard(), "签收");
    inTime(() -> assertThat(building.head().lastCard().value("state")).isEqualTo("办理中"));
    clock.goTo(LocalDateTime.parse("2026-03-03T16:00"));
    building.head().tap(card(building.head(), "1号 交办"), "申请延期");
    inTime(() -> assertThat(building.head().lastCard().value("title")).contains("申请延期"));
    building
        .head()
        .submit(building.head().lastCard(), Map.of("why", "路基须重做", "second", "2026-03-09"));
    inTime(() -> assertThat(officeHead.lastCard().value("body")).contains("3月9日", "路基须重做"));

    officeHead.submit(
        officeHead.lastCard(), Map.of("decision", "yes", "second", "2026-03-09", "why", "同意"));

    inTime(() -> assertThat(building.head().lastText()).contains("已批准延期", "改为 3月9日"));
    assertThat(petition().lead().orElseThrow().due().lastDay()).isEqualTo(LocalDate.of(2026, 3, 9));
    building.head().say("申请延期 1");
    inTime(() -> assertThat(building.head().lastText()).contains("一次交办只延期一次"));
  }

  @Test
  void aSupportingUnitThatIsLateIsWaived() {
    ordered("交办 住建局 协办教育局 10天 市长热线 学校门前路面塌陷。");
    inTime(() -> assertThat(education.head().cards()).hasSize(1));
    assertThat(education.head().lastCard().value("strip")).contains("3月6日（当日结束前）");
    building.head().tap(building.head().lastCard(), "签收");
    clock.goTo(LocalDateTime.parse("2026-03-10T09:00"));
    inTime(() -> assertThat(building.head().lastCard().value("state")).isEqualTo("办理中"));
    building.liaison().sendFile("办理报告.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(building.liaison().lastCard().value("form")).contains("办理情况"));
    building.liaison().submit(building.liaison().lastCard(), OnePetition.facts());
    inTime(() -> assertThat(building.liaison().lastCard().value("toast")).contains("还缺协办单位意见"));

    clerk.say("免协办 1");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("免协办"));
    var support = petition().supporting().get(0).id().toString();
    clerk.submit(clerk.lastCard(), Map.of("unit", "%08x".formatted(support.hashCode())));
    inTime(() -> assertThat(education.head().lastText()).contains("不再等待教育局的协办意见"));
    building.liaison().submit(building.liaison().lastCard(), OnePetition.facts());
    inTime(
        () ->
            assertThat(petition().lead().orElseThrow().status())
                .isEqualTo(AssignmentStatus.REPORTED));
  }

  @Test
  void anOrderToTheWrongUnitIsGivenToTheRightOneAndTheWrongOneIsToldWhy() {
    ordered("交办 住建局 10天 市长热线 学校门前路面塌陷。");
    building.head().tap(building.head().lastCard(), "签收");
    inTime(() -> assertThat(building.head().lastCard().value("state")).isEqualTo("办理中"));
    building.head().say("改交 1 教育局 理由：校内道路");
    inTime(() -> assertThat(building.head().lastText()).contains("此项由党政办办理"));

    clerk.say("改交 1 教育局 理由：校内道路归教育局管");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("改交"));
    assertThat(clerk.lastCard().value("body")).contains("现由住建局主办，时限 3月12日", "不计撤回");
    clerk.submit(clerk.lastCard(), Map.of());
    inTime(() -> assertThat(education.head().cards()).hasSize(1));
    assertThat(education.head().lastCard().value("strip")).contains("3月12日（当日结束前）");
    inTime(
        () ->
            assertThat(building.head().lastText()).contains("已由党政办孙洁改交其他单位", "不计撤回", "校内道路归教育局管"));
    inTime(() -> assertThat(card(building.head(), "1号 交办").value("state")).isEqualTo("已终止"));
    assertThat(card(building.head(), "1号 交办").value("strip"))
        .contains("已改交：孙洁 3月2日", "现由教育局主办。理由：校内道路归教育局管");
    assertThat(card(building.head(), "1号 交办").value("body")).doesNotContain("学校门前");
    assertThat(petition().status()).isEqualTo(PetitionStatus.IN_HAND);

    clerk.say("增派协办 1");
    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("增派协办"));
    clerk.submit(clerk.lastCard(), Map.of("unit", "住建局", "term", "3天"));
    inTime(() -> assertThat(education.head().lastText()).contains("已增派住建局协办，意见时限 3月5日"));
    inTime(() -> assertThat(building.head().lastCard().value("title")).endsWith("1号 协办"));
    clerk.say("查 1");
    inTime(() -> assertThat(clerk.lastText()).contains("改交：由住建局改为教育局"));
  }

  private void ordered(String order) {
    clerk.say(order);
    inTime(() -> assertThat(clerk.lastCard().value("title")).isEqualTo("交办预览"));
    clerk.tap(clerk.lastCard(), "确认交办");
    inTime(() -> assertThat(building.head().cards()).hasSize(1));
    inTime(() -> assertThat(building.deputy().cards()).hasSize(1));
    inTime(() -> assertThat(building.liaison().cards()).hasSize(1));
  }

  /** When half of the term is gone, which hangs on the minute of the order. */
  private static LocalDateTime closing(String strip) {
    var until = Pattern.compile("延期截止 3月4日 (\\d\\d:\\d\\d)").matcher(strip);
    assertThat(until.find()).as(strip).isTrue();
    return LocalDate.of(2026, 3, 4).atTime(LocalTime.parse(until.group(1)));
  }

  private void askBack(UnitAtWork unit, String why, String belongs) {
    unit.head().tap(card(unit.head(), "1号 交办"), "申请撤回");
    inTime(() -> assertThat(unit.head().lastCard().value("title")).contains("申请撤回"));
    unit.head()
        .submit(unit.head().lastCard(), Map.of("why", why, "basis", "三定方案第五条", "belongs", belongs));
    inTime(() -> assertThat(unit.head().lastCard().value("state")).isEqualTo("已办理"));
  }

  private void decide(String decision, String why) {
    officeHead.submit(officeHead.lastCard(), Map.of("decision", decision, "why", why));
  }

  /** The newest card with this in its title. */
  private static CardView card(Phone phone, String title) {
    List<CardView> cards =
        phone.cards().stream().filter(it -> it.value("title").endsWith(title)).toList();
    return cards.get(cards.size() - 1);
  }

  private PetitionView petition() {
    return book.find(new LedgerNumber(2026, 1)).orElseThrow();
  }
}
