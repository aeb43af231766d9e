package cn.minsheng.zhida.casework;

/**
 * The end of a petition other than by 销号, as the head of the 党政办 decides it (rule 9).
 *
 * @param reason why; sealed at rest
 */
public record Ending(EndingKind kind, String reason, Evidence evidence) {

  /** Says nothing of the reason. */
  @Override
  public String toString() {
    return "Ending[" + kind + "]";
  }
}
