package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.sandbox.Seen;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes by itself: a reminder in the morning, a report twice a month; each once. */
@OfficeTest
class ByItselfTests extends Scenario {

  @Autowired Roster roster;

  private Phone office;
  private Phone head;
  private Phone deputy;
  private Phone liaison;
  private Phone leader;
  private Phone observer;

  @BeforeEach
  void theOfficeAndAUnitAreThere() {
    office = hire("孙洁");
    head = hire("张强");
    deputy = hire("李敏");
    liaison = hire("王芳");
    leader = hire("赵立");
    observer = hire("钱观");
    var file =
        new RosterInHand(roster.export())
            .write("单位", "城市管理局", "简称", "城管局")
            .write("单位", "城市管理局", "主要负责人", named(head, "张强"))
            .write("单位", "城市管理局", "分管负责人", named(deputy, "李敏"))
            .write("单位", "城市管理局", "联络员", named(liaison, "王芳"))
            .add("人员角色", "孙洁", office.userId(), "", "党政办、党政办主要负责人")
            .add("人员角色", "赵立", leader.userId(), "", "工管委领导")
            .add("人员角色", "钱观", observer.userId(), "", "观察单位");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
    office.say("交办 城管局 3天 市长热线 文化路路灯不亮三天了，请尽快修复。");
    eventually(() -> assertThat(office.lastCard().value("title")).isEqualTo("交办预览"));
    office.tap(office.lastCard(), "确认交办");
    eventually(() -> assertThat(head.cards()).hasSize(1));
    allIsDone();
  }

  @Test
  void onTheMorningBeforeTheDeadlineTheUnitIsRemindedOnce() {
    eventually(() -> assertThat(liaison.cards()).hasSize(1));
    liaison.tap(liaison.lastCard(), "签收");
    eventually(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("办理中"));
    clock.goTo(LocalDateTime.of(2026, 3, 4, 8, 39));
    fire("SendRemindersJob");
    allIsDone();
    var paid = twin.calls().paid();
    clock.goTo(LocalDateTime.of(2026, 3, 4, 8, 40));
    fire("SendRemindersJob");
    var signers =
        """
        您今日有 1 项需要注意：
        - 民声〔2026〕1号，城市管理局：办结时限明日到期（3月5日）；办理报告已迟 1 天（3月3日 应提交）。请发“提交报告 1”。
        发“待办”可查看全部事项。""";
    var others =
        """
        您今日有 1 项需要注意：
        - 民声〔2026〕1号，城市管理局：办结时限明日到期（3月5日）。请发“提交报告 1”。
        发“待办”可查看全部事项。""";
    eventually(() -> assertThat(Screen.of(head).texts()).contains(signers));
    clock.goTo(LocalDateTime.of(2026, 3, 4, 10, 0));
    fire("SendRemindersJob");
    fire("SendRemindersJob");
    allIsDone();

    assertThat(Screen.of(head).texts()).containsOnlyOnce(signers);
    assertThat(Screen.of(deputy).texts()).containsOnlyOnce(signers);
    assertThat(Screen.of(liaison).texts()).containsOnlyOnce(others);
    assertThat(Screen.of(leader).texts()).isEmpty();
    assertThat(twin.calls().paid() - paid).as("two texts for three people").isEqualTo(2);
  }

  @Test
  void anOrderNobodyAcceptsClimbsToTheOffice() {
    clock.goTo(LocalDateTime.of(2026, 3, 2, 11, 10));
    fire("SendRemindersJob");
    fire("SendRemindersJob");
    eventually(() -> assertThat(Screen.of(head).texts()).anyMatch(this::saysWhatWaits));
    assertThat(Screen.of(deputy).texts()).noneMatch(this::saysWhatWaits);
    clock.goTo(LocalDateTime.of(2026, 3, 2, 14, 10));
    fire("SendRemindersJob");
    eventually(() -> assertThat(Screen.of(deputy).texts()).anyMatch(this::saysWhatWaits));
    clock.goTo(LocalDateTime.of(2026, 3, 2, 15, 10));
    fire("SendRemindersJob");
    eventually(() -> assertThat(Screen.of(office).texts()).anyMatch(this::saysWhatWaits));
    allIsDone();

    for (var person : List.of(head, deputy, office)) {
      assertThat(Screen.of(person).texts()).filteredOn(this::saysWhatWaits).hasSize(1);
    }
    assertThat(Screen.of(liaison).texts()).noneMatch(this::saysWhatWaits);
    assertThat(head.dings()).isEmpty();
  }

