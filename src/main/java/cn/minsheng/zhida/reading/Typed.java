package cn.minsheng.zhida.reading;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody typed.
 *
 * @param text to the letter
 * @param plain half width, lower case, without spaces and closing punctuation: these make no
 *     difference to a command
 */
public record Typed(String text, String plain) {

  public static Typed of(String text) {
    return new Typed(text, cased(text).toLowerCase(Locale.ROOT));
  }

  /** The same, but its letters as they were typed: a number at a source has its own case. */
  public static String cased(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[。.!！?？]+$", "");
  }
}
