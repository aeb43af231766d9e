package cn.minsheng.zhida.reading;

import java.util.regex.Pattern;

/** Where things end within a text. */
final class Ends {

  private Ends() {}

  /** Behind what stands at a place; the place itself if it does not stand there. */
  static int behind(Pattern pattern, String folded, int from) {
    var matcher = pattern.matcher(folded).region(from, folded.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }
}
