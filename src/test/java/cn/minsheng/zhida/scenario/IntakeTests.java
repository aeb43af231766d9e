package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.sandbox.CardView;
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

/** What comes in at the office besides the plain order, by cards (rules 1, 2 and 13). */
@OfficeTest
class IntakeTests extends Scenario {

  private static final String LAMPS = "文化路与建设街交叉口路灯三天不亮，夜间出行不安全，请尽快修复";

  /** As much of a picture as tells its kind. */
  private static final byte[] PHOTO = {
    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  @Autowired Roster roster;
  @Autowired CaseBook book;

  private District district;
  private Phone clerk;
  private UnitAtWork first;
  private UnitAtWork second;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    clerk = district.clerk();
    first = district.units().get(0);
    second = district.units().get(1);
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void twoChannelsWithTwoTermsAreOneHandling() {
    ordered("交办\n单位：住建局\n时限：10天\n渠道：网上留言\n编号：WL-1\n内容：" + LAMPS, "确认交办");
    inTime(() -> assertThat(first.head().cards()).hasSize(1));

    clerk.say("交办\n单位：教育局\n时限：5天\n渠道：市长热线\n编号：CD-77\n内容：群众反映" + LAMPS + "。");
    inTime(() -> assertThat(clerk.lastCard().value("strip")).contains("疑似重复", "民声〔2026〕1号"));
    clerk.tap(clerk.lastCard(), "并入1号");

    inTime(() -> assertThat(first.head().lastCard().value("strip")).contains("3月7日"));
    inTime(() -> assertThat(first.liaison().lastText()).contains("已并案办理", "提前到 3月7日"));
    assertThat(first.head().lastCard().value("body")).contains("并案渠道", "77");
    assertThat(second.head().cards()).isEmpty();
    assertThat(book.find(new LedgerNumber(2026, 2))).isEmpty();
    clerk.say("查 CD-77");
    inTime(() -> assertThat(clerk.lastText()).contains("民声〔2026〕1号", "各渠道答复", "市长热线"));

    ordered("交办 教育局 3天 来信来访 校门口没有斑马线，学生过马路危险", "确认交办");
    inTime(() -> assertThat(second.head().cards()).hasSize(1));
    form("并案 2", "并案", Map.of("into", "1", "why", "同一路口"));
    inTime(() -> assertThat(second.head().lastText()).contains("已并入 民声〔2026〕1号", "不需再办"));
    inTime(() -> assertThat(second.head().lastCard().value("state")).isEqualTo("已终止"));
    assertThat(petition(2).status()).isEqualTo(PetitionStatus.JOINED);
    assertThat(petition(1).lead().orElseThrow().due().lastDay())
        .isEqualTo(LocalDate.of(2026, 3, 5));
    clerk.say("查 2");
    inTime(() -> assertThat(clerk.lastText()).contains("民声〔2026〕2号 已并入 民声〔2026〕1号"));
  }

  @Test
  void severalAreAssignedByOneTapAndALetterIsSplit() {
    ordered("批量交办\n交办 住建局 3天 市长热线 锦绣花园停水\n交办 教育局 5天 来信来访 校车不准点\n交办 住建局 2天 网上留言 公园长椅损坏", "确认交办");
    inTime(() -> assertThat(clerk.lastCard().value("body")).contains("1号 已交办", "2号 已交办", "3号 已交办"));
    inTime(() -> assertThat(first.head().cards()).hasSize(2));

    form("分办 2", "分办", Map.of("content", "校门口占道摆摊", "unit", "住建局", "term", "4天"));
    inTime(() -> assertThat(first.head().cards()).hasSize(3));
    assertThat(petition(4).sources()).isEqualTo(petition(2).sources());
    form("分办 2", "分办", Map.of("content", "操场夜间噪音", "place", "实验小学"));
    form("分办 2", "分办", Map.of("content", "食堂价格偏高"));
    inTime(() -> assertThat(book.find(new LedgerNumber(2026, 6))).isPresent());
    clerk.say("查 2");
    inTime(() -> assertThat(clerk.lastText()).contains("分办", "民声〔2026〕4号", "民声〔2026〕6号"));

    ordered("交办 5、6 给 教育局 3天", "确认交办");
    inTime(() -> assertThat(petition(6).status()).isEqualTo(PetitionStatus.IN_HAND));
    assertThat(petition(5).lead().orElseThrow().status()).isEqualTo(AssignmentStatus.ISSUED);

    clerk.say("移交 郑直 全部");
    inTime(() -> assertThat(district.officeHead().lastText()).contains("移交给您经办", "1号", "6号"));
  }

  @Test
  void whatTheOfficeSendsBelongsToThePreviewAndLaterToTheNumber() {
    clerk.say("交办 住建局 10天 市长热线 文化路路灯不亮三天了。");
    inTime(() -> assertThat(clerk.lastCard().value("state")).isEqualTo("待确认"));
    clerk.sendFile("来信.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(clerk.lastText()).contains("已收到附件“来信.pdf”", "随待确认的交办归入"));
    clerk.sendFile("来信再发.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(clerk.lastText()).contains("不重复收"));
    clerk.tap(clerk.lastCard(), "确认交办");
    inTime(() -> assertThat(clerk.lastCard().value("strip")).contains("附件 1 个"));
    inTime(() -> assertThat(first.head().cards()).hasSize(1));
    assertThat(first.head().lastCard().value("body")).contains("看附件 1");

    clerk.say("附件 1");
    eventually(() -> assertThat(clerk.lastText()).contains("请在 10 分钟内直接发送附件"));
    clerk.sendFile("现场.png", PHOTO);
    eventually(() -> assertThat(clerk.lastText()).contains("已添加附件“现场.png”，共 2 个"));
    eventually(() -> assertThat(first.liaison().lastText()).contains("党政办补充了附件", "看附件 1"));
    clerk.sendFile("误发.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    eventually(() -> assertThat(clerk.lastText()).contains("已添加附件“误发.pdf”，共 3 个"));
    clerk.say("撤销");
    eventually(() -> assertThat(clerk.lastText()).contains("已撤销您", "添加附件"));
    clerk.say("查 1");
    inTime(() -> assertThat(clerk.lastText()).contains("2 个（来信.pdf、现场.png）"));

    first.head().say("看附件 1");
    inTime(() -> assertThat(first.head().lastFile().name()).isEqualTo("民声〔2026〕1号附件.zip"));
    second.head().say("看附件 1");
    inTime(() -> assertThat(second.head().lastText()).contains("不是您经办的事项"));
    first.head().say("附件 1");
    inTime(() -> assertThat(first.head().lastText()).contains("由党政办办理"));
    assertThat(trailLines("ATTACH")).isEqualTo(3);
    clerk.say("卷宗 1");
    inTime(() -> assertThat(clerk.lastText()).contains("卷宗"));
  }

  @Test
  void whatIsConfidentialTakesNoAttachment() {
    clerk.say("交办\n单位：住建局\n时限：5天\n渠道：上级督办交办\n密级：保密");
    inTime(() -> assertThat(clerk.lastCard().value("state")).isEqualTo("待确认"));
    clerk.sendFile("来信.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(clerk.lastText()).contains("保密事项不收附件"));
    clerk.tap(clerk.lastCard(), "确认交办");
    inTime(() -> assertThat(first.head().cards()).hasSize(1));
    clerk.say("附件 1");
    inTime(() -> assertThat(clerk.lastText()).contains("1号是保密事项"));
    clerk.sendFile("来信.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(clerk.lastText()).contains("已收到文件"));
    assertThat(petition(1).attachments()).isEmpty();
  }

  @Test
  void aProposalIsWrittenUponAndReachesTheUnit() {
    ordered(
        "交办\n单位：住建局\n协办：教育局\n时限：5天\n协办时限：2天\n密级：敏感\n知密单位：教育局\n渠道：上级督办交办\n批示领导：赵立\n拟办意见：拟由住建局牵头\n内容：老旧小区改造停工",
        "送领导批示");
    inTime(() -> assertThat(district.leader().lastCard().value("title")).contains("1号 拟办呈批"));
    assertThat(district.leader().lastCard().value("strip"))
        .contains("住建局、教育局", "**知密单位**：教育局", "**协办时限**：2天", "拟由住建局牵头");
    district.leader().submit(district.leader().lastCard(), Map.of("instruction", "同意，月底前复工"));

    inTime(() -> assertThat(clerk.lastCard().value("title")).contains("1号 领导已批示"));
    clerk.tap(clerk.lastCard(), "按拟办交办");
    inTime(() -> assertThat(first.head().cards()).hasSize(1));
    assertThat(first.head().lastCard().value("body")).contains("赵立批示", "同意，月底前复工");
    inTime(() -> assertThat(second.head().cards()).hasSize(1));
    assertThat(second.head().lastCard().value("body")).contains("老旧小区改造停工");
    assertThat(petition(1).supporting().get(0).due().lastDay()).isEqualTo(LocalDate.of(2026, 3, 4));

    form("更正 1", "更正", Map.of("field", "PLACE", "which", "1", "value", "翠桥路", "why", "漏填"));
    inTime(() -> assertThat(first.head().lastCard().value("body")).contains("翠桥路"));
    assertThat(trailLines("CORRECT")).isEqualTo(1);
  }

  @Test
  void aRunningLedgerComesInAsAFileAndTheHeadConfirmsIt() {
    clerk.say("导入台账");
    inTime(() -> assertThat(clerk.lastText()).contains("请把台账或 12345 导出表作为文件发来"));
    clerk.sendFile(
        "老台账.xlsx",
        Tables.of(
            List.of("编号", "受理渠道", "来件日期", "反映人", "反映内容", "承办单位", "时限", "办理状态", "领导"),
            List.of("民声〔2026〕2号", "热线", "2026/2/20", "张三", "井盖坏了", "住建局", "2026/3/6", "在办", "甲"),
            List.of("民声〔2026〕4号", "来信", "2026/2/21", "李四", "噪音扰民", "", "", "待交办", "乙"),
            List.of("民声〔2026〕5号", "来信", "某天", "王五", "噪音扰民", "", "", "待交办", "丙")));

    inTime(() -> assertThat(clerk.lastCard().value("title")).isEqualTo("导入台账"));
    assertThat(clerk.lastCard().value("body")).contains("反映内容→诉求内容", "不导入的列**：领导");
    assertThat(clerk.lastCard().value("strip"))
        .contains("共 3 行：登记新件 0 件，按原状态接管 2 件", "「来件日期」不是日期")
        .contains("有问题 1 行");
    clerk.tap(clerk.lastCard(), "确认导入");
    inTime(() -> assertThat(district.officeHead().lastCard().value("title")).isEqualTo("导入台账"));
    assertThat(book.find(new LedgerNumber(2026, 2))).isEmpty();
    district.officeHead().tap(district.officeHead().lastCard(), "确认导入");

    inTime(() -> assertThat(clerk.lastText()).contains("导入完成：共 3 行", "接管 2 件", "退回 1 行", "空号"));
    assertThat(petition(2).status()).isEqualTo(PetitionStatus.IN_HAND);
    assertThat(petition(4).status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    inTime(() -> assertThat(first.head().lastText()).contains("在办的 1 件", "民声〔2026〕2号，时限 3月6日"));
    assertThat(first.head().cards()).isEmpty();
    first.liaison().say("待办");
    inTime(() -> assertThat(first.liaison().lastText()).contains("民声〔2026〕2号"));
    inTime(() -> assertThat(Screen.of(clerk).files()).hasSize(2));
  }

  @Test
  void whatIsSensitiveIsSeenByFewAndWhatIsConfidentialByNobodyHere() {
    ordered("交办\n单位：住建局\n时限：5天\n渠道：来信来访\n密级：敏感\n当事人：张三 13812345678、李四\n内容：拆迁补偿纠纷", "确认交办");
    inTime(() -> assertThat(first.liaison().cards()).hasSize(1));
    assertThat(first.head().lastCard().value("body")).contains("拆迁补偿", "集体访");
    assertThat(first.liaison().lastCard().value("body")).contains("敏感").doesNotContain("拆迁", "张");
    assertThat(first.head().lastCard().value("lastMessage")).isEqualTo("[交办] 民声〔2026〕1号");
    first.liaison().tap(first.liaison().lastCard(), "签收");
    inTime(() -> assertThat(first.liaison().lastCard().value("state")).isEqualTo("办理中"));
    assertThat(first.liaison().lastCard().value("body")).doesNotContain("拆迁");
    assertThat(first.head().lastCard().value("body")).contains("拆迁补偿");

    clerk.say("交办\n单位：教育局\n时限：5天\n渠道：上级督办交办\n密级：保密\n内容：机密事项");
    inTime(() -> assertThat(clerk.lastText()).contains("不得进入钉钉", "没有登记"));
    ordered("交办\n单位：教育局\n时限：5天\n渠道：上级督办交办\n密级：保密", "确认交办");
    inTime(() -> assertThat(second.head().cards()).hasSize(1));
    assertThat(second.head().lastCard().value("body")).contains("请到党政办查阅");
    second.head().tap(second.head().lastCard(), "签收");
    inTime(() -> assertThat(second.head().lastCard().value("state")).isEqualTo("办理中"));
    assertThat(second.head().lastCard().value("form")).isEmpty();
    second.liaison().sendFile("办理报告.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(second.liaison().lastText()).contains("2号 是保密事项", "纸质报告"));
    assertThat(jdbc.sql("select count(*) from desk_sent_file").query(Integer.class).single())
        .isZero();

    form(
        "领取登记 2",
        "领取登记",
        Map.of(
            "who",
            "%08x".formatted(second.liaison().userId().hashCode()),
            "when",
            "2026-03-02 08:30"));
    inTime(() -> assertThat(second.head().lastCard().value("body")).contains("已领取"));
  }

  private void ordered(String order, String button) {
    clerk.say(order);
    inTime(
        () -> {
          assertThat(clerk.lastCard().value("title")).isEqualTo("交办预览");
          assertThat(clerk.lastCard().value("state")).isEqualTo("待确认");
        });
    clerk.tap(clerk.lastCard(), button);
    allIsDone();
  }

  private void form(String words, String title, Map<String, String> filledIn) {
    clerk.say(words);
    inTime(
        () -> {
          CardView card = clerk.lastCard();
          assertThat(card.value("title")).endsWith(title);
          assertThat(card.value("form")).isNotEmpty();
        });
    clerk.submit(clerk.lastCard(), filledIn);
    inTime(() -> assertThat(clerk.lastCard().value("state")).isEqualTo("已办理"));
  }

  private PetitionView petition(int number) {
    return book.find(new LedgerNumber(2026, number)).orElseThrow();
  }
}
