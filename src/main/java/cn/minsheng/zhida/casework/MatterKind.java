package cn.minsheng.zhida.casework;

/** What kind of petition it is (二、受理范围). */
public enum MatterKind {
  QUESTION("咨询"),
  HELP("求助"),
  SUGGESTION("建议"),
  COMPLAINT("投诉"),
  TIP_OFF("举报");

  private final String word;

  MatterKind(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
