package cn.minsheng.zhida.accountability;

import java.util.Arrays;
import java.util.Optional;

/** How grave a reproach is (四、5), the mildest first. */
public enum DisciplineDegree {
  REMINDER("提示"),
  TALK("约谈"),
  CRITICISM("通报批评"),
  /** Handed on 依规依纪依法; what becomes of it is not the office's. */
  TRANSFER("移送");

  private final String word;

  DisciplineDegree(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  public static Optional<DisciplineDegree> called(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word.strip())).findFirst();
  }
}
