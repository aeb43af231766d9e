package cn.minsheng.zhida.desk;

import java.util.regex.Pattern;

/** Puts what people wrote into Markdown so that it stays what they wrote. */
final class Markdown {

  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]()#+!|<>~-])");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+!|<>~-])");

  private Markdown() {}

  /** Where it is shown as it is: without bold marks, and every mark as it was written. */
  static String shownAsItIs(String markdown) {
    return ESCAPED.matcher(markdown.replaceAll("(?<!\\\\)[*]{2}", "")).replaceAll("$1");
  }

  /** The text with every mark escaped and every line break kept. */
  static String text(String plain) {
    return MARKS
        .matcher(plain)
        .replaceAll("\\\\$1")
        .replaceAll("\\r?\\n", "  \n")
        .replace("@", "@\u200b");
  }
}
