package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms, calendars, a head on leave and a night on duty, as the office meets them (rule 2). */
@OfficeTest
class TermsByChatTests extends Scenario {

  private static final byte[] FRIDAY_OFF =
      """
      {"year": 2026, "papers": [], "days": [
        {"name": "高新区成立日", "date": "2026-03-06", "isOffDay": true},
        %s {"name": "国庆节", "date": "2026-10-11", "isOffDay": true}]}
      """
          .formatted(october())
          .getBytes(StandardCharsets.UTF_8);

  @Autowired Roster roster;

  private Phone office;
  private Phone head;
  private Phone liaison;

  @BeforeEach
  void theOfficeAndAUnitAreThere() {
    office = hire("孙洁");
    head = hire("张强");
    liaison = hire("王芳");
    var file =
        new RosterInHand(roster.export())
            .write("单位", "城市管理局", "简称", "城管局")
            .write("单位", "城市管理局", "主要负责人", "张强(" + head.userId() + ")")
            .write("单位", "城市管理局", "联络员", "王芳(" + liaison.userId() + ")")
            .add("人员角色", "孙洁", office.userId(), "", "党政办、党政办主要负责人")
            .add("值班", "2026-03-02", "孙洁(" + office.userId() + ")");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
  }

  @Test
  void aTermIsSetACalendarIsAdoptedAndTheUnitIsToldWhy() {
    office.say("时限表 市长热线 4个工作日");
    inTime(() -> assertThat(office.lastText()).isEqualTo("此项只由管理员办理。"));
    admin.say("时限表 市长热线 4个工作日");
    inTime(() -> assertThat(admin.lastText()).contains("时限表已修改", "4个工作日"));
    admin.say("时限表");
    inTime(() -> assertThat(admin.lastCard().value("table")).contains("4个工作日", "待核定"));

    office.say("交办 城管局 市长热线 文化路路灯不亮三天了。");
    inTime(() -> assertThat(office.lastCard().value("title")).isEqualTo("交办预览"));
    assertThat(office.lastCard().value("body")).contains("3月6日", "未写时限，按时限表为 4个工作日");
    office.tap(office.lastCard(), "为什么是这天");
    inTime(() -> assertThat(office.lastText()).contains("按现在交办计算", "按时限表 4个工作日", "第 4 个工作日是3月6日"));
    office.say("批量交办\n交办 城管局 3天 市长热线 路灯不亮\n交办 城管局 2个工作日 市长热线 井盖松动");
    inTime(() -> assertThat(office.lastCard().value("body")).contains("井盖松动"));
    office.tap(office.lastCard(), "为什么是这天");
    inTime(() -> assertThat(office.lastText()).contains("1. 城市管理局", "2. 城市管理局", "第 2 个工作日"));
    office.tap(office.lastCard(), "取消");
    inTime(() -> assertThat(office.lastCard().value("state")).isEqualTo("已取消"));
    office.tap(office.cards().get(office.cards().size() - 2), "确认交办");
    inTime(() -> assertThat(head.cards()).hasSize(1));
    assertThat(head.lastCard().value("strip")).contains("3月6日");
    head.tap(head.lastCard(), "为什么是这天");
    inTime(() -> assertThat(head.lastText()).contains("按时限表 4个工作日", "第 4 个工作日是3月6日"));
    office.say("为什么 1");
    inTime(() -> assertThat(office.lastText()).contains("报告提交", "延期申请", "撤回申请"));

    admin.sendFile("2026.json", "{\"year\": 2026, \"days\": []}".getBytes(StandardCharsets.UTF_8));
    inTime(() -> assertThat(admin.lastText()).contains("放假安排未启用", "放假不足 10 天"));
    admin.sendFile("2026.json", FRIDAY_OFF);
    inTime(() -> assertThat(admin.lastCard().value("title")).isEqualTo("2026 年放假安排"));
    assertThat(admin.lastCard().value("body")).contains("12 天", "3月6日");
    assertThat(admin.lastCard().buttonTexts()).containsExactly("确认启用", "取消");
    admin.tap(admin.lastCard(), "确认启用");

    inTime(() -> assertThat(head.lastCard().value("strip")).contains("3月9日"));
    inTime(() -> assertThat(head.lastText()).contains("由 3月6日 顺延至 3月9日", "由上班改为放假"));
    inTime(() -> assertThat(office.lastText()).contains("顺延至 3月9日"));
    assertThat(admin.lastCard().buttonTexts()).isEmpty();
    assertThat(trailLines("MOVE_WITH_THE_CALENDAR")).isEqualTo(1);
  }