  private boolean saysWhatWaits(String text) {
    return text.contains("民声〔2026〕1号，城市管理局：3月2日")
        && text.contains("交办，至今未签收")
        && (text.contains("请发“签收 1”") || text.contains("请发“催办 1”"));
  }

  @Test
  void anImmediateOneRingsAgainAtThreeAtNight() {
    clock.goTo(LocalDateTime.of(2026, 3, 3, 2, 25));
    var cards = office.cards().size();
    office.say("交办 城管局 市长热线 立办立结 文化路水管爆裂。");
    inTime(() -> assertThat(office.cards()).hasSize(cards + 1));
    office.tap(office.lastCard(), "确认交办");
    inTime(() -> assertThat(head.dings()).hasSize(1));

    clock.pass(Duration.ofMinutes(30));
    fire("SendRemindersJob");
    fire("SendRemindersJob");
    eventually(() -> assertThat(head.dings()).hasSize(2));
    assertThat(head.dings().get(1).toString()).contains("立办立结", "2号", "至今未签收");
    eventually(() -> assertThat(head.lastText()).contains("民声〔2026〕2号", "至今未签收"));
    allIsDone();
    assertThat(Screen.of(head).texts()).filteredOn(it -> it.contains("1号")).isEmpty();
  }

  @Test
  void theAdminSeesBeforehandWhatWillBeSent() {
    admin.say("预演 7天");
    inTime(
        () ->
            assertThat(adminScreen.texts())
                .anyMatch(
                    it ->
                        it.contains("预演：今后 7 天")
                            && it.contains("张强：民声〔2026〕1号")
                            && it.contains("至今未签收")
                            && it.contains("办结时限明日到期（3月5日）")
                            && it.contains("已超期 4 天")));
    assertThat(Screen.of(head).texts()).isEmpty();
    head.say("预演");
    inTime(() -> assertThat(head.lastText()).contains("只由管理员办理"));
  }

  @Test
  void onThe16thTheReportIsOnTheLeadersPhoneOnce() {
    clock.goTo(LocalDateTime.of(2026, 3, 16, 8, 10));
    fire("SendDigestJob");
    allIsDone();
    assertThat(leader.cards()).isEmpty();
    clock.goTo(LocalDateTime.of(2026, 3, 16, 10, 10));
    fire("SendDigestJob");
    eventually(() -> assertThat(leader.cards()).hasSize(1));
    fire("SendDigestJob");
    clock.goTo(LocalDateTime.of(2026, 3, 17, 10, 10));
    fire("SendDigestJob");
    allIsDone();

    for (var reader : List.of(leader, observer)) {
      assertThat(Screen.of(reader).cardsShown()).isEqualTo(1);
      var card = reader.lastCard();
      assertThat(card.value("title")).isEqualTo("民声直达半月报 2026年3月上半月");
      assertThat(card.value("body"))
          .contains("新登记 1 件（上期 0 件）", "办结 0 件", "未办结 1 件", "其中超期 1 件", "市长热线 1／1")
          .doesNotContain("文化路");
      assertThat(card.value("table")).contains("城市管理局");
      assertThat(card.value("chart")).contains("{\"x\":\"超期\",\"y\":1}");
    }
    assertThat(Screen.of(head).cardsShown()).isEqualTo(1);
  }

