package cn.minsheng.zhida.casework;

/** What a unit is to a petition. */
public enum AssignmentRole {
  LEAD("主办"),
  SUPPORTING("协办");

  private final String word;

  AssignmentRole(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
