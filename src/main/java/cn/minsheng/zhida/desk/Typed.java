package cn.minsheng.zhida.desk;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody typed.
 *
 * @param text to the letter
 * @param plain half width, lower case, without spaces and closing punctuation: these make no
 *     difference to a command
 */
record Typed(String text, String plain) {

  static Typed of(String text) {
    return new Typed(
        text,
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .replaceAll("[。.!！?？]+$", "")
            .toLowerCase(Locale.ROOT));
  }
}