  @Test
  void theOfficeWritesARemarkSignsAndTheLeadersHaveCardDocumentAndLedgerAtOnce() {
    clock.goTo(LocalDateTime.of(2026, 4, 16, 8, 10));
    fire("SendDigestJob");
    eventually(
        () -> assertThat(office.lastCard().value("title")).isEqualTo("民声直达半月报 2026年4月上半月（送审）"));
    assertThat(office.lastCard().value("strip")).contains("未处理的，10:10 自动发出");
    office.submit(office.lastCard(), Map.of("remark", "路灯问题集中，请抓紧。"));
    eventually(() -> assertThat(office.lastCard().value("strip")).contains("路灯问题集中"));
    var paid = twin.calls().paid();
    office.tap(office.lastCard(), "签发");
    eventually(() -> assertThat(leader.cards()).hasSize(1));
    allIsDone();
    fire("SendDigestJob");
    eventually(() -> assertThat(Screen.of(leader).files()).hasSize(2));
    allIsDone();
    assertThat(twin.calls().paid() - paid).as("a card, two files of two calls").isEqualTo(5);
    assertThat(office.lastCard().value("state")).isEqualTo("已发出");
    assertThat(office.lastCard().value("form")).isEmpty();
    assertThat(leader.lastCard().value("strip")).contains("路灯问题集中");
    for (var reader : List.of(leader, observer)) {
      assertThat(Screen.of(reader).files())
          .extracting(Seen.File::name)
          .containsExactly("民声直达半月报 2026年4月上半月.docx", "民声直达台账 2026年4月上半月.xlsx");
    }
    clock.goTo(LocalDateTime.of(2026, 4, 16, 10, 10));
    fire("SendDigestJob");
    taken(leader.say("半月报 4月上"));
    eventually(() -> assertThat(Screen.of(leader).files()).hasSize(4));
    taken(head.say("半月报"));
    eventually(() -> assertThat(head.lastText()).startsWith("半月报发给工管委领导、观察单位和党政办"));
    taken(head.say("半月报 4月上 城管局"));
    eventually(() -> assertThat(head.lastFile().name()).isEqualTo("民声直达台账 城市管理局 2026年4月上半月.xlsx"));
    taken(leader.say("半月报 2026年13月上"));
    eventually(() -> assertThat(leader.lastText()).startsWith("没有这个月份"));
    taken(leader.say("半月报 2025年3月上"));
    eventually(() -> assertThat(leader.lastText()).startsWith("没有2025年3月上半月的半月报"));
    taken(leader.say("半月报 2026年4月下"));
    eventually(() -> assertThat(leader.lastText()).startsWith("2026年4月下半月尚未结束"));
    assertThat(Screen.of(leader).cardsShown()).as("once, ever").isEqualTo(1);
  }

  @Test
  void whoMustSignOnPaperPrintsAndTheOfficeTakesTheDossier() {
    sends(head, "打印 1 交办单", "交办单 民声〔2026〕1号.docx");
    sends(liaison, "打印1延期申请", "延期申请单 民声〔2026〕1号.docx");
    sends(office, "卷宗 1", "卷宗 民声〔2026〕1号.zip");
    sends(office, "减分单 城管局 2026 文件", "减分单 城市管理局 2026年.docx");
    says(head, "打印 1", "民声〔2026〕1号 可以打印：交办单、撤回申请单");
    says(head, "卷宗 1", "卷宗由党政办和工管委领导调取");
    says(office, "打印 99 交办单", "没有这件诉求");
    assertThat(trailLines("MAKE_DOSSIER")).isEqualTo(1);
  }

  private void sends(Phone phone, String text, String file) {
    taken(phone.say(text));
    eventually(
        () -> assertThat(Screen.of(phone).files()).extracting(Seen.File::name).contains(file));
  }

  private void says(Phone phone, String text, String answer) {
    taken(phone.say(text));
    eventually(() -> assertThat(phone.lastText()).startsWith(answer));
  }

  private static String named(Phone phone, String name) {
    return name + "(" + phone.userId() + ")";
  }
}
