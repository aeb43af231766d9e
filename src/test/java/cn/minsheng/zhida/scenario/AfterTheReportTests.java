package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Answer;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens beside and after the report, by cards (rules 5, 6, 8 and 9). */
@OfficeTest
class AfterTheReportTests extends Scenario {

  @Autowired Roster roster;
  @Autowired CaseBook book;
  @Autowired Answers answers;

  /** As much of a picture as tells its kind. */
  private static final byte[] PHOTO = {
    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  @Autowired Promises promises;

  private District district;
  private UnitAtWork unit;
  private OnePetition one;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 1);
    unit = district.units().get(0);
    one = new OnePetition(district);
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void aReportReturnedTwiceAndACitizenToWhomItIsExplained() {
    one.ordered().accepted().reported().returned().reported();
    unit.deputy().tap(one.card(), "审阅同意");
    inTime(() -> assertThat(district.clerk().lastCard().value("title")).contains("报告审核"));
    district.clerk().submit(district.clerk().lastCard(), Map.of("why", "没有政策依据"));
    inTime(() -> assertThat(unit.liaison().lastText()).contains("办理不彻底", "没有政策依据"));
    one.reported();
    passed();
    assertThat(petition().lead().orElseThrow().rounds()).isEqualTo(3);

    visited(Map.of("satisfaction", "NOT_SATISFIED", "opinion", "要求赔偿"));
    inTime(() -> assertThat(district.officeHead().lastText()).contains("当事人不认可", "查 1"));
    district.clerk().say("解释到位 1");
    inTime(() -> assertThat(district.clerk().lastText()).isEqualTo("此项由党政办主要负责人决定。"));
    filled(district.officeHead(), "解释到位 1", Map.of("evidence", "已当面说明赔偿标准，承高信复〔2026〕3号"));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.TO_ENDORSE));
    filled(district.clerk(), "工管委认可 1", Map.of("given", "yes", "evidence", "工管委会议纪要〔2026〕5号"));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.CLOSED));
    inTime(() -> assertThat(district.clerk().lastText()).contains("已销号"));

    filled(district.clerk(), "回头看 1", Map.of("lasted", "no", "findings", "路灯又灭了"));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.TO_ASSIGN));
    inTime(() -> assertThat(district.officeHead().lastText()).contains("已用原编号重新打开"));
    assertThat(petition().endorsed()).isEmpty();
  }

  @Test
  void whoIsNotSatisfiedHasItSentBackByCard() {
    one.ordered().accepted().reported();
    passed();
    visited(Map.of("satisfaction", "NOT_SATISFIED", "opinion", "没修好"));
    inTime(() -> assertThat(district.clerk().lastText()).contains("当事人不认可"));

    filled(district.clerk(), "发回重办 1", Map.of("term", "3天"));

    inTime(() -> assertThat(unit.liaison().lastText()).contains("新时限 3月5日"));
    inTime(() -> assertThat(one.card().value("state")).isEqualTo("退回重办"));
    assertThat(answers.of(petition().id())).hasSize(1).noneMatch(it -> it.given().isPresent());
  }

  @Test
  void aPromiseThatWasNotKeptIsSupervisedUntilItIsLifted() {
    one.ordered().accepted();
    unit.liaison().sendFile("办理报告.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(unit.liaison().lastText()).contains("盖章的纸质文件不得经聊天发送"));
    var report = new HashMap<String, String>(OnePetition.facts());
    report.put("promise", "月底前更换全部灯杆");
    report.put("until", "2026-03-31");
    unit.liaison().submit(one.card(), report);
    inTime(() -> assertThat(promises.of(petition().id())).hasSize(1));
    inTime(() -> assertThat(one.card().value("toast")).contains("报告可能还缺", "经办人联系电话"));

    var id = promises.of(petition().id()).get(0).id().toString();
    var promise = "%08x".formatted(id.hashCode());
    filled(district.clerk(), "核实承诺 1", Map.of("promise", promise, "kept", "no", "words", "施工队已撤场"));
    inTime(() -> assertThat(unit.head().lastText()).contains("现挂牌督办"));
    district.clerk().say("待办");
    inTime(() -> assertThat(district.clerk().lastText()).contains("1号 挂牌督办中"));

    filled(district.clerk(), "解除督办 1", Map.of("promise", promise, "reason", "灯杆已全部更换"));
    inTime(() -> assertThat(unit.head().lastText()).contains("挂牌督办已解除"));
    assertThat(promises.open(10)).isEmpty();
    unit.head().say("看承诺 1");
    inTime(
        () -> assertThat(unit.head().lastText()).contains("月底前更换全部灯杆", "未兑现", "施工队已撤场", "灯杆已全部更换"));
  }

  @Test
  void aMatterIsHeldAndThenWithdrawnByTheCitizen() {
    one.ordered().accepted();
    filled(district.clerk(), "挂账 1", Map.of("until", "2026-04-30", "reason", "等待法院判决"));
    inTime(() -> assertThat(unit.head().lastText()).contains("已挂账至 2026年4月30日，办结时限不变"));
    district.clerk().say("取消挂账 1");
    inTime(() -> assertThat(district.clerk().lastCard().buttonTexts()).contains("取消挂账"));
    district.clerk().tap(district.clerk().lastCard(), "取消挂账");
    inTime(() -> assertThat(unit.head().lastText()).contains("已取消挂账"));

    filled(
        district.officeHead(),
        "终结 1",
        Map.of("kind", "WITHDRAWN_BY_PETITIONER", "reason", "书面撤诉", "evidence", "撤诉书"));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.ENDED));
    inTime(() -> assertThat(unit.liaison().lastText()).contains("已终结：当事人撤诉"));
    inTime(() -> assertThat(one.card().value("state")).isEqualTo("已终止"));
    district.clerk().say("看原因 1");
    inTime(
        () ->
            assertThat(district.clerk().lastText()).contains("挂账", "等待法院判决", "当事人撤诉终结", "依据：撤诉书"));
    unit.liaison().say("看原因 1");
    inTime(() -> assertThat(unit.liaison().lastText()).contains("不是您经办的事项"));
    district.officeHead().say("终结 1");
    inTime(() -> assertThat(district.officeHead().lastCard().value("form")).isNotEmpty());
    district
        .officeHead()
        .submit(
            district.officeHead().lastCard(),
            Map.of("kind", "VOID", "reason", "重复", "evidence", "登记簿"));
    inTime(() -> assertThat(district.officeHead().lastCard().value("toast")).contains("终结，不再办理"));
  }

  @Test
  void stampedPaperIsHandedOverByHand() {
    one.ordered().accepted();
    inTime(() -> assertThat(one.card().buttonTexts()).contains("纸质报告"));
    unit.liaison().tap(one.card(), "纸质报告");
    inTime(() -> assertThat(unit.liaison().lastCard().value("title")).contains("纸质报告"));
    var form = new HashMap<String, String>(OnePetition.facts());
    form.put("no", "承高住建〔2026〕8号");
    form.put("n", "4");
    form.put("to", "孙洁");
    unit.liaison().submit(unit.liaison().lastCard(), form);

    inTime(
        () ->
            assertThat(petition().lead().orElseThrow().status())
                .isEqualTo(AssignmentStatus.REPORTED));
    assertThat(petition().lead().orElseThrow().report().orElseThrow().offline()).isTrue();
    unit.head().say("看报告 1");
    inTime(
        () ->
            assertThat(unit.head().lastText())
                .contains("承高住建〔2026〕8号，4 页，王联 交 孙洁", "已更换灯具两盏", "城市照明管理规定"));
    unit.head().tap(unit.head().lastCard(), "看报告");
    inTime(() -> assertThat(unit.head().lastCard().value("toast")).contains("没有文件，请发：看报告 1"));
  }

  @Test
  void aProposalIsAnsweredByALetterOfClassB() {
    one.confirmed(one.drafted("交办 住建局 5天 人大建议 关于增设路灯的建议"));
    one.accepted().reported();
    passed();
    district.clerk().say("记答复 1");
    inTime(() -> assertThat(district.clerk().lastCard().value("body")).contains("待答复：人大建议"));
    district
        .clerk()
        .submit(
            district.clerk().lastCard(),
            Map.of(
                "place", "1",
                "way", "LETTER",
                "rating", "B",
                "at", "2026-03-02 08:40",
                "words", "承高办函〔2026〕7号"));

    inTime(
        () ->
            assertThat(answers.of(petition().id()).get(0).given())
                .hasValueSatisfying(it -> assertThat(it.rating()).contains(Answer.Rating.B)));
    inTime(() -> assertThat(district.clerk().lastCard().value("body")).contains("答复已记录"));
    var files = Screen.fromNowOn(district.leader());
    district.leader().say("查 1");
    inTime(() -> assertThat(district.leader().lastText()).contains("可发：看报告 1、看答复 1"));
    district.leader().say("看答复 1");
    inTime(() -> assertThat(district.leader().lastText()).contains("人大建议", "B 类", "承高办函〔2026〕7号"));
    district.leader().say("看报告 1");
    inTime(() -> assertThat(files.files()).hasSize(1));
  }

  @Test
  void filesInARowBelongToOneReportAndComeBackTogether() {
    one.ordered().accepted().fileSent();
    unit.liaison().sendFile("现场.png", PHOTO);
    inTime(() -> assertThat(unit.liaison().lastText()).contains("1号 已收到第 2 个文件“现场", "清空文件 1"));
    unit.liaison().sendFile("现场再发.png", PHOTO);
    inTime(() -> assertThat(unit.liaison().lastText()).contains("已经收到过，不重复收"));
    unit.liaison().submit(one.card(), OnePetition.facts());
    inTime(() -> assertThat(one.card().value("state")).isEqualTo("待审签"));

    var screen = Screen.fromNowOn(unit.head());
    unit.head().tap(one.card(), "看报告");
    inTime(() -> assertThat(screen.files()).hasSize(1));
    assertThat(screen.files().get(0).name()).endsWith("1号办理报告.zip");
    assertThat(jdbc.sql("select count(*) from desk_sent_file").query(Integer.class).single())
        .isZero();
  }

  @Test
  void ofSeveralMattersItIsAskedOnceForAllFiles() {
    one.ordered().accepted();
    var first = unit.liaison().lastCard();
    district.clerk().say("交办 住建局 5天 网上留言 河道垃圾成堆，味道很大");
    inTime(() -> assertThat(district.clerk().lastCard().value("body")).contains("河道垃圾"));
    district.clerk().tap(district.clerk().lastCard(), "确认交办");
    inTime(() -> assertThat(unit.liaison().cards()).hasSize(2));
    unit.liaison().tap(unit.liaison().lastCard(), "签收");
    inTime(() -> assertThat(unit.liaison().lastCard().value("state")).isEqualTo("办理中"));

    unit.liaison().sendFile("办理报告.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(unit.liaison().cards()).hasSize(3));
    unit.liaison().sendFile("现场.png", PHOTO);
    inTime(() -> assertThat(unit.liaison().lastCard().value("strip")).contains("办理报告", "现场"));
    assertThat(unit.liaison().cards()).hasSize(3);
    unit.liaison().tap(unit.liaison().lastCard(), "民声〔2026〕2号");
    inTime(() -> assertThat(unit.liaison().lastCard().value("body")).contains("2号 已收到第 2 个文件"));
    assertThat(first.outTrackId()).isNotEqualTo(unit.liaison().lastCard().outTrackId());

    unit.liaison().say("清空文件 2");
    inTime(() -> assertThat(unit.liaison().lastText()).contains("2号 待提交的 2 个文件已清空"));
  }

  @Test
  void whatTheOfficeSentLastIsEvidenceOnItsForm() {
    one.ordered().accepted();
    district.officeHead().sendFile("撤诉书.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(district.officeHead().lastText()).contains("可在表单上选它作为依据"));
    district.officeHead().say("终结 1");
    inTime(() -> assertThat(district.officeHead().lastCard().value("form")).contains("撤诉书"));
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
            Map.of(
                "kind", "WITHDRAWN_BY_PETITIONER",
                "reason", "书面撤诉",
                "evidence", "撤诉书",
                "file", file));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.ENDED));
    assertThat(
            jdbc.sql("select count(*) from ending where document is not null")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void whatShowsTheWordOfTheSuperiorIsReadWithTheReasons() {
    one.confirmed(one.drafted("交办 住建局 5天 上级督办交办 文化路路灯不亮三天了，请尽快修复。"));
    one.accepted();
    filledIn(district.officeHead(), "终结 1", form -> assertThat(form).contains("不属本区"));
    assertThat(district.officeHead().lastCard().value("form")).doesNotContain("不予受理");
    one.reported();
    passed();
    visited(Map.of("satisfaction", "SATISFIED"));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.TO_ENDORSE));
    district.clerk().sendFile("复函.pdf", OnePetition.REPORT);
    inTime(() -> assertThat(district.clerk().lastText()).contains("记录上级部门认可", "附件 编号"));

    filledIn(district.clerk(), "记录上级部门认可 1", form -> assertThat(form).contains("复函.pdf"));
    district
        .clerk()
        .submit(
            district.clerk().lastCard(),
            Map.of("given", "yes", "evidence", "承信复〔2026〕1号", "file", offered(district.clerk())));

    inTime(() -> assertThat(petition().missing()).containsExactly(Endorser.COMMITTEE));
    district.clerk().say("看原因 1");
    inTime(() -> assertThat(district.clerk().lastText()).contains("承信复〔2026〕1号（附文件）"));
    inTime(() -> assertThat(district.clerk().lastFile().name()).isEqualTo("复函.pdf"));
    filledIn(district.clerk(), "工管委认可 1", form -> assertThat(form).doesNotContain("复函.pdf"));
  }

  private void filledIn(Phone phone, String command, Consumer<String> form) {
    phone.say(command);
    var words = command.substring(0, command.indexOf(' '));
    inTime(() -> assertThat(phone.lastCard().value("title")).contains(words));
    inTime(() -> form.accept(phone.lastCard().value("form")));
  }

  /** The file that the form before somebody offers. */
  private static String offered(Phone phone) {
    return phone.lastCard().value("form").replaceAll("(?s).*\"value\":\"([0-9a-f]{8})\".*", "$1");
  }

  @Test
  void aVisitGivenToTheOfficeIsTheOnesWhoWasNamed() {
    one.ordered().accepted().reported();
    passed();
    filledIn(district.clerk(), "派回访 1", form -> assertThat(form).contains("孙洁", "郑直"));
    district
        .clerk()
        .submit(
            district.clerk().lastCard(),
            Map.of("visitor", "%08x".formatted(district.officeHead().userId().hashCode())));
    inTime(() -> assertThat(district.officeHead().lastText()).contains("1号", "派给您"));
  }

  @Test
  void aSensitiveVisitIsTheOfficesUntilAVisitorIsNamed() {
    var visitor = newcomer("范行", OFFICE);
    keeper.refreshAll();
    var file = new RosterInHand(roster.export());
    file.add("人员角色", "范行", visitor.userId(), "", "回访人员");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
    one.confirmed(one.drafted("交办\n单位：住建局\n时限：5天\n渠道：市长热线\n密级：敏感\n内容：拆迁补偿纠纷"));
    one.accepted().reported();
    unit.deputy().submit(one.card(), Map.of("why", "没有写清补偿标准"));
    inTime(() -> assertThat(unit.liaison().lastText()).contains("报告未通过审阅", "看原因 1"));
    assertThat(unit.liaison().lastText()).doesNotContain("补偿标准");
    one.reported();
    passed();
    assertThat(district.clerk().lastCard().value("body")).contains("拆迁补偿");
    assertThat(visitor.cards()).isEmpty();
    visitor.say("查 1");
    inTime(() -> assertThat(visitor.lastText()).contains("不是您经办的事项"));

    filled(
        district.clerk(),
        "派回访 1",
        Map.of("visitor", "%08x".formatted(visitor.userId().hashCode())));

    inTime(() -> assertThat(visitor.cards()).hasSize(1));
    assertThat(visitor.lastCard().value("body")).contains("拆迁补偿");
    visitor.submit(visitor.lastCard(), Map.of("method", "HOME_VISIT", "satisfaction", "SATISFIED"));
    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.TO_ENDORSE));
    inTime(() -> assertThat(visitor.lastCard().value("body")).doesNotContain("拆迁补偿"));
  }

  @Test
  void aVisitGivenToAVisitorIsRecordedOnTheirCard() {
    var visitor = newcomer("范行", OFFICE);
    var another = newcomer("范止", OFFICE);
    keeper.refreshAll();
    received(
        new RosterInHand(roster.export())
            .add("人员角色", "范行", visitor.userId(), "", "回访人员")
            .add("人员角色", "范止", another.userId(), "", "回访人员"));
    one.ordered().accepted().reported();
    passed();

    filled(
        district.clerk(),
        "派回访 1",
        Map.of("visitor", "%08x".formatted(visitor.userId().hashCode())));
    inTime(() -> assertThat(visitor.lastText()).contains("1号", "回访"));
    inTime(() -> assertThat(visitor.lastCard().value("title")).contains("满意度回访"));
    another.say("待办");
    inTime(() -> assertThat(another.lastText()).doesNotContain("1号"));
    visitor.submit(visitor.lastCard(), Map.of("method", "HOME_VISIT", "satisfaction", "SATISFIED"));

    inTime(() -> assertThat(petition().status()).isEqualTo(PetitionStatus.TO_ENDORSE));
    assertThat(petition().since().by().value()).isEqualTo(visitor.userId());
  }

  /** By setting, and only where a unit has a leader in charge; other scenarios' units have none. */
  @Test
  void theLeaderInChargeSignsInsteadOfTheUnit() {
    var leader = "赵立(" + district.leader().userId() + ")";
    received(new RosterInHand(roster.export()).write("单位", unit.name(), "分管区领导", leader));
    one.ordered().accepted().reported();
    inTime(() -> assertThat(district.leader().lastCard().buttonTexts()).contains("审阅同意"));
    unit.deputy().pressWhatOthersSee(district.leader(), one.card(), "审阅同意");
    inTime(() -> assertThat(unit.deputy().lastCard().value("toast")).contains("的报告由分管区领导赵立审阅"));

    district.leader().tap(district.leader().lastCard(), "审阅同意");

    inTime(() -> assertThat(district.clerk().lastCard().value("title")).contains("报告审核"));
    assertThat(petition().lead().orElseThrow().status()).isEqualTo(AssignmentStatus.SIGNED_OFF);
  }

  private void received(RosterInHand file) {
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
  }

  private void filled(Phone phone, String command, Map<String, String> form) {
    var words = command.substring(0, command.indexOf(' '));
    phone.say(command);
    inTime(
        () -> {
          assertThat(phone.lastCard().value("title")).contains(words);
          assertThat(phone.lastCard().value("form")).isNotEmpty();
        });
    phone.submit(phone.lastCard(), form);
    inTime(() -> assertThat(phone.lastCard().value("state")).isEqualTo("已办理"));
  }

  private void passed() {
    unit.deputy().tap(one.card(), "审阅同意");
    inTime(
        () -> {
          assertThat(district.clerk().lastCard().value("title")).contains("报告审核");
          assertThat(district.clerk().lastCard().buttonTexts()).contains("通过");
        });
    district.clerk().tap(district.clerk().lastCard(), "通过");
    inTime(() -> assertThat(district.clerk().lastCard().value("title")).contains("满意度回访"));
  }

  private void visited(Map<String, String> said) {
    var form = new HashMap<String, String>(said);
    form.put("method", "HOME_VISIT");
    district.clerk().submit(district.clerk().lastCard(), form);
  }

  private PetitionView petition() {
    return book.find(new LedgerNumber(2026, 1)).orElseThrow();
  }
}
