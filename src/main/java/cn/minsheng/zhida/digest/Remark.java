package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.casework.Done;

/** 按语: what the office says beside the numbers. */
public record Remark(String words, Done written) {

  /** The most characters it takes. */
  public static final int LONGEST = 1_000;

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "Remark[" + written + "]";
  }
}
