package cn.minsheng.zhida.directory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How names are compared: full and half width alike, no spaces, no case, at most 100 characters.
 */
record NameKey(String value) {

  private static final int LONGEST = 100;

  static NameKey of(String name) {
    return new NameKey(cut(tidy(name).replaceAll("\\s+", "").toLowerCase(Locale.ROOT), LONGEST));
  }

  /** In half width where there is one, without invisible characters, trimmed. */
  static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Cf}\\p{Zl}\\p{Zp}]", "")
        .strip();
  }

  /** The beginning that fits into a column of so many characters. */
  static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return value;
  }
}
