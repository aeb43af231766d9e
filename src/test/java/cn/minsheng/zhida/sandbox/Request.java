package cn.minsheng.zhida.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An HTTP call as it came in, its body read to the end.
 *
 * @param body the JSON body, or a form body as an object of texts; the missing node for another
 */
record Request(
    Host host,
    String method,
    String path,
    Map<String, String> query,
    @Nullable String token,
    String contentType,
    byte[] raw,
    JsonNode body) {

  /** Which of the platform's two faces was called. */
  enum Host {
    API,
    OAPI
  }

  private static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";

  static Request of(Host host, HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    byte[] raw = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String contentType = type == null ? "" : type;
    Map<String, String> query = pairs(uri.getRawQuery());
    String token =
        host == Host.API
            ? exchange.getRequestHeaders().getFirst(TOKEN_HEADER)
            : query.get("access_token");
    return new Request(
        host,
        exchange.getRequestMethod(),
        uri.getPath(),
        query,
        token,
        contentType,
        raw,
        body(contentType.toLowerCase(Locale.ROOT), raw));
  }

  String text(String name) {
    return Json.text(body, name);
  }

  /** The text under the name, or the refusal. */
  String required(String name, String code) {
    String text = text(name);
    if (text.isEmpty()) {
      throw Refusal.of(code, name + " is empty");
    }
    return text;
  }

  private static JsonNode body(String contentType, byte[] raw) {
    String text = new String(raw, StandardCharsets.UTF_8);
    if (contentType.startsWith("multipart/")) {
      return MissingNode.getInstance();
    }
    if (contentType.startsWith("application/x-www-form-urlencoded")) {
      return Json.of(pairs(text));
    }
    return Json.readOrMissing(text);
  }

  private static Map<String, String> pairs(@Nullable String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        pairs.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
