package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever has to act next gets a notice. A changed card is silent, so a notice is a card or a text
 * that is new on a phone; who acted goes on by the answer to their own tap.
 */
@OfficeTest
class NoticesTests extends Scenario {

  private static final String NUMBER = "民声〔2026〕1号";
  private static final String SIGN = NUMBER + " 的办理报告已由王联提交，请在交办卡片上审阅。";

  /** What a return or a bad rating costs is told beside it, on a card of its own. */
  private static final String DEDUCTION = "减分";

  private static final String CLOSED = NUMBER + " 各方均已认可，已销号，转入另册。";

  @Autowired Roster roster;

  private final Map<String, Phone> people = new LinkedHashMap<>();
  private final Map<String, Screen> before = new HashMap<>();

  private District district;

  /** Two deputies in each unit, so that nobody is in charge unless named. */
  @BeforeEach
  void aLeadUnitAndASupportingOne() {
    twin.cardDeadline(Duration.ofSeconds(20));
    district = District.opens(this, roster, 2);
    people.put("孙洁", district.clerk());
    people.put("郑直", district.officeHead());
    people.put("赵立", district.leader());
    var file = new RosterInHand(roster.export());
    for (var unit : district.units()) {
      var second = newcomer("周副", unit.department());
      people.put(unit.name() + "张局", unit.head());
      people.put(unit.name() + "李副", unit.deputy());
      people.put(unit.name() + "周副", second);
      people.put(unit.name() + "王联", unit.liaison());
      file.write(
          "单位",
          unit.name(),
          "分管负责人",
          "李副(%s)、周副(%s)".formatted(unit.deputy().userId(), second.userId()));
    }
    keeper.refreshAll();
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
    look();
  }

  @AfterEach
  void theDistrictIsGone() {
    district.closes(this);
    twin.cardDeadline(Duration.ofSeconds(2));
  }

  @Test
  void whoeverHasToActNextIsTold() {
    people.get("孙洁").say("交办\n渠道：来信来访\n单位：住建局\n协办：教育局\n时限：5天\n内容：文化路路灯不亮三天了。");
    areTold(Map.of("孙洁", "交办预览"));

    tap("孙洁", "确认交办");
    areTold(
        Map.of(
            "住建局张局", NUMBER + " 交办",
            "住建局李副", NUMBER + " 交办",
            "住建局周副", NUMBER + " 交办",
            "住建局王联", NUMBER + " 交办",
            "教育局张局", NUMBER + " 协办",
            "教育局李副", NUMBER + " 协办",
            "教育局周副", NUMBER + " 协办",
            "教育局王联", NUMBER + " 协办"));

    tap("教育局王联", "签收");
    areTold(signers("教育局", NUMBER + " 已由王联签收，请在交办卡片上提交协办意见。"));
    tap("住建局王联", "签收");
    areTold(signers("住建局", NUMBER + " 已由王联签收，请在交办卡片上填写“三个清楚”。"));
    submit("住建局周副", Map.of("interests", "夜间出行安全", "speaker", "本人", "weak", "无"));
    areTold(Map.of());
    submit("教育局李副", Map.of("opinion", "已派人配合。"));
    var allIn = NUMBER + " 的协办意见已齐，可以提交办理报告。看意见请发：看协办意见 1";
    areTold(Map.of("住建局李副", allIn, "住建局周副", allIn, "住建局王联", allIn));

    people.get("住建局王联").sendFile("办理报告.pdf", OnePetition.REPORT);
    areTold(
        Map.of(
            "住建局王联",
            NUMBER + " 已收到报告文件“办理报告.pdf”，请在交办卡片上填写办理情况并提交。" + "盖章的纸质文件不得经聊天发送，请送党政办并填写“纸质报告”。"));
    submit("住建局王联", OnePetition.facts());
    areTold(signers("住建局", SIGN));
    submit("住建局周副", Map.of("why", "缺现场照片"));
    var again = NUMBER + " 的报告未通过审阅，请修改后重新发送报告文件。缺：缺现场照片";
    areTold(Map.of("住建局张局", again, "住建局李副", again, "住建局王联", again));

    people.get("住建局周副").sendFile("办理报告.pdf", OnePetition.REPORT);
    areTold(
        Map.of(
            "住建局周副",
            NUMBER + " 已收到报告文件“办理报告.pdf”，请在交办卡片上填写办理情况并提交。" + "盖章的纸质文件不得经聊天发送，请送党政办并填写“纸质报告”。"));
    submit("住建局周副", OnePetition.facts());
    var sign = SIGN.replace("王联", "周副");
    areTold(Map.of("住建局张局", sign, "住建局李副", sign));
    tap("住建局李副", "审阅同意");
    areTold(Map.of("孙洁", NUMBER + " 报告审核", "郑直", NUMBER + " 报告审核"));

    submit("孙洁", Map.of("why", "缺当事人意见"));
    areTold(unit("住建局", NUMBER + " 的报告被党政办退回（办理不彻底），时限不变，请补办后重新发送报告文件。缺：缺当事人意见"));
    people.get("住建局王联").sendFile("办理报告.pdf", OnePetition.REPORT);
    areTold(
        Map.of(
            "住建局王联",
            NUMBER + " 已收到报告文件“办理报告.pdf”，请在交办卡片上填写办理情况并提交。" + "盖章的纸质文件不得经聊天发送，请送党政办并填写“纸质报告”。"));
    submit("住建局王联", OnePetition.facts());
    areTold(signers("住建局", SIGN));
    tap("住建局张局", "审阅同意");
    areTold(Map.of("孙洁", NUMBER + " 报告审核", "郑直", NUMBER + " 报告审核"));

    tap("孙洁", "通过");
    areTold(Map.of());
    assertThat(people.get("孙洁").lastCard().value("toast"))
        .isEqualTo(NUMBER + " 报告已通过，本卡片已转为回访，请安排。");
    submit("孙洁", Map.of("method", "PHONE_CALL", "satisfaction", "SATISFIED"));
    areTold(Map.of("赵立", NUMBER + " 办理结果认可"));
    tap("赵立", "认可");
    var all = new HashMap<String, String>(unit("住建局", CLOSED));
    all.putAll(unit("教育局", CLOSED));
    all.put("孙洁", CLOSED);
    all.put("郑直", CLOSED);
    areTold(all);
  }

