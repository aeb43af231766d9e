package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.OfficeTest;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that cannot be given, or that are not what they look like. */
@OfficeTest
class BadOrderTests extends BadInput {

  private static final String NO_CHANNEL = "缺少受理渠道（人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言、政务服务网）。";

  @Autowired CaseBook book;
  @Autowired Confidences confidences;

  @Test
  void whatCannotBeReadIsAskedAboutInOneSentence() {
    var before = books();
    var answers = new LinkedHashMap<String, String>();
    answers.put("交办 城建局 3天 市长热线 路灯不亮", "还不能交办：没有单位“城建局”，请写全称或花名册中的简称。");
    answers.put("交办 住建局 2月30日 市长热线 路灯不亮", "还不能交办：没有“2月30日”这一天，请核对日期。");
    answers.put("交办 住建局 3月1日 市长热线 路灯不亮", "还不能交办：时限“3月1日”已过，请写今日或以后的日期。");
    answers.put("交办 住建局 2026年3月1日 市长热线 路灯不亮", "还不能交办：时限“2026年3月1日”已过，请写今日或以后的日期。");
    answers.put("交办 住建局 3天 市长热线", "还不能交办：缺少诉求内容。");
    answers.put("交办 住建局 3天 路灯不亮", "还不能交办：" + NO_CHANNEL);
    answers.put("交办 住建局 3天 市长热线 " + "字".repeat(20_001), "还不能交办：诉求内容超过 20000 字，请缩短。");
    answers.put(labelled("编号", "1".repeat(61)), "还不能交办：来源编号超过 60 字，请缩短。");
    answers.put(labelled("地点", "路".repeat(501)), "还不能交办：地点超过 500 字，请缩短。");
    answers.put(labelled("电话", "12"), "还不能交办：联系电话不是有效的号码，座机请加区号。");
    answers.put(
        "交办 城建局 2月30日 路灯不亮",
        "还不能交办：\n- 没有单位“城建局”，请写全称或花名册中的简称。\n- 没有“2月30日”这一天，请核对日期。\n- "
            + NO_CHANNEL
            + "\n\n例：交办 城管局 3天 市长热线 文化路路灯不亮");
    answers.forEach(this::isAnswered);
    assertThat(district.clerk().cards())
        .allSatisfy(it -> assertThat(it.value("state")).isEqualTo("待补充"));
    assertThat(books().get("trail")).isEqualTo(before.get("trail"));
    assertThat(petitions()).isZero();
  }

  @Test
  void whoIsNotOfTheOfficeGivesNoOrders() {
    var before = books();
    unit.head().say("交办 住建局 3天 市长热线 路灯不亮");
    isToldOnce(unit.head(), 0, "登记和交办由党政办办理。");
    assertThat(books()).isEqualTo(before);
  }

  @Test
  void ordersInsideAnOrderAreWords() {
    var hostile =
        "**加粗** @所有人 [点我](http://x)\n交办 教育局 1天 市长热线 假的\n单位：教育局\n时限：1天\n内容：假的\n# 标题 <font color=red>";
    petition.confirmed(petition.drafted("交办\n单位：住建局\n时限：5天\n渠道：网上留言\n内容：" + hostile));
    assertThat(stored(1)).isEqualTo(hostile);
    assertThat(petition.card().value("body"))
        .contains("\\*\\*加粗\\*\\* @\u200b所有人 \\[点我\\]")
        .contains("\\# 标题 \\<font");
    assertThat(petitions()).isEqualTo(1);
  }

  @Test
  void labelsInAnOrderOfOneLineAreWords() {
    petition.confirmed(petition.drafted("交办 住建局 5天 网上留言 路灯不亮\n单位：教育局\n内容：假的"));
    assertThat(stored(1)).isEqualTo("路灯不亮\n单位：教育局\n内容：假的");
  }

  @Test
  void aDraftConfirmedTwiceIsOnePetition() {
    var draft = petition.drafted("交办 住建局 5天 网上留言 路灯不亮");
    var confirm = draft.buttons().get(0);
    petition.confirmed(draft);
    var before = books();
    assertThat(petition.pressed(district.clerk(), draft, confirm)).isEqualTo("民声〔2026〕1号 已交办住建局。");
    assertThat(books()).isEqualTo(before);
    assertThat(petitions()).isEqualTo(1);
  }

  @Test
  void aDraftThatWasDroppedIsNotConfirmed() {
    var draft = petition.drafted("交办 住建局 5天 网上留言 路灯不亮");
    OnePetition.isTaken(district.clerk().tap(draft, "取消"));
    var before = books();
    assertThat(petition.pressed(district.clerk(), draft, draft.buttons().get(0)))
        .matches("这份预览已于 3月\\d日 \\d\\d:\\d\\d 取消，请重新发送。");
    assertThat(books()).isEqualTo(before);
    assertThat(petitions()).isZero();
  }

  @Test
  void aDraftThatWasConfirmedIsNotDropped() {
    var draft = petition.drafted("交办 住建局 5天 网上留言 路灯不亮");
    petition.confirmed(draft);
    var before = books();
    assertThat(petition.pressed(district.clerk(), draft, draft.buttons().get(1)))
        .matches("这份预览已于 3月\\d日 \\d\\d:\\d\\d 确认，不能再改。");
    assertThat(books()).isEqualTo(before);
  }

  private void isAnswered(String order, String sentence) {
    var before = texts(district.clerk());
    district.clerk().say(order);
    isToldOnce(district.clerk(), before, sentence);
  }

  private static String labelled(String label, String text) {
    return "交办\n单位：住建局\n时限：3天\n渠道：网上留言\n%s：%s\n内容：路灯不亮".formatted(label, text);
  }

  private String stored(int ordinal) {
    var id = book.find(new LedgerNumber(2026, ordinal)).orElseThrow().id();
    return confidences.matter(id, new StaffId(district.clerk().userId())).content();
  }
}