  @Test
  void aHeadOnLeaveNamesSomebodyWhoSignsInTheirName() {
    head.say("代理 王芳(%s) 3月2日至3月6日".formatted(liaison.userId()));
    inTime(() -> assertThat(head.lastText()).contains("已设定", "王芳代理"));
    inTime(() -> assertThat(liaison.lastText()).contains("请您代理张强"));

    office.say("交办 城管局 5天 网上留言 文化路路灯不亮三天了。");
    inTime(() -> assertThat(office.lastCard().value("title")).isEqualTo("交办预览"));
    office.tap(office.lastCard(), "确认交办");
    inTime(() -> assertThat(liaison.cards()).hasSize(1));
    liaison.tap(liaison.lastCard(), "签收");
    inTime(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("办理中"));
    liaison.sendFile("办理报告.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(liaison.lastText()).contains("已收到报告文件"));
    inTime(() -> assertThat(liaison.lastCard().value("form")).contains("办理情况"));
    liaison.submit(liaison.lastCard(), OnePetition.facts());
    inTime(() -> assertThat(liaison.lastCard().buttonTexts()).contains("审阅同意"));
    liaison.tap(liaison.lastCard(), "审阅同意");

    inTime(() -> assertThat(office.lastCard().value("title")).contains("报告审核"));
    assertThat(
            jdbc.sql("select on_behalf_of from trail where act = 'SIGN_OFF'")
                .query(String.class)
                .single())
        .isEqualTo(head.userId());
    head.say("结束代理");
    inTime(() -> assertThat(liaison.lastText()).contains("代理已结束"));
  }

  @Test
  void whoIsTakenOffTheRosterActsForNobodyAndTheHeadIsTold() {
    head.say("代理 王芳(%s) 3月2日至3月6日".formatted(liaison.userId()));
    inTime(() -> assertThat(liaison.lastText()).contains("请您代理张强"));

    var file = new RosterInHand(roster.export()).write("单位", "城市管理局", "联络员", "");
    file.write("值班", file.rows("值班").get(1).get(0), "日期", "2026-03-02");
    admin.sendFile("花名册.xlsx", file.bytes());

    inTime(() -> assertThat(admin.lastText()).startsWith("花名册已生效"));
    inTime(() -> assertThat(head.lastText()).contains("按新的花名册，王芳不再任职", "3月2日至3月6日"));
    assertThat(directory.actsFor(new StaffId(liaison.userId()))).isEmpty();
    assertThat(trailLines("ACTING_ENDED")).isEqualTo(1);
  }

  @Test
  void anImmediateOneRingsAtNightWithThePersonOnDutyToo() {
    clock.goTo(MovedClock.START.toLocalDate(), LocalTime.of(21, 0));
    office.say("交办 城管局 市长热线 立办立结 文化路水管爆裂。");
    inTime(() -> assertThat(office.lastCard().value("title")).isEqualTo("交办预览"));
    office.tap(office.lastCard(), "确认交办");

    inTime(() -> assertThat(head.dings()).hasSize(1));
    inTime(() -> assertThat(office.dings()).hasSize(1));
    assertThat(office.dings().get(0).toString()).contains("立办立结", "城市管理局");
  }

  @Test
  void anybodyComplainsOfTheBotAndTheOfficeReadsIt() {
    liaison.say("投诉建议 提醒太多，请合并。");

    inTime(() -> assertThat(liaison.lastText()).contains("已记录并转党政办"));
    inTime(() -> assertThat(office.lastText()).contains("王芳", "提醒太多，请合并。"));
    assertThat(trailLines("VOICE_RAISED")).isEqualTo(1);
    admin.say("联络检查");
    inTime(() -> assertThat(admin.lastText()).startsWith("联络检查"));
    liaison.say("值班");
    inTime(() -> assertThat(liaison.lastText()).contains("3月2日：孙洁"));
  }

  private static String october() {
    var days = new StringBuilder();
    for (var day = 1; day <= 10; day++) {
      days.append(
          "{\"name\": \"国庆节\", \"date\": \"2026-10-%02d\", \"isOffDay\": true},".formatted(day));
    }
    return days.toString();
  }
}
