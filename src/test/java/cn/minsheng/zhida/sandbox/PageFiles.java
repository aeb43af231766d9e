package cn.minsheng.zhida.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's own files and those of WebJars, from the class path. */
final class PageFiles {

  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  /** The file, if the path is a plain one of a known type and there is one. */
  Optional<Answer> file(String path) {
    String wanted = path.equals("/") ? "/index.html" : path;
    String type = TYPES.get(wanted.substring(wanted.lastIndexOf('.') + 1));
    if (type == null || !PLAIN.matcher(wanted).matches()) {
      return Optional.empty();
    }
    String root = wanted.startsWith("/webjars/") ? "META-INF/resources" : "sandbox-page";
    try (InputStream in = PageFiles.class.getClassLoader().getResourceAsStream(root + wanted)) {
      return in == null ? Optional.empty() : Optional.of(Answer.of(200, type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
