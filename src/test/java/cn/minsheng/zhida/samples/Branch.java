package cn.minsheng.zhida.samples;

import java.util.Arrays;

/** What else happened to a sample petition, beside the way from the order to 销号. */
enum Branch {
  NONE(""),
  /** 当事人撤诉, decided by the office's head. */
  DROPPED("当事人撤诉"),
  /** The same matter as the petition on the line before. */
  JOINED("并案"),
  /** Withdrawn with the head's consent, and not yet with another unit. */
  GIVEN_BACK("待再行交办"),
  /** The unit asked to withdraw; nobody has decided. */
  WANTS_TO_GIVE_BACK("申请撤回"),
  /** A second deadline. */
  EXTENDED("已延期"),
  /** 挂账. */
  HELD("挂账"),
  /** 挂牌督办: a promise was not kept. */
  SUPERVISED("挂牌督办"),
  /** Points were taken for the late answer, and none for the rating. */
  COST_POINTS("减分");

  private final String word;

  Branch(String word) {
    this.word = word;
  }

  static Branch called(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst().orElseThrow();
  }
}
