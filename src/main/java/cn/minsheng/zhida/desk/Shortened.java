package cn.minsheng.zhida.desk;

import java.nio.charset.StandardCharsets;

/** Texts that have to fit where the platform counts bytes. */
final class Shortened {

  private static final String MORE = "…";

  private Shortened() {}

  /**
   * The text itself if it has at most that many bytes (UTF-8), otherwise as much of its beginning
   * as fits with … behind; no character is cut in two.
   */
  static String to(String text, int mostBytes) {
    if (bytes(text) <= mostBytes) {
      return text;
    }
    var room = mostBytes - bytes(MORE);
    var kept = new StringBuilder();
    for (var i = 0; i < text.length(); ) {
      var character = Character.toString(text.codePointAt(i));
      room -= bytes(character);
      if (room < 0) {
        break;
      }
      kept.append(character);
      i += character.length();
    }
    return kept.append(MORE).toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
