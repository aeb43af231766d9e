package cn.minsheng.zhida.accountability;

import java.util.Optional;

/**
 * A deduction was proposed, or something was said or decided about it. Published once for each act,
 * in the transaction that does it.
 *
 * @param deduction as it stands now
 * @param why what was said; no line of a log or the trail may hold it
 */
public record DeductionChanged(AccountabilityAct act, Deduction deduction, Optional<String> why) {

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "DeductionChanged[" + act + ", " + deduction.id() + "]";
  }
}
