package cn.minsheng.zhida.desk;

import java.util.List;

/** What is said about an order before it is one. */
final class OrderSentences {

  static final String PREVIEW = "交办预览";
  static final String CONFIRM = "确认交办";
  static final String DROP = "取消";

  static final String FURTHER_FIELDS = "改其他项";
  static final String USUAL_FIELDS = "改常用项";

  private OrderSentences() {}

  static String fieldsOffered(boolean isFurther) {
    return isFurther ? "已换成其他项，请选改哪一项" : "已换成常用项，请选改哪一项";
  }

  /** What stands in the way; who has several things wrong gets an example too. */
  static String notYet(List<String> sentences) {
    if (sentences.size() == 1) {
      return "还不能交办：" + sentences.get(0);
    }
    var list = String.join("\n", sentences.stream().map(it -> "- " + it).toList());
    return "还不能交办：\n" + list + "\n\n例：交办 城管局 3天 市长热线 文化路路灯不亮";
  }

  static String missing(String what) {
    return "缺少%s。".formatted(what);
  }

  static String missingChannel() {
    return "缺少受理渠道（人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言、政务服务网）。";
  }

  static String noSuchUnit(String name) {
    return "没有单位“%s”，请写全称或花名册中的简称。".formatted(name);
  }

  static String severalUnits(String name, int howMany) {
    return "有 %d 个单位叫“%s”，请写全称。".formatted(howMany, name);
  }

  static String takenFor(String typed, String unit) {
    return "“%s”按“%s”理解，请核对。".formatted(typed, unit);
  }

  static String notUsed(String labels) {
    return "没有采用：%s。".formatted(labels);
  }

  static String notOfTheUnit(String label, String name, String unit, String people) {
    return "%s的%s中没有（或不止一位）“%s”，可选：%s。"
        .formatted(unit, label, name, people.isEmpty() ? "无" : people);
  }

  static String reportOrNot(String said) {
    return "没看懂书面报告“%s”，请写需要或不需要。".formatted(said);
  }

  static final String NEEDED = "需要";
  static final String NOT_NEEDED = "不需要";

  static String nobodySupports() {
    return "填了协办时限，还须填协办单位。";
  }

  static String changed(List<String> what) {
    return "已改%s，请核对上面的预览，再点“确认交办”。".formatted(String.join("、", what));
  }

  static String notChanged(String sentence) {
    return "没有改动：" + sentence;
  }

  static String nothingOtherwise() {
    return "与预览相同。";
  }

  static String tapThePreview() {
    return "请在预览卡片上点按钮。";
  }

  static String noOpenPreview() {
    return "现在没有待确认的交办预览。";
  }

  static String previewOfSeveral() {
    return "几件一起的预览不能逐项改，请取消后重新发送。";
  }

  static final String TO_COMPLETE = "待补充";
  static final String COMPLETE = "补充";
  static final String CHANGE = "修改";
  static final String WHICH = "改哪一项";
  static final String NEW_VALUE = "改为";

  static String noSuchTerm(String term) {
    return "没看懂时限“%s”，请写 3天、5个工作日、2小时或 3月10日。".formatted(term);
  }

  static String noSuchDay(String term) {
    return "没有“%s”这一天，请核对日期。".formatted(term);
  }

  static String termHasPassed(String term) {
    return "时限“%s”已过，请写今日或以后的日期。".formatted(term);
  }

  static String noSuchChannel(String channel) {
    return "没有受理渠道“%s”，请写人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言或政务服务网。".formatted(channel);
  }

  static String noSuchKind(String kind) {
    return "没有诉求类型“%s”，请写咨询、求助、建议、投诉或举报。".formatted(kind);
  }

  static String noSuchUrgency(String urgency) {
    return "没有紧急程度“%s”，请写普通或立办立结。".formatted(urgency);
  }

  static String noSuchSecrecy(String secrecy) {
    return "没有密级“%s”，请写普通、敏感或保密。".formatted(secrecy);
  }

  static String noSuchMoment(String moment) {
    return "没看懂收到时间“%s”，请写 3月1日 或 2026-03-01 09:30。".formatted(moment);
  }

