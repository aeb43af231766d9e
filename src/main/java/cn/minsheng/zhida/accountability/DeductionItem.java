package cn.minsheng.zhida.accountability;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can cost points (四、2): facts of handling only, never what somebody does in the chat
 * (国办函〔2026〕12号).
 */
public enum DeductionItem {
  /**
   * 答复超期: the answer was handed in after the deadline, or was overdue and still owed when the
   * matter ended. Once for each deadline of an assignment.
   */
  ANSWER_OVERDUE("答复超期", true),
  /** 办理不彻底、答复质量偏低: the office returned the report. Once for each report. */
  POOR_HANDLING("办理不彻底", true),
  /** 差评: the petitioner is not satisfied. Once for each report they were asked about. */
  BAD_RATING("差评", true),
  /**
   * 报告迟交: the report was first handed in after the day on which it was due before the deadline, but
   * not after the deadline, which {@link #ANSWER_OVERDUE} measures where that is on.
   */
  REPORT_LATE("报告迟交", false),
  /** 撤回理由不成立: the unit's 撤回申请 was refused as unfounded. Once for each 申请. */
  UNFOUNDED_WITHDRAWAL("撤回理由不成立", false);

  private final String word;
  private final boolean onByDefault;

  DeductionItem(String word, boolean onByDefault) {
    this.word = word;
    this.onByDefault = onByDefault;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Whether it is proposed as long as nobody has set it otherwise. */
  public boolean isOnByDefault() {
    return onByDefault;
  }

  public static Optional<DeductionItem> called(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word.strip())).findFirst();
  }
}
