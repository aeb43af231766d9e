package cn.minsheng.zhida.casework;

/** Whose 认可 a result needs before the petition is closed (四、1). */
public enum Endorser {
  SUPERIOR("上级部门"),
  COMMITTEE("区工管委"),
  PETITIONER("当事人");

  private final String word;

  Endorser(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
