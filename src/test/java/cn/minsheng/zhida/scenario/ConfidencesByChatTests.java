package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stands sealed is read by typing for it, by those who may and by nobody else (rule 13). */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class ConfidencesByChatTests extends Scenario {

  @Autowired Roster roster;

  private District district;
  private UnitAtWork first;
  private UnitAtWork second;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    first = district.units().get(0);
    second = district.units().get(1);
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void thePetitionerIsShownForAReasonToWhoAskedUntilItWasRead(CapturedOutput output) {
    ordered("交办\n单位：住建局\n时限：5天\n渠道：市长热线\n当事人：诸葛安 13812345678\n住址：翠桥西里9号楼302室\n内容：路灯不亮。");
    inTime(() -> assertThat(first.liaison().cards()).hasSize(1));
    var liaison = first.liaison();
    asks(liaison, "看当事人 1");

    liaison.submit(liaison.lastCard(), Map.of("why", "上门核实"));
    inTime(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("请勿转发"));
    assertThat(liaison.lastCard().value("body")).isEqualTo("诸葛安，13812345678，翠桥西里9号楼302室");
    assertThat(liaison.lastCard().value("lastMessage")).doesNotContain("诸葛安", "13812345678");
    assertThat(first.head().cards()).hasSize(1);

    liaison.tap(liaison.lastCard(), "已看完");
    inTime(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("已清除"));
    assertThat(liaison.lastCard().values().toString()).doesNotContain("诸葛安", "13812345678");
    assertThat(liaison.lastCard().buttonTexts()).isEmpty();
    assertThat(output.getAll()).doesNotContain("诸葛安", "13812345678", "上门核实");

    second.head().say("看当事人 1");
    inTime(() -> assertThat(second.head().lastText()).isEqualTo("不是您经办的事项，不能查看。"));
  }

  @Test
  void whatWasNotWipedIsWipedByItselfAfterHalfAnHour() {
    ordered("交办\n单位：住建局\n时限：5天\n渠道：市长热线\n当事人：诸葛安 13812345678\n内容：路灯不亮。");
    var head = first.head();
    inTime(() -> assertThat(head.cards()).hasSize(1));
    asks(head, "看当事人 1");
    head.submit(head.lastCard(), Map.of("why", "上门核实"));
    inTime(() -> assertThat(head.lastCard().value("state")).isEqualTo("请勿转发"));
    allIsDone();
    var shown = shownAt();

    clock.pass(Duration.between(clock.instant(), shown.plus(Duration.ofMinutes(29))));
    fire("WipeUnmaskedJob");
    allIsDone();
    assertThat(head.lastCard().value("body")).contains("诸葛安");

    clock.pass(Duration.between(clock.instant(), shown.plus(Duration.ofMinutes(30))));
    fire("WipeUnmaskedJob");
    inTime(() -> assertThat(head.lastCard().value("state")).isEqualTo("已清除"));
    assertThat(head.lastCard().values().toString()).doesNotContain("诸葛安", "13812345678");
    assertThat(jdbc.sql("select count(*) from desk_unmasked").query(Integer.class).single())
        .isZero();
  }

  @Test
  void whatIsConfidentialIsShownToNobody() {
    ordered("交办\n单位：住建局\n时限：5天\n渠道：市长热线\n密级：保密");
    inTime(() -> assertThat(first.head().cards()).hasSize(1));
    asks(first.head(), "看当事人 1");
    first.head().submit(first.head().lastCard(), Map.of("why", "上门核实"));
    inTime(() -> assertThat(first.head().lastCard().value("toast")).contains("保密"));
  }

  @Test
  void whatWasWrittenOnFormsIsReadByWhoMay() {
    ordered("交办\n单位：住建局\n协办：教育局\n时限：5天\n渠道：来信来访\n内容：路灯不亮。");
    inTime(() -> assertThat(second.head().cards()).hasSize(1));
    accepts(first.head());
    accepts(second.head());
    first
        .head()
        .submit(
            first.head().lastCard(), Map.of("interests", "夜间安全", "speaker", "本人", "weak", "无短板"));
    asksFor(first.head(), "看协办意见 1", "还没有协办意见");
    second.head().sendFile("验收单.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(second.head().lastText()).contains("已收到协办意见的文件“验收单"));
    second.head().submit(second.head().lastCard(), Map.of("opinion", "已派人配合。"));

    inTime(() -> assertThat(first.liaison().lastText()).contains("看协办意见 1"));
    var screen = Screen.fromNowOn(first.liaison());
    asksFor(first.liaison(), "看协办意见 1", "**教育局**：已派人配合。");
    inTime(() -> assertThat(screen.files()).hasSize(1));
    asksFor(first.head(), "看三个清楚 1", "夜间安全");
    asksFor(district.clerk(), "看三个清楚 1", "无短板");
    asksFor(first.liaison(), "看三个清楚 1", "不能查看");
    asksFor(district.clerk(), "看当事人意见 1", "还没有当事人意见");
    asksFor(district.clerk(), "看当事人意见 9", "没有");
  }

  @Test
  void aConfidentialVisitIsReportedOnPaper() {
    ordered("交办\n单位：住建局\n协办：教育局\n时限：5天\n渠道：来信来访\n密级：保密");
    inTime(() -> assertThat(second.head().cards()).hasSize(1));
    accepts(first.head());
    accepts(second.head());

    second.head().say("纸质协办意见 1");
    inTime(() -> assertThat(second.head().lastCard().value("title")).endsWith("纸质协办意见"));
    second.head().tap(second.head().lastCard(), "纸质协办意见");
    inTime(() -> assertThat(first.liaison().lastText()).contains("协办意见已齐（纸质件）"));

    asks(first.head(), "纸质报告 1");
    first
        .head()
        .submit(
            first.head().lastCard(),
            Map.of(
                "no", "承高住〔2026〕3号",
                "n", "4",
                "to", "孙洁",
                "result", "SOLVED",
                "way", "MEETING",
                "told", "2026-03-02 08:30"));
    inTime(() -> assertThat(first.head().lastCard().value("state")).isEqualTo("已办理"));
  }

  private Instant shownAt() {
    return jdbc.sql("select shown_at from desk_unmasked")
        .query((row, n) -> Moments.moment(row.getObject(1, LocalDateTime.class)))
        .single();
  }

  private void accepts(Phone phone) {
    phone.tap(phone.lastCard(), "签收");
    inTime(() -> assertThat(phone.lastCard().value("state")).isEqualTo("办理中"));
  }

  private void asksFor(Phone phone, String words, String answer) {
    phone.say(words);
    inTime(() -> assertThat(phone.lastText()).contains(answer));
  }

  private void ordered(String order) {
    district.clerk().say(order);
    inTime(() -> assertThat(district.clerk().lastCard().value("title")).isEqualTo("交办预览"));
    district.clerk().tap(district.clerk().lastCard(), "确认交办");
    allIsDone();
  }

  private void asks(Phone phone, String words) {
    phone.say(words);
    inTime(() -> assertThat(phone.lastCard().value("form")).isNotEmpty());
    inTime(() -> assertThat(phone.lastCard().value("title")).contains(words.split(" ")[0]));
  }
}
