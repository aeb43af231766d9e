package cn.minsheng.zhida.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers that carry bytes of people's files. */
final class PageReply {

  private PageReply() {}

  /** To be saved, never opened in the page. */
  static Answer download(String name, byte[] bytes) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Answer.of(200, "application/octet-stream", bytes)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  static Answer picture(byte[] bytes) {
    return Answer.of(200, pictureType(bytes), bytes);
  }

  private static String pictureType(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P') {
      return "image/png";
    }
    return bytes.length > 3 && bytes[0] == 'G' && bytes[1] == 'I' ? "image/gif" : "image/jpeg";
  }
}
