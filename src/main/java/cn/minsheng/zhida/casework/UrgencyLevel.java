package cn.minsheng.zhida.casework;

/** How fast a petition has to be handled. */
public enum UrgencyLevel {
  ORDINARY("普通"),
  /** Water, power, gas, heat: handled at once, counted in hours, day and night. */
  IMMEDIATE("立办立结");

  private final String word;

  UrgencyLevel(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }
}
