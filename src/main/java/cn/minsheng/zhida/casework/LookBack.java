package cn.minsheng.zhida.casework;

/**
 * 回头看: whether a result lasted (四、1 and rule 9).
 *
 * @param findings what was seen; sealed at rest; has to be said if it did not last
 */
public record LookBack(boolean lasted, String findings) {

  private static final int LONGEST = 4_000;

  public LookBack {
    findings = findings.strip();
    if (findings.length() > LONGEST) {
      throw new IllegalArgumentException("Findings have at most 4,000 characters");
    }
  }

  /** Says nothing of the findings. */
  @Override
  public String toString() {
    return "LookBack[" + lasted + "]";
  }
}
