package cn.minsheng.zhida.accountability;

/** Names one deduction, short enough to be typed: 减分7号. There may be gaps. */
public record DeductionId(long value) {

  public DeductionId {
    if (value < 1) {
      throw new IllegalArgumentException("The id of a deduction is positive, got " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
