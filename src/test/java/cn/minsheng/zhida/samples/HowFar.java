package cn.minsheng.zhida.samples;

import java.util.Arrays;

/** How far a sample petition got before the newcomer came in, in the order of the way. */
enum HowFar {
  ISSUED("待签收"),
  ACCEPTED("办理中"),
  TO_SIGN("待审阅"),
  RETURNED_BY_SIGNER("审阅退回"),
  TO_REVIEW("待审核"),
  RETURNED_BY_OFFICE("审核退回"),
  TO_FOLLOW_UP("待回访"),
  OBJECTED("不满意"),
  TO_ENDORSE("待认可"),
  CLOSED("已销号");

  private final String word;

  HowFar(String word) {
    this.word = word;
  }

  static HowFar called(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst().orElseThrow();
  }

  boolean reaches(HowFar other) {
    return compareTo(other) >= 0;
  }
}
