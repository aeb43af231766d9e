package cn.minsheng.zhida.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Map;
import java.util.Set;

/**
 * Who may come in: browsers on this machine that asked for this very address. Other names for it,
 * and pages of other sites, are sent away, so that no site can play with the twin.
 */
final class PageDoor {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  private final Set<String> hosts;

  PageDoor(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  void check(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    boolean ownOrigin = origin == null || hosts.contains(origin.replaceFirst("^http://", ""));
    boolean near = exchange.getRemoteAddress().getAddress().isLoopbackAddress();
    if (!near || host == null || !hosts.contains(host) || !ownOrigin) {
      throw new PageRefusal(403, "只能在本机打开这个页面");
    }
  }

  void dress(HttpExchange exchange) {
    ALWAYS.forEach(exchange.getResponseHeaders()::set);
  }
}
