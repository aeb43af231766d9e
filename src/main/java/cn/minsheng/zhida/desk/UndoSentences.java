package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import java.time.LocalDateTime;
import java.util.List;

/** What is said of 撤销. */
final class UndoSentences {

  static final String REPORT_TAKEN_BACK = "已撤销审阅";

  private UndoSentences() {}

  static String undone(String number, String act, LocalDateTime doneAt, String stands) {
    return "%s 已撤销您 %s 的“%s”，现在：%s。".formatted(number, Sentences.at(doneAt), act, stands);
  }

  static String tell(String number, String who, LocalDateTime doneAt, String act, String stands) {
    return "%s %s已撤销其 %s 的“%s”，现在：%s。此前就此发出的通知不再有效。"
        .formatted(number, who, Sentences.at(doneAt), act, stands);
  }

  static String hint(long minutes) {
    return "（%d 分钟内可发“撤销”收回）".formatted(minutes);
  }

  /**
   * @param last the number of the petition that the last act is about
   * @param said numbers as they were typed
   */
  static String notThat(String last, List<String> said) {
    return "您最近办的一步属于 %s，不是 %s，没有撤销。要收回最近的一步，请只发“撤销”。"
        .formatted(last, Markdown.text(String.join("、", said)));
  }

  static String notSwitchedOn() {
    return "本单位未开放撤销。";
  }

  /** What the act is called that was taken back. */
  static String word(Act act) {
    return switch (act) {
      case ATTACH -> "添加附件";
      case ACCEPT -> "签收";
      case RECORD_CLARITIES -> "提交三个清楚";
      case HOLD -> "挂账";
      case RELEASE -> "取消挂账";
      case RECORD_ANSWER -> "记答复";
      case PROMISE -> "记承诺";
      case INSTRUCT -> "批示";
      case GIVE_OPINION -> "提交协办意见";
      case WAIVE_OPINION -> "免协办";
      case SIGN_OFF -> "审阅同意";
      case RETURN_BY_SIGNER -> "审阅退回";
      case PASS -> "通过";
      case RETURN_TO_UNIT -> "退回";
      case RECORD_FOLLOW_UP -> "提交回访";
      case ENDORSE_FOR_SUPERIOR, ENDORSE_FOR_COMMITTEE -> "认可或不认可";
      default -> throw new IllegalArgumentException(act + " is not taken back");
    };
  }

  /**
   * What to do about what cannot be taken back.
   *
   * @param number as it is typed, 12
   */
  static String instead(Act act, int number) {
    return switch (act) {
      case REGISTER -> "登记有误，请发：更正 %d；登记错的，请主要负责人发：终结 %d（作废）".formatted(number, number);
      case TAKE_OVER -> "接管有误，请发：更正 %d；不该接管的，请主要负责人发：终结 %d（作废）".formatted(number, number);
      case ASSIGN -> "交办已送达单位；派错单位的，请发：改交 %d".formatted(number);
      case SUBMIT_REPORT -> "请分管负责人或主要负责人在卡片上退回，改后重新提交。";
      case ASK_WITHDRAWAL, ASK_EXTENSION -> "申请待党政办主要负责人决定；不再需要的，请联系党政办不予同意。";
      case APPROVE_WITHDRAWAL -> "请发：交办 %d 单位 时限".formatted(number);
      case CORRECT -> "请再发：更正 %d".formatted(number);
      case CLOSE, LOOK_BACK, ENDORSE_FOR_SUPERIOR, ENDORSE_FOR_COMMITTEE, RECORD_FOLLOW_UP ->
          "已销号的，问题反弹时请发：回头看 %d".formatted(number);
      default -> "请联系党政办处理。";
    };
  }
}
