package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Due;
import java.util.List;

/** What is said of 撤回, 延期 and 再行交办. */
final class RequestSentences {

  static final String ASK_WITHDRAWAL = "申请撤回";
  static final String ASK_EXTENSION = "申请延期";
  static final String CONFIRM_TOLD = "确认告知";
  static final String ASSIGN_AGAIN = "再行交办";
  static final String GRANT = "同意延期";
  static final String DECIDE = "提交决定";
  static final String SHOW_ALL = "看全文";
  static final String OPEN = "待决定";
  static final String LAPSED = "已失效";
  static final String REFUSED = "不同意";

  static final String DEADLINE = "办结时限";
  static final String SECOND_DEADLINE = "二次时限";

  /** Behind a window that has closed. */
  static final String OVER = "（已过）";

  private RequestSentences() {}

  // 撤回

  static String withdrawalTitle(String number) {
    return number + " 撤回申请";
  }

  static String howToWithdraw(String until) {
    return "撤回申请截止 %s。须写明理由和职责依据；党政办主要负责人决定前，时限照常计算，请继续办理。".formatted(until);
  }

  static String withdrawalAsked(String number) {
    return "%s 撤回申请已提交，待党政办主要负责人决定；决定前时限照常计算。".formatted(number);
  }

  static String withdrawalRefused(String number, boolean unfounded, String why) {
    return "%s 的撤回申请不同意%s，请继续办理，时限不变。理由：%s".formatted(number, unfounded ? "（申请没有依据）" : "", why);
  }

  static String withdrawalApproved(String number, String unit, String why) {
    return "%s 已同意%s撤回，不再由该单位办理。理由：%s".formatted(number, unit, why);
  }

  /** To the office, with what to type. */
  static String assignAgainToday(
      String number, String unit, String belongsTo, String promised, boolean isFinal) {
    return "%s 已同意%s撤回，请于今日再行交办%s%s，原时限 %s不变。请发：交办 %s 单位 时限（不写时限即原时限）"
        .formatted(
            number,
            unit,
            belongsTo.isEmpty() ? "" : "（申请单位认为应属" + belongsTo + "）",
            isFinal ? "；下次交办为终审" : "",
            promised,
            MatterSentences.ordinal(number));
  }

  static String supportWithdrawn(String number, String unit) {
    return "%s 已同意协办单位%s撤回，主办单位不再等待其协办意见。".formatted(number, unit);
  }

  static String supportReleased(String number) {
    return "%s 主办单位已撤回，贵单位的协办随之终止。".formatted(number);
  }

  // 延期

  static String extensionTitle(String number) {
    return number + " 延期申请";
  }

  static String howToExtend(String until, String due) {
    return "延期申请截止 %s，现时限 %s。批准前现时限有效；批准后请告知当事人。".formatted(until, due);
  }

  static String extensionAsked(String number, String first) {
    return "%s 延期申请已提交，待党政办主要负责人决定；决定前现时限 %s有效。".formatted(number, first);
  }

  static String extensionGranted(String number, String first, String second, String why) {
    return "%s 已批准延期，时限由 %s改为 %s。请告知当事人后，在交办卡片上点“确认告知”，或发：确认告知 %s。理由：%s"
        .formatted(number, first, second, MatterSentences.ordinal(number), why);
  }

  static String extensionRefused(String number, String first, String why) {
    return "%s 的延期申请不同意，请按原时限 %s 办结。理由：%s".formatted(number, first, why);
  }

  /** The decision's words where the head tapped and wrote none. */
  static String asAsked() {
    return "同意申请所述原因。";
  }

  static String whatToConfirm(String second) {
    return "已批准延期至 %s，请填写告知当事人的方式和时间。".formatted(second);
  }

  static String toldConfirmed(String number) {
    return "%s 已记录：延期已告知当事人。".formatted(number);
  }

  static String decideOnTheCard(String number) {
    return "%s 有申请待您决定，请在申请卡片上决定。".formatted(number);
  }

  static String nothingToDecide(String number) {
    return "%s 没有待决定的申请。".formatted(number);
  }

  // 再行交办

  static String howToAssignAgain(String promised) {
    return (promised.isEmpty() ? "" : "原时限 %s不变；不填时限即用原时限。".formatted(promised))
        + "协办时限不填，按主办时限倒推；责任人不填，为该单位主要负责人和分管负责人；书面报告不选，为需要。";
  }

  static String nextIsFinal() {
    return "已多次撤回，本次交办为终审，不能再撤回。";
  }

  static String assignedAgain(String number, String unit, String due) {
    return "%s 已交办%s，时限 %s。".formatted(number, unit, due);
  }

  static String notToAssign(String number) {
    return "%s 不是待交办事项，不能再行交办。".formatted(number);
  }

  static String termIsNeeded(String number) {
    return "%s 没有可沿用的时限，请写办结时限，如 3天。".formatted(number);
  }

  // On cards

  /** The strip of dates below a unit's card. */
  static String windows(List<String> windows) {
    return String.join(" · ", windows);
  }

  static String withdrawUntil(String until) {
    return "撤回截止 " + until;
  }

  static String isFinal() {
    return "终审，不能撤回";
  }

  static String extendUntil(String until) {
    return "延期截止 " + until;
  }

  static String reportBy(String until) {
    return "报告 " + until;
  }

  static String waits(String what, String since) {
    return "**%s**：待决定（%s）".formatted(what, since);
  }

  static String extended(Due first) {
    return "已延期，原时限 " + MatterSentences.due(first);
  }

  static String untold() {
    return "尚未确认告知当事人";
  }

  static String history(String what, String unit, String asked, String outcome) {
    return "%s：%s，%s，%s".formatted(what, unit, asked, outcome);
  }

  static String granted(String first, String second) {
    return "已同意，原时限 %s，二次时限 %s".formatted(first, second);
  }

  static String promised(String due) {
    return "原时限 %s不变，待再行交办".formatted(due);
  }
}
