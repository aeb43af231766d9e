package cn.minsheng.zhida.papers;

import java.util.Arrays;
import java.util.Optional;

/** The forms that are printed and signed by hand. */
public enum PrintedForm {
  ORDER("交办单"),
  WITHDRAWAL("撤回申请单"),
  EXTENSION("延期申请单"),
  SIGN_OFF("报告签批单"),
  FOLLOW_UP("回访记录");

  private final String word;

  PrintedForm(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** By its name or what is left of it without 单: 交办单, 交办, 撤回申请, 撤回单. */
  public static Optional<PrintedForm> called(String typed) {
    return Arrays.stream(values())
        .filter(it -> it.word.equals(typed) || it.shortened().equals(shortened(typed)))
        .findFirst();
  }

  private String shortened() {
    return shortened(word);
  }

  private static String shortened(String name) {
    return name.replaceAll("(申请)?单$|申请$|记录$|表$|签批$", "").replaceAll("申请$|签批$", "");
  }
}
