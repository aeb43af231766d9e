package cn.minsheng.zhida.desk;

import java.util.regex.Pattern;

/** Puts what people wrote into Markdown so that it stays what they wrote. */
final class Markdown {

  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]()#+!|<>~-])");

  private Markdown() {}

  /** The text with every mark escaped and every line break kept. */
  static String text(String plain) {
    return MARKS
        .matcher(plain)
        .replaceAll("\\\\$1")
        .replaceAll("\\r?\\n", "  \n")
        .replace("@", "@\u200b");
  }
}
