package cn.minsheng.zhida.casework;

import java.time.LocalDate;

/**
 * 承诺: what somebody said would be done by a day (rule 8).
 *
 * @param due the day with whose end it is broken
 * @param words what was promised; sealed at rest
 */
public record Promise(Occasion occasion, LocalDate due, String words) {

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "Promise[" + occasion + ", " + due + "]";
  }

  /** Where it was made. */
  public enum Occasion {
    REPORT("办理报告"),
    VISIT("回访");

    private final String word;

    Occasion(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }
}
