package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.PromiseView;
import cn.minsheng.zhida.casework.ReportGaps;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of answers, promises, 挂账, look-backs and endings. */
final class AftercareSentences {

  /** As many as surely fit on a card. */
  private static final int MOST_BUTTONS = 5;

  private AftercareSentences() {}

  static String beforeEnding() {
    return "终结后不再办理，未完成的交办随之终止并告知单位，编号保留。";
  }

  static String ended(String number, String kind) {
    return "%s 已终结：%s。未完成的交办随之终止，不再办理。".formatted(number, kind);
  }

  static String lookBackDue(String day) {
    return "回头看应于 %s（当日结束前）完成；问题反弹的，用原编号重新办理，各方重新认可。".formatted(day);
  }

  static String lasted(String number) {
    return "%s 回头看已记录：办理结果稳定。".formatted(number);
  }

  static String reopened(String number) {
    return "%s 回头看发现问题反弹，已用原编号重新打开，请党政办重新交办，各方认可须重新取得。".formatted(number);
  }

  static String explained(String number) {
    return "%s 已按解释到位处理，视同当事人认可。".formatted(number);
  }

  static String howToDecide(String number) {
    return "退回或解释到位，请发：查 %s".formatted(number);
  }

  /**
   * @param atOnce whether that day had passed before the report did
   */
  static String owed(String channel, String due, boolean atOnce) {
    return "待答复：%s，%s%s".formatted(channel, due, atOnce ? "（报告通过前已过，请即答复）" : "");
  }

  static String answered(String number, int left) {
    return left == 0
        ? "%s 答复已记录。".formatted(number)
        : "%s 答复已记录，还有 %d 个渠道待答复。".formatted(number, left);
  }

  static String promised(String number, String day) {
    return "%s 承诺已记录，应于 %s（当日结束前）兑现；到期未兑现的挂牌督办。".formatted(number, day);
  }

  static String promise(PromiseView promise) {
    return "%s 承诺，应于 %s 兑现".formatted(promise.occasion().word(), Sentences.on(promise.due()));
  }

  static String kept(String number) {
    return "%s 承诺已兑现。".formatted(number);
  }

  static String supervised(String number, String day) {
    return "%s 应于 %s 兑现的承诺未兑现，现挂牌督办，直至党政办解除。".formatted(number, day);
  }

  static String lifted(String number) {
    return "%s 的挂牌督办已解除。".formatted(number);
  }

  static String beforeHold() {
    return "挂账不停止计时，办结时限不变；挂账期间在台账和半月报中列为挂账，不列为超期；到日自动解除。";
  }

  static String held(String number, String day) {
    return "%s 已挂账至 %s，办结时限不变，到日自动解除。".formatted(number, day);
  }

  static String released(String number) {
    return "%s 已取消挂账，请继续办理。".formatted(number);
  }

  static String visitIsYours(String number) {
    return "%s 的满意度回访派给您，请在回访卡片上记录。".formatted(number);
  }

  static String visitGiven(String number, String who) {
    return "%s 的回访已派给%s。".formatted(number, who);
  }

  static String paper() {
    return "盖章文件请送党政办，不得经聊天发送。收件人写党政办签收人姓名；交件人不填即为您本人。保密事项只填文号、页数和交接人。";
  }

  static String noStampsInChat() {
    return "盖章的纸质文件不得经聊天发送，请送党政办并填写“纸质报告”。";
  }

  /** Empty if nothing seems to be missing. */
  static String gaps(Set<ReportGaps.Gap> gaps) {
    return gaps.isEmpty()
        ? ""
        : "提示，报告可能还缺："
            + gaps.stream().sorted().map(AftercareSentences::gap).collect(Collectors.joining("、"))
            + "。";
  }

  private static String gap(ReportGaps.Gap gap) {
    return switch (gap) {
      case A_POINT_MAY_BE_UNANSWERED -> "逐项答复（诉求不止一项）";
      case NO_DATE -> "办理日期";
      case NO_CONTACT -> "经办人联系电话";
      case NO_REGULATION_NAMED -> "政策依据的文件名称或条款";
    };
  }

  /** What has no room for a button is typed. */
  static String canBeTyped(List<String> words, String number) {
    return words.size() <= MOST_BUTTONS
        ? ""
        : "也可以发：" + words.stream().map(it -> it + " " + number).collect(Collectors.joining("、"));
  }

  static String receiptIncomplete() {
    return "请核对文号、页数、交接人姓名（通讯录中唯一）和告知情况，未作任何改动。";
  }
}
