package cn.minsheng.zhida.casework;

/** What a handling report says came of the petition (rule 6). */
public enum HandlingResult {
  SOLVED("解决"),
  PARTLY_SOLVED("部分解决"),
  EXPLAINED("解释说明");

  private final String word;

  HandlingResult(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