  static String receivedInTheFuture(String moment) {
    return "收到时间“%s”在将来，请核对。".formatted(moment);
  }

  static String noSuchLeader(String name) {
    return "工管委领导中没有（或不止一位）“%s”，请写全名。".formatted(name);
  }

  static String onlySupportingUnitsMaySee() {
    return "知密单位只用于敏感事项，并须是协办单位。";
  }

  static String confidentialWasSaid() {
    return "保密事项的内容、地点、当事人和拟办意见不得进入钉钉，没有登记。请撤回刚才的消息，只写单位、时限、渠道、密级后重发；内容到党政办登记。";
  }

  static String join(String number) {
    return "并入" + number;
  }

  static String isLikely(String number, String why, String status, String unit) {
    return "**疑似重复**：%s（%s），%s%s".formatted(number, why, status, unit.isEmpty() ? "" : "，" + unit);
  }

  static String isEarlier(String number, String why, String status, String unit) {
    return "**以前的诉求**：%s（%s），%s%s".formatted(number, why, status, unit.isEmpty() ? "" : "，" + unit);
  }

  static String joinOrConfirm() {
    return "同一事项请点“并入”，不另编号；点“确认交办”则仍登记为新的一件。";
  }

  static String joined(String number, String leads) {
    return leads.isEmpty()
        ? "已并入 %s，时限不变，各渠道分别答复。".formatted(number)
        : "已并入 %s，时限从严提前到 %s，各渠道分别答复。".formatted(number, leads);
  }

  static String tookIn(String number, String channel, String leads) {
    return leads.isEmpty()
        ? "%s 又收到同一事项（%s），已并案办理，时限不变。".formatted(number, channel)
        : "%s 又收到同一事项（%s），已并案办理，时限从严提前到 %s。".formatted(number, channel, leads);
  }

  static String proposed(String number, String leader) {
    return "%s 已登记，拟办已送%s批示。".formatted(number, leader);
  }

  static String tooMany(int most) {
    return "一次最多交办 %d 件，请分几次发送。".formatted(most);
  }

  static String howToGiveSeveral() {
    return "批量交办请在“批量交办”下面每件另起一行，如：\n批量交办\n交办 城管局 3天 市长热线 路灯不亮\n交办 住建局 5天 来信来访 停水";
  }

  static String ofThese(int place, String sentence) {
    return "第 %d 件：%s".formatted(place, sentence);
  }

  static String proposeAlone() {
    return "有批示领导的请单独发送。";
  }

  static String oneOfThese(int place, String unit, String due, String content) {
    return "%d. %s，%s：%s".formatted(place, unit, due, content);
  }

  static String mayBe(String number) {
    return "（疑似与 %s 重复）".formatted(number);
  }

  static String toAssign(String number, String unit, String due) {
    return "%s 交 %s，%s".formatted(number, unit, due);
  }

  static String doesNotWait(String number, String status) {
    return "%s 现为“%s”，不是待交办。".formatted(number, status);
  }

  static String allAtOnce(int howMany) {
    return "共 %d 件，点一次全部交办，各自编号；个别不能交办的会逐件说明，其余照办。".formatted(howMany);
  }

  static final String PROPOSE = "送领导批示";

  static String noPhoneNumber() {
    return "联系电话不是有效的号码，座机请加区号。";
  }

  static String tooLong(String label, int most) {
    return "%s超过 %d 字，请缩短。".formatted(label, most);
  }

  static String dropped() {
    return "已取消，未登记。";
  }

  /** What became of a preview that nobody can confirm any more. */
  static String ended(Drafts.Held<?> held) {
    var when = held.endedAt().map(it -> "于 " + Sentences.at(it) + " ").orElse("");
    return held.state() == Drafts.State.CONFIRMED
        ? "这份预览已%s确认，不能再改。".formatted(when)
        : "这份预览已%s取消，请重新发送。".formatted(when);
  }

  static String assigned(String number, String unit) {
    return "%s 已交办%s。".formatted(number, unit);
  }
}
