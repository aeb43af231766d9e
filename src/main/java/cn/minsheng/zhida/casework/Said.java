package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;

/** Words an act cannot do without. */
final class Said {

  private static final int LONGEST = 4_000;

  private Said() {}

  /**
   * @return the words, without blanks around them
   * @throws Refused for that reason if there are none
   * @throws IllegalArgumentException if there are more than 4,000 characters
   */
  static String or(Reason refusal, String words, Petition of) {
    if (words.isBlank()) {
      throw Refused.because(refusal).number(of.number());
    }
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException("More than 4,000 characters");
    }
    return words.strip();
  }
}
