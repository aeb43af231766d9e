package cn.minsheng.zhida.calendar;

/** Something reckoned, and why it is so. */
public record Explained<T>(T value, Explanation why) {

  public Certainty certainty() {
    return why.certainty();
  }

  public boolean isCertain() {
    return certainty() == Certainty.CERTAIN;
  }
}
