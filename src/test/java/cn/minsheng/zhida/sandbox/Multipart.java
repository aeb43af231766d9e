package cn.minsheng.zhida.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart/form-data body. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  /** A part; the file name is "" for a plain field. */
  record Part(String name, String fileName, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private Multipart() {}

  static List<Part> parts(String contentType, byte[] raw) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return List.of();
    }
    // One byte is one character here, so that positions in the text are positions in the bytes.
    String body = new String(raw, StandardCharsets.ISO_8859_1);
    String delimiter = "--" + boundary.group(1);
    List<Part> parts = new ArrayList<>();
    int start = body.indexOf(delimiter);
    while (start >= 0) {
      int from = start + delimiter.length() + 2;
      int next = body.indexOf("\r\n" + delimiter, from);
      int head = body.indexOf("\r\n\r\n", from);
      if (next < 0 || head < 0 || head > next) {
        return parts;
      }
      parts.add(part(body.substring(from, head), body.substring(head + 4, next)));
      start = next + 2;
    }
    return parts;
  }

  static Optional<Part> named(List<Part> parts, String name) {
    return parts.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static Part part(String head, String body) {
    String utf8Head =
        new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return new Part(
        first(NAME, " " + utf8Head),
        first(FILE_NAME, utf8Head),
        body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
