package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.AssignmentDates;
import cn.minsheng.zhida.casework.DefaultTerm;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.TermScope;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is said of terms: the table of default terms, and 「为什么是这天」. */
final class TermSentences {

  static final String TABLE = "时限表";
  static final List<String> COLUMNS = List.of("渠道", "类型", "办结", "协办", "依据");
  static final String WHY = "为什么是这天";

  private TermSentences() {}

  static String howToChange(boolean admin) {
    return "未写时限的交办按此表计算；未列协办的，按主办时限倒推。标“待核定”的请党政办核定。"
        + (admin ? "\n修改请发：时限表 市长热线 求助 5个工作日；恢复原值：时限表 市长热线 求助 恢复" : "修改请联系管理员。");
  }

  static List<String> row(DefaultTerm line) {
    return List.of(
        line.scope().channel().map(it -> it.word()).orElse("全部渠道"),
        kind(line.scope()),
        WhySentences.term(line.term()),
        line.supporting().map(WhySentences::term).orElse("倒推"),
        switch (line.standing()) {
          case GIVEN -> "有依据";
          case TO_BE_SET -> "待核定";
          case SET -> "已设定";
        });
  }

  /** 市长热线·求助. */
  static String scope(TermScope scope) {
    return scope.channel().map(it -> it.word() + "·").orElse("") + kind(scope);
  }

  private static String kind(TermScope scope) {
    var kind = scope.kind().map(it -> it.word()).orElse("");
    if (scope.urgency() == UrgencyLevel.IMMEDIATE) {
      return kind + UrgencyLevel.IMMEDIATE.word();
    }
    return kind.isEmpty() ? "全部类型" : kind;
  }

  static String changed(DefaultTerm line) {
    return "时限表已修改：%s %s%s。今后的交办按此计算，已交办的不变。"
        .formatted(
            scope(line.scope()),
            WhySentences.term(line.term()),
            line.supporting().map(it -> "，协办 " + WhySentences.term(it)).orElse(""));
  }

  static String restored(TermScope scope) {
    return "时限表已恢复：%s。今后的交办按恢复后的值计算，已交办的不变。".formatted(scope(scope));
  }

  static String notUnderstood(String word) {
    return "没看懂“%s”。例：时限表 市长热线 求助 5个工作日；时限表 立办立结 2小时；时限表 人大建议 3个月 协办 1个月".formatted(word);
  }

  static String channelNeeded() {
    return "请写明受理渠道，如：时限表 市长热线 求助 5个工作日（只有立办立结可以不写渠道）。";
  }

  static String termNeeded() {
    return "请写明时限，如：时限表 市长热线 求助 5个工作日；恢复原值写“恢复”。";
  }

  static String onlyTheOfficeAndAdmins() {
    return "时限表由党政办和管理员查看，由管理员修改。";
  }

  /** After the deadline on the preview. */
  static String byDefault(String term) {
    return "未写时限，按时限表为 " + term;
  }

  static String mayMove() {
    return "该年放假安排尚未公布，公布后可能顺延";
  }

  static String why(AssignmentDates dates, String number) {
    var milestones = dates.milestones();
    return String.join(
        "\n",
        "**" + number + "**",
        "- 办结时限 "
            + MatterSentences.due(dates.due())
            + "："
            + basis(dates)
            + WhySentences.of(dates.why()),
        "- 报告提交 "
            + MatterSentences.due(Due.of(milestones.reportBy().value()))
            + "："
            + WhySentences.of(milestones.reportBy().why()),
        "- 延期申请 "
            + MatterSentences.due(Due.of(milestones.extendUntil().value()))
            + "："
            + WhySentences.of(milestones.extendUntil().why()),
        "- 撤回申请 "
            + MatterSentences.due(Due.of(milestones.withdrawUntil().value()))
            + "："
            + WhySentences.of(milestones.withdrawUntil().why()));
  }

  static String whyOfSupport(AssignmentDates dates, String unit) {
    return whyOf("协办" + unit, dates.due(), basis(dates) + WhySentences.of(dates.why()));
  }

  /** One date and its reckoning, on a line of its own. */
  static String whyOf(String what, Due due, String why) {
    return "- %s %s：%s".formatted(what, MatterSentences.due(due), why);
  }

  /** Of an order that is not given out yet. */
  static String why(String what, TermGiven given) {
    return whyOf(
        what, given.due(), basis(given.basis(), given.term()) + WhySentences.of(given.why()));
  }

  /** Before the dates of an order that is not given out yet. */
  static String ifGivenNow() {
    return "**交办预览**，按现在交办计算：";
  }

  static String byTheChannel() {
    return "该渠道自有的答复期限。";
  }

  static String withTheDeadline() {
    return "与办结时限相同。";
  }

  static String afterTheReport() {
    return "报告通过时办结时限已近，延至通过后的下一个工作日。";
  }

  static String promisedBy(String who, LocalDateTime when) {
    return "%s %s记录承诺时写明的日期。".formatted(who, Sentences.at(when));
  }

  static String heldUntil() {
    return "挂账时写明的日期。";
  }

  static String askWhy(int number) {
    return "时限为什么是这一天，请发：为什么 " + number;
  }

  static String notAssigned(String number) {
    return "%s尚未交办，还没有办结时限。".formatted(number);
  }

  private static String basis(AssignmentDates dates) {
    return basis(dates.basis(), dates.term());
  }

  private static String basis(TermGiven.Basis basis, Optional<Term> given) {
    var term = given.map(WhySentences::term).orElse("");
    return switch (basis) {
      case NAMED ->
          given.filter(it -> it instanceof Term.OnDay || it instanceof Term.AtMoment).isPresent()
              ? ""
              : said(term);
      case DEFAULT -> "按时限表 " + term + "，";
      case BEFORE_THE_LEAD -> "从主办时限倒推，";
    };
  }

  private static String said(String term) {
    return term.isEmpty() ? "" : "交办时定 " + term + "，";
  }
}
