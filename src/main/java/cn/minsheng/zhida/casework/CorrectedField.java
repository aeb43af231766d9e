package cn.minsheng.zhida.casework;

/** What can be mistyped at registration. Deadlines and units are no typing errors. */
public enum CorrectedField {
  SOURCE_NUMBER("来源编号", false),
  RECEIVED_AT("收到时间", false),
  KIND("诉求类型", false),
  CATEGORY("所属领域", false),
  PLACE("地点", true),
  CONTENT("诉求内容", true),
  PETITIONER_NAME("当事人姓名", true),
  PETITIONER_PHONE("当事人电话", true),
  PETITIONER_ADDRESS("当事人住址", true);

  private final String word;
  private final boolean ofTheMatter;

  CorrectedField(String word, boolean ofTheMatter) {
    this.word = word;
    this.ofTheMatter = ofTheMatter;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Whether it is personal data or the petition's content, which stand sealed. */
  boolean isOfTheMatter() {
    return ofTheMatter;
  }
}
