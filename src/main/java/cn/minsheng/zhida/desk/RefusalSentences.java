package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Attaching;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.Set;
import java.util.stream.Collectors;

/** Every no of the core, as it is said to whoever tried. The number stands before it. */
final class RefusalSentences {

  /** Names and moments, each empty where there is none. */
  record Facts(String unit, String who, String when, String due) {

    Facts(String unit, String who, String when) {
      this(unit, who, when, "");
    }

    /** Who was first, and when, as the beginning of a sentence. */
    private String first() {
      return "已" + (who.isEmpty() ? "" : "由" + who) + (when.isEmpty() ? "" : " " + when + " ");
    }
  }

  /** Says what is meant where no number stands before the sentence. */
  private static final String THIS = "此项";

  private RefusalSentences() {}

  /** The whole sentence; the number, where there is one, says what is meant. */
  static String about(String number, String sentence) {
    return number.isEmpty()
        ? sentence.replaceFirst("^的", "")
        : number + sentence.replaceFirst("^" + THIS, "的这项操作");
  }

  static String of(Reason reason, Facts facts, Set<Endorser> missing) {
    var first = facts.first();
    return switch (reason) {
      case NO_SUCH_PETITION -> "没有这件诉求，请核对编号。";
      case NO_SUCH_ASSIGNMENT -> "没有这项交办。";
      case ONLY_THE_OFFICE -> THIS + "由党政办办理。";
      case ONLY_THE_OFFICE_HEAD -> THIS + "由党政办主要负责人决定。";
      case ONLY_THE_OFFICE_HEAD_OR_AN_ADMIN -> THIS + "由党政办主要负责人或管理员办理。";
      case ONLY_THE_OFFICE_OR_A_VISITOR -> "回访由党政办或回访人员记录。";
      case ONLY_THE_OFFICE_OR_A_LEADER -> "区工管委的认可由工管委领导给出，或由党政办附依据记录。";
      case ONLY_A_LEADER -> "批示由工管委领导作出。";
      case ONLY_THE_UNIT -> THIS + "由责任单位" + facts.unit() + "办理。";
      case ONLY_WHO_SIGNS_FOR_THE_UNIT -> THIS + "须由责任单位主要负责人或分管负责人办理，联络员不能代签。";
      case ONLY_THE_LEADER_IN_CHARGE -> "的报告由分管区领导" + facts.who() + "审阅。";
      case NOT_YOUR_PETITION -> "不是您经办的事项，不能查看。";
      case CONFIDENTIAL_IS_READ_AT_THE_OFFICE -> "是保密事项，内容请到党政办查阅。";
      case A_REASON_IS_NEEDED -> "请写明理由。";
      case ALREADY_REGISTERED -> "已经登记，没有重复登记。";
      case CONTENT_IS_MISSING -> "缺少诉求内容。";
      case NUMBER_IS_ANOTHERS -> "这个编号已经是另一件诉求的，请核对。";
      case LIES_IN_THE_FUTURE -> "所填时间在将来，请核对。";
      case SOURCE_IS_THERE_ALREADY -> "已有这个渠道的这个编号，没有重复并入。";
      case CANNOT_BE_JOINED_TO_ITSELF -> "不能并入它自己。";
      case TOO_FAR_TO_BE_JOINED -> "的报告已通过，不能再并入另一件；请把另一件并入这一件。";
      case THE_OVERDUE_IS_NOT_JOINED -> "已超期，不能并入另一件；请把另一件并入这一件。";
      case NOTHING_WAS_CORRECTED -> "所填与原来相同，没有改动。";
      case CANNOT_BE_CORRECTED_SO -> "所填内容不符合此项的格式，没有改动。";
      case NOT_OF_THE_OFFICE -> facts.who() + "不是党政办人员，不能接手。";
      case ALREADY_IN_CHARGE -> "的经办人本来就是" + facts.who() + "。";
      case TOO_MANY_ATTACHMENTS -> "的附件最多 %d 个，请将其余材料以纸质留存。".formatted(Attaching.MOST);
      case NOT_A_LEADER -> facts.who() + "不是工管委领导。";
      case AN_INSTRUCTION_IS_NEEDED -> "请写明批示内容。";
      case NOT_CONFIDENTIAL -> "不是保密事项，不需要登记领取。";
      case CONFIDENTIAL_REASONS_ARE_SHORT -> "是保密事项，理由和依据只写文号或一句话（60 字以内），不得写内容。";
      case SECRET_VISITS_ARE_GIVEN -> "是敏感或保密事项，由党政办回访；派给您后您再办理。";
      case CONFIDENTIAL_IS_WRITTEN_ON_PAPER -> "是保密事项，不能在钉钉中书写，请写在纸上交党政办。";
      case NO_SUCH_UNIT -> "通讯录中没有这个单位。";
      case UNIT_NAMED_TWICE -> facts.unit() + "写了两次，主办和协办不能相同。";
      case UNIT_HAS_NO_HEAD -> facts.unit() + "没有主要负责人，请先在花名册中指定。";
      case NOT_THE_HEAD_OF_THE_UNIT -> facts.who() + "不是" + facts.unit() + "的主要负责人。";
      case NOT_A_DEPUTY_OF_THE_UNIT -> facts.who() + "不是" + facts.unit() + "的分管负责人。";
      case DUE_HAS_PASSED -> "时限已过，请写今日或以后的日期。";
      case SUPPORT_IS_DUE_TOO_LATE -> "协办时限不能晚于主办时限。";
      case THE_DAY_IS_ANOTHER_NOW -> "按今日起算，办结时限已与预览不同，请核对新的预览后再确认。";
      case HAS_HANDED_IN -> facts.unit() + first + "报送过报告，不能改交；请由该单位办结，或审核时退回。";
      case LEADS_ALREADY -> facts.unit() + "已是主办单位。";
      case SUPPORTS_ALREADY -> facts.unit() + "已是协办单位。";
      case ONLY_AN_ADMIN -> THIS + "只由管理员办理。";
      case A_DEFAULT_TERM_IS_NO_DAY -> "时限表中须写天数、工作日、小时或月数，不能写具体日期。";
      case NO_SUCH_DEFAULT_TERM -> "时限表中没有单独设定过这一行。";
      case ALREADY_ASSIGNED -> first + "交办。";
      case ALREADY_ACCEPTED -> first + "签收。";
      case ALREADY_GIVEN -> first + "提交协办意见。";
      case ALREADY_REPORTED -> first + "提交报告。";
      case ALREADY_SIGNED_OFF -> first + "审阅同意，正由党政办审核。";
      case ALREADY_RETURNED -> first + "退回，请按退回意见修改后重新提交报告。";
      case ALREADY_PASSED -> first + "审核通过。";
      case ALREADY_FOLLOWED_UP -> first + "记录回访。";
      case ALREADY_ENDORSED -> first + "认可。";
      case ALREADY_OBJECTED -> first + "表示不认可，待党政办处理。";
      case ALREADY_CLOSED -> first + "销号。";
      case HAS_ENDED -> first + "终结，不再办理。";
      case WAS_JOINED -> first + "并入另一编号办理。";
      case ASSIGNMENT_WAS_WITHDRAWN -> first + "撤回，不再由" + facts.unit() + "办理。";
      case ASSIGNMENT_WAS_CANCELLED -> "的这项交办" + first + "取消。";
      case NOT_YET_ASSIGNED -> "尚未交办。";
      case NOT_YET_ACCEPTED -> "尚未签收，请先签收。";
      case NOT_YET_REPORTED -> "尚未提交报告。";
      case NOT_YET_SIGNED_OFF -> "的报告尚未经分管负责人审阅。";
      case NOT_YET_PASSED -> "的报告尚未经党政办通过。";
      case NOBODY_OBJECTED -> "没有人表示不认可，不需要退回。";
      case NO_SUCH_REQUEST -> "没有这项申请。";
      case TOO_LATE_TO_WITHDRAW ->
          "于%s 交办，撤回申请须在交办当日提出（规定三（二）3），已于%s 截止，请继续办理。".formatted(facts.when(), facts.due());
      case REASON_AND_GROUNDS_ARE_NEEDED -> "申请撤回须写明理由和职责依据（规定三（二）3）。";
      case ASSIGNMENT_IS_FINAL -> "已多次撤回，本次交办为终审，不能再申请撤回，请继续办理。";
      case WITHDRAWAL_IS_UNDECIDED -> first + "申请撤回，待党政办主要负责人决定。";
      case WITHDRAWAL_WAS_REFUSED -> "的撤回申请" + first + "不同意，请继续办理。";
      case ALREADY_DECIDED -> first + "作出决定。";
      case ONLY_THE_LEAD_UNIT_ASKS_FOR_LONGER -> "的延期由主办单位申请；协办意见确有困难的，请主办单位商党政办免协办。";
      case TOO_LATE_TO_EXTEND -> "的延期申请须提前三日提出（规定三（四）），已于%s 截止，请按原时限办结。".formatted(facts.due());
      case EXTENSION_IS_UNDECIDED -> first + "申请延期，待党政办主要负责人决定，决定前原时限有效。";
      case ALREADY_EXTENDED -> first + "批准延期，一次交办只延期一次。";
      case SECOND_DEADLINE_IS_NOT_LATER -> "的二次时限须晚于现时限 %s。".formatted(facts.due());
      case EXTENSION_HAS_LAPSED -> "的原时限 %s 已过，延期申请已失效，按超期计。".formatted(facts.due());
      case NOT_EXTENDED -> "没有批准的延期，不需要告知。";
      case ALREADY_TOLD -> first + "确认已告知当事人。";
      case ONLY_THE_LEAD_UNIT_REPORTS -> "的报告由主办单位提交。";
      case ONLY_A_SUPPORTING_UNIT_GIVES_AN_OPINION -> "的协办意见由协办单位提交。";
      case CLARITIES_ARE_MISSING -> "是来信来访事项，请先填写“三个清楚”（规定三（三）3）。";
      case CLARITIES_ARE_INCOMPLETE -> "的“三个清楚”须三项都填写。";
      case OPINIONS_ARE_MISSING -> "还缺协办单位意见，不能提交报告。";
      case A_REPORT_IS_NEEDED -> "须提交书面报告，请先在本聊天中发送报告文件。";
      case CONFIDENTIAL_IS_REPORTED_ON_PAPER -> "是保密事项，请提交纸质报告。";
      case FACTS_AND_GROUNDS_ARE_NEEDED -> "须填写办理情况和政策依据。";
      case NOT_MEETING_NEEDS_A_REASON -> "未与当事人见面，须写明原因（规定三（三）4）。";
      case WHAT_IS_MISSING_MUST_BE_SAID -> "退回须写明缺什么。";
      case THERE_IS_A_NEWER_REPORT -> "已有新的报告，请看最新的卡片。";
      case AN_OPINION_IS_NEEDED -> "的当事人不满意，须记录意见。";
      case EVIDENCE_IS_NEEDED -> "须写明依据（文号、批示或回访记录）。";
      case HAS_BEEN_ADMITTED -> first + "签收办理，不予受理须在签收前决定，请选其他终结方式。";
      case NO_SUPERIOR_ENDORSES_THIS_CHANNEL -> "的受理渠道不需要上级部门认可。";
      case THE_PETITIONER_ENDORSES_BY_FOLLOW_UP -> "的当事人认可以回访为准。";
      case THE_PETITIONER_DID_NOT_OBJECT -> "的当事人没有表示不满意。";
      case ONLY_WHO_SPEAKS_WITH_THE_PETITIONER -> "承诺由责任单位、党政办或回访人员记录。";
      case FOLLOW_UP_IS_ANOTHERS -> "的回访已派给" + facts.who() + "。";
      case NOT_A_VISITOR -> "的回访只能派给回访人员或党政办人员，" + facts.who() + "不是。";
      case NOT_YET_CLOSED -> "尚未销号，不需要回头看。";
      case ALREADY_LOOKED_BACK -> first + "完成回头看。";
      case FINDINGS_ARE_NEEDED -> "问题反弹，须写明回头看发现的情况。";
      case ALREADY_HELD -> first + "挂账，如需改期请先取消挂账。";
      case NOT_HELD -> "没有挂账。";
      case HOLD_IS_TOO_LONG -> "挂账不能超过两年，请写更早的日期。";
      case NO_ANSWER_IS_OWED -> "没有这个渠道的待答复。";
      case ALREADY_ANSWERED -> first + "记录答复。";
      case A_RATED_LETTER_IS_NEEDED -> "是建议提案，须以答复函答复，并注明 A、B、C 类。";
      case ONLY_PROPOSALS_ARE_RATED -> "不是建议提案，不分 A、B、C 类。";
      case AN_ANSWER_SAYS_SOMETHING -> "须写明答复内容或答复函文号。";
      case NO_SUCH_PROMISE -> "没有这项承诺。";
      case A_PROMISE_SAYS_SOMETHING -> "须写明承诺内容。";
      case ALREADY_SETTLED -> first + "记录承诺兑现情况。";
      case NOT_SUPERVISED -> "的这项承诺没有挂牌督办。";
      case ALREADY_LIFTED -> first + "解除挂牌督办。";
      case WAITS_AT_THE_OFFICE -> "单位已办完，正由党政办审核、回访或等待认可，没有可催办的单位。";
      case ALREADY_URGED -> first + "催办，短时间内不重复催办。";
      case NOT_DISTURBED_NOW -> "不是立办立结事项，夜间不打扰单位，请在%s 以后催办。".formatted(facts.when());
      case NOTHING_TO_UNDO -> "您没有可以撤销的操作。";
      case CANNOT_BE_UNDONE -> "的这项操作不能撤销。";
      case TOO_LATE_TO_UNDO -> "的上一项操作在%s，已过可以撤销的时间。".formatted(facts.when());
      case SOMEBODY_ACTED_SINCE -> first + "接着办理，不能再撤销。";
      case ALREADY_UNDONE -> "的上一项操作已于%s 撤销。".formatted(facts.when());
      case ENDORSEMENTS_ARE_MISSING -> "还不能销号，缺%s的认可。".formatted(words(missing));
    };
  }

  static String noSuchPetition() {
    return of(Reason.NO_SUCH_PETITION, new Facts("", "", ""), Set.of());
  }

  static String words(Set<Endorser> endorsers) {
    return endorsers.stream().sorted().map(Endorser::word).collect(Collectors.joining("、"));
  }
}
