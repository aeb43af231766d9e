package cn.minsheng.zhida.casework;

/** What the petitioner says of the result (rule 8). */
public enum Satisfaction {
  SATISFIED("满意"),
  BASICALLY_SATISFIED("基本满意"),
  NOT_SATISFIED("不满意");

  private final String word;

  Satisfaction(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Whether it is the petitioner's 认可. */
  public boolean isEndorsement() {
    return this != NOT_SATISFIED;
  }
}
