package cn.minsheng.zhida.casework;

/** Who may know of a petition's content (rule 13). */
public enum Secrecy {
  ORDINARY("普通"),
  /**
   * Only the office, head and deputy of the lead unit, the visitor and leaders; never in a group.
   */
  SENSITIVE("敏感"),
  /** The content never enters DingTalk: it is read at the office and reported on paper. */
  CONFIDENTIAL("保密");

  private final String word;

  Secrecy(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
