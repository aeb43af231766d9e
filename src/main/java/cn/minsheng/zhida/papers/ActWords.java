package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.casework.Act;
import java.util.Arrays;
import java.util.Optional;

/** What the trail's words of acts are called on paper. */
final class ActWords {

  private ActWords() {}

  static String of(String recorded) {
    return act(recorded).map(ActWords::word).orElseGet(() -> other(recorded));
  }

  private static Optional<Act> act(String recorded) {
    return Arrays.stream(Act.values()).filter(it -> it.name().equals(recorded)).findFirst();
  }

  /** What is on the trail of a petition, but is no act of its handling. */
  private static String other(String recorded) {
    return switch (recorded) {
      case "MAKE_DOSSIER" -> "调取卷宗";
      case "PROPOSE_DEDUCTION" -> "拟减分";
      case "OBJECT_TO_DEDUCTION" -> "对减分提出异议";
      case "CONFIRM_DEDUCTION" -> "确认减分";
      case "WAIVE_DEDUCTION" -> "不予减分";
      case "REVERSE_DEDUCTION" -> "冲回减分";
      case "WITHDRAW_DEDUCTION" -> "减分随撤销收回";
      case "REVOKE_DISCIPLINE" -> "撤销问责";
      default -> recorded;
    };
  }

  private static String word(Act act) {
    return switch (act) {
      case REGISTER -> "登记";
      case TAKE_OVER -> "接管";
      case JOIN -> "并案";
      case SPLIT -> "分办";
      case PROPOSE -> "送领导拟办";
      case INSTRUCT -> "批示";
      case CORRECT -> "更正登记";
      case ATTACH -> "添加附件";
      case HAND_OVER -> "移交经办人";
      case RECORD_COLLECTION -> "领取登记";
      case ASSIGN -> "交办";
      case REDIRECT -> "改交";
      case ADD_SUPPORT -> "增派协办";
      case URGE -> "催办";
      case ACCEPT -> "签收";
      case ASK_WITHDRAWAL -> "申请撤回";
      case APPROVE_WITHDRAWAL -> "同意撤回";
      case REFUSE_WITHDRAWAL -> "不同意撤回";
      case ASK_EXTENSION -> "申请延期";
      case GRANT_EXTENSION -> "同意延期";
      case REFUSE_EXTENSION -> "不同意延期";
      case CONFIRM_TOLD -> "确认已告知当事人";
      case RECORD_CLARITIES -> "记录三个清楚";
      case GIVE_OPINION -> "提交协办意见";
      case WAIVE_OPINION -> "免协办意见";
      case SUBMIT_REPORT -> "提交办理报告";
      case SIGN_OFF -> "审阅同意";
      case RETURN_BY_SIGNER -> "审阅退回";
      case PASS -> "审核通过";
      case RETURN_TO_UNIT -> "审核退回";
      case RECORD_FOLLOW_UP -> "记录回访";
      case ENDORSE_FOR_SUPERIOR -> "记录上级部门意见";
      case ENDORSE_FOR_COMMITTEE -> "工管委意见";
      case SEND_BACK -> "退回重办";
      case EXPLAIN -> "认定解释到位";
      case CLOSE -> "销号";
      case MOVE_WITH_THE_CALENDAR -> "时限随工作日历顺延";
      case END -> "其他终结";
      case LOOK_BACK -> "回头看";
      case HOLD -> "挂账";
      case RELEASE -> "取消挂账";
      case GIVE_FOLLOW_UP -> "派回访";
      case RECORD_ANSWER -> "记录答复";
      case PROMISE -> "记录承诺";
      case SETTLE_PROMISE -> "核实承诺";
      case LIFT_SUPERVISION -> "解除挂牌督办";
      case UNDO -> "撤销";
      case UNMASK -> "查看当事人";
    };
  }
}