  @Test
  void whoIsNotContentIsBroughtBeforeTheOfficeAndTheUnit() {
    var petition = new OnePetition(district).ordered().accepted().reported();
    OnePetition.isTaken(district.units().get(0).deputy().tap(petition.card(), "审阅同意"));
    eventually(() -> assertThat(people.get("孙洁").lastCard().value("title")).endsWith("报告审核"));
    tap("孙洁", "通过");
    allIsDone();
    look();

    submit(
        "孙洁", Map.of("method", "HOME_VISIT", "satisfaction", "NOT_SATISFIED", "opinion", "还是不亮"));
    var objected =
        NUMBER
            + " 当事人不认可，请党政办退回责任单位并另定时限，或由党政办主要负责人作解释到位处理。\n\n"
            + "如退回，请发：退回 1 3天\n\n退回或解释到位，请发：查 1";
    areTold(Map.of("孙洁", objected, "郑直", objected));
    people.get("孙洁").say("退回 1 3天");
    var back = NUMBER + " 未获认可，已退回继续办理，新时限 3月5日（当日结束前），请重新提交报告。";
    var told = new HashMap<String, String>(unit("住建局", back));
    told.put("孙洁", back);
    areTold(told);
  }

  private void tap(String who, String button) {
    OnePetition.isTaken(
        people.get(who).tap(cardWith(who, it -> it.buttonTexts().contains(button)), button));
  }

  private void submit(String who, Map<String, ?> fields) {
    var card =
        cardWith(
            who,
            it -> it.form().filter(form -> form.names().containsAll(fields.keySet())).isPresent());
    OnePetition.isTaken(people.get(who).submit(card, fields));
  }

  private CardView cardWith(String who, Predicate<CardView> fits) {
    eventually(() -> assertThat(people.get(who).cards()).anyMatch(fits));
    return people.get(who).cards().stream()
        .filter(fits)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static Map<String, String> unit(String unit, String text) {
    var all = new HashMap<>(signers(unit, text));
    all.put(unit + "王联", text);
    return all;
  }

  private static Map<String, String> signers(String unit, String text) {
    return Map.of(unit + "张局", text, unit + "李副", text, unit + "周副", text);
  }

  /** These, each by one text or one card of this title, and nobody else. */
  private void areTold(Map<String, String> expected) {
    eventually(() -> assertThat(told()).isEqualTo(each(expected)));
    allIsDone();
    assertThat(told()).isEqualTo(each(expected));
    look();
  }

  private static Map<String, List<String>> each(Map<String, String> expected) {
    var all = new TreeMap<String, List<String>>();
    expected.forEach((who, what) -> all.put(who, List.of(what)));
    return all;
  }

  private Map<String, List<String>> told() {
    var told = new TreeMap<String, List<String>>();
    people.forEach(
        (name, phone) -> {
          var news =
              before.get(name).notices().stream().filter(it -> !it.startsWith(DEDUCTION)).toList();
          if (!news.isEmpty()) {
            told.put(name, news);
          }
        });
    return told;
  }

  private void look() {
    people.forEach((name, phone) -> before.put(name, Screen.fromNowOn(phone)));
  }
}
