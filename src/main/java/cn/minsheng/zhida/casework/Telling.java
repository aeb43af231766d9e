package cn.minsheng.zhida.casework;

import java.time.Instant;

/**
 * How and when the petitioner was told the result. Meeting them is the rule (三（三）4).
 *
 * @param reason why they were not met; empty if they were
 */
public record Telling(Way way, Instant at, String reason) {

  private static final int LONGEST_REASON = 1_000;

  public Telling {
    reason = reason.strip();
    if (reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("A reason has at most 1,000 characters");
    }
  }

  public static Telling met(Instant at) {
    return new Telling(Way.MEETING, at, "");
  }

  /** Says nothing of the reason, which may speak of a person. */
  @Override
  public String toString() {
    return "Telling[" + way + ", " + at + "]";
  }

  /** How they were told. */
  public enum Way {
    MEETING("见面"),
    PHONE("电话"),
    LETTER("信件");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }
}
