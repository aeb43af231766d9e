package cn.minsheng.zhida.casework;

/** How a petition ends other than by 销号 (rule 9). Its number stays with it. */
public enum EndingKind {
  NOT_ADMITTED("不予受理"),
  /** 退回上级平台. */
  NOT_OF_THE_ZONE("不属本区"),
  /** 诉讼, 复查. */
  OTHER_PROCEDURE("转其他程序"),
  WITHDRAWN_BY_PETITIONER("当事人撤诉"),
  /** Registered by mistake. */
  VOID("作废");

  private final String word;

  EndingKind(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
