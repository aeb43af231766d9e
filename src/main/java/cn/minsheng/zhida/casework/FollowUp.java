package cn.minsheng.zhida.casework;

import java.time.Instant;

/**
 * 回访 (rule 8).
 *
 * @param at when the petitioner was visited or called
 * @param opinion what they said; sealed at rest; may be empty if they are satisfied
 */
public record FollowUp(Method method, Satisfaction satisfaction, Instant at, String opinion) {

  private static final int LONGEST_OPINION = 4_000;

  public FollowUp {
    opinion = opinion.strip();
    if (opinion.length() > LONGEST_OPINION) {
      throw new IllegalArgumentException("An opinion has at most 4,000 characters");
    }
  }

  /** Says nothing of the opinion. */
  @Override
  public String toString() {
    return "FollowUp[" + method + ", " + satisfaction + "]";
  }

  /** How the petitioner was asked. */
  public enum Method {
    HOME_VISIT("入户走访"),
    PHONE_CALL("电话沟通"),
    SITE_INSPECTION("实地踏查");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }
}
