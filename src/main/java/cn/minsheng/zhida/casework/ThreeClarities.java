package cn.minsheng.zhida.casework;

/**
 * 三个清楚 (三（三）3): what stands behind a petition. Sealed at rest, readable by the lead unit's head and
 * deputy and the office only.
 *
 * @param interests the interests behind the request
 * @param speaker who really speaks for the petitioner
 * @param weakPoints the weak points of the petitioner and of those around them
 */
public record ThreeClarities(String interests, String speaker, String weakPoints) {

  private static final int LONGEST = 4_000;

  public ThreeClarities {
    if (interests.length() > LONGEST
        || speaker.length() > LONGEST
        || weakPoints.length() > LONGEST) {
      throw new IllegalArgumentException("Each of the three has at most 4,000 characters");
    }
  }

  boolean areComplete() {
    return !interests.isBlank() && !speaker.isBlank() && !weakPoints.isBlank();
  }

  /** Says nothing of them. */
  @Override
  public String toString() {
    return "ThreeClarities[…]";
  }
}
