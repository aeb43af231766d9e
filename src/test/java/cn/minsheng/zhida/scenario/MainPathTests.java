package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a typed order to 销号, as the office tells it (rules 1 to 9, the main path). */
@OfficeTest
class MainPathTests extends Scenario {

  private static final byte[] REPORT =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired Roster roster;
  @Autowired CaseBook book;

  private Phone office;
  private Phone head;
  private Phone deputy;
  private Phone liaison;
  private Phone leader;

  @BeforeEach
  void theOfficeAndAUnitAreThere() {
    office = hire("孙洁");
    head = hire("张强");
    deputy = hire("李敏");
    liaison = hire("王芳");
    leader = hire("赵立");
    var file =
        new RosterInHand(roster.export())
            .write("单位", "城市管理局", "简称", "城管局、城管")
            .write("单位", "城市管理局", "主要负责人", named(head, "张强"))
            .write("单位", "城市管理局", "分管负责人", named(deputy, "李敏"))
            .write("单位", "城市管理局", "联络员", named(liaison, "王芳"))
            .add("人员角色", "孙洁", office.userId(), "", "党政办、党政办主要负责人")
            .add("人员角色", "赵立", leader.userId(), "", "工管委领导");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
  }

  @Test
  void anOrderBecomesAClosedPetition() {
    office.say("交办 城管局 5天 来信来访 文化路路灯不亮三天了，请尽快修复。");
    inTime(() -> assertThat(office.lastCard().value("title")).isEqualTo("交办预览"));
    assertThat(office.lastCard().value("body")).contains("城市管理局", "来信来访", "文化路路灯不亮三天了");
    office.tap(office.lastCard(), "确认交办");

    inTime(() -> assertThat(head.cards()).hasSize(1));
    assertThat(head.lastCard().value("title")).isEqualTo("民声〔2026〕1号 交办");
    assertThat(head.lastCard().value("state")).isEqualTo("待签收");
    head.tap(head.lastCard(), "签收");
    inTime(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("办理中"));

    submit(head, Map.of("interests", "夜间出行安全", "speaker", "本人", "weak", "无"));
    inTime(() -> assertThat(liaison.lastCard().value("form")).contains("办理情况"));

    aReminderComesOnTheMorningBefore();
    liaison.sendFile("办理报告.pdf", REPORT);
    inTime(() -> assertThat(liaison.lastText()).contains("已收到报告文件"));
    submit(
        liaison,
        Map.of(
            "facts", "已更换灯具两盏。",
            "grounds", "《城市照明管理规定》",
            "result", "SOLVED",
            "way", "MEETING",
            "told", "2026-03-02 08:30"));
    inTime(() -> assertThat(deputy.lastText()).contains("请在交办卡片上审阅"));
    inTime(() -> assertThat(deputy.lastCard().buttonTexts()).contains("审阅同意"));

    assertThat(liaison.lastCard().buttonTexts()).contains("看报告").doesNotContain("审阅同意");
    assertThat(liaison.lastCard().form()).isEmpty();
    deputy.tap(deputy.lastCard(), "审阅同意");

    inTime(() -> assertThat(office.lastCard().value("title")).contains("报告审核"));
    office.tap(office.lastCard(), "通过");
    inTime(() -> assertThat(office.lastCard().value("title")).contains("满意度回访"));
    submit(office, Map.of("method", "PHONE_CALL", "satisfaction", "SATISFIED"));

    inTime(() -> assertThat(titled(leader, "办理结果认可")).hasSize(1));
    theHalfMonthlyReportComes();
    leader.tap(titled(leader, "办理结果认可").get(0), "认可");

    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.CLOSED));
    inTime(() -> assertThat(office.lastText()).contains("已销号"));
    inTime(() -> assertThat(head.lastText()).contains("已销号"));
    head.tap(head.lastCard(), "看进展");
    inTime(() -> assertThat(head.lastCard().value("state")).isEqualTo("已销号"));
    assertThat(trailLines("ACCEPT")).isEqualTo(1);
  }

  /** Due on a Saturday: the last working morning before it, once, though Quartz asks again. */
  private void aReminderComesOnTheMorningBefore() {
    clock.goTo(LocalDateTime.of(2026, 3, 6, 8, 39));
    fire("SendRemindersJob");
    assertThat(Screen.of(liaison).texts()).isEmpty();
    clock.goTo(LocalDateTime.of(2026, 3, 6, 8, 40));
    fire("SendRemindersJob");
    fire("SendRemindersJob");
    eventually(() -> assertThat(Screen.of(liaison).texts()).isNotEmpty());
    allIsDone();
    var due = "- 民声〔2026〕1号，城市管理局：办结时限明日到期（3月7日）";
    for (var person : List.of(head, deputy, liaison)) {
      var late = person == liaison ? "" : "；办理报告已迟 1 天（3月5日 应提交）";
      assertThat(Screen.of(person).texts())
          .containsExactly("您今日有 1 项需要注意：\n%s%s。请发“提交报告 1”。\n发“待办”可查看全部事项。".formatted(due, late));
    }
  }

  private void theHalfMonthlyReportComes() {
    clock.goTo(LocalDateTime.of(2026, 4, 1, 10, 10));
    fire("SendDigestJob");
    fire("SendDigestJob");
    eventually(() -> assertThat(titled(leader, "半月报")).hasSize(1));
    var card = titled(leader, "半月报").get(0);
    assertThat(card.value("title")).isEqualTo("民声直达半月报 2026年3月下半月");
    assertThat(card.value("body"))
        .contains("新登记 0 件（上期 1 件）", "办结 0 件", "未办结 1 件")
        .doesNotContain("文化路");
  }

  private static List<CardView> titled(Phone phone, String words) {
    return phone.cards().stream().filter(it -> it.value("title").contains(words)).toList();
  }

  private void submit(Phone phone, Map<String, String> form) {
    phone.submit(phone.lastCard(), form);
  }

  private PetitionView petition() {
    return book.find(new LedgerNumber(2026, 1)).orElseThrow();
  }

  private static String named(Phone phone, String name) {
    return name + "(" + phone.userId() + ")";
  }
}
