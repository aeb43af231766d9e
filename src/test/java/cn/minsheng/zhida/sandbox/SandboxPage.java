package cn.minsheng.zhida.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The browser page of a twin: phones to talk on, an inspector, the clock. Bound to this machine's
 * loopback address; whoever may open it may do anything to the twin.
 */
public final class SandboxPage implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SandboxPage.class.getName());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(new Daemons("page"));
  private final PageFiles files = new PageFiles();
  private final PageDoor door;
  private final PageClock clock;
  private final PageNews news;
  private final PageApi api;

  private SandboxPage(Sandbox dingtalk, PageHost host, int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The page's port " + port + " is not free", e);
    }
    door = new PageDoor(server.getAddress().getPort());
    clock = new PageClock(host, dingtalk, this::changed);
    news = new PageNews(() -> Json.write(clock.state()));
    api = new PageApi(dingtalk, host, clock);
    dingtalk.onChange(this::changed);
    dingtalk.onTraffic(this::changed);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts the page and says on standard output where it is.
   *
   * @param port 0 for a free one
   */
  public static SandboxPage start(Sandbox dingtalk, PageHost host, int port) {
    SandboxPage page = new SandboxPage(dingtalk, host, port);
    System.out.println("民声直达沙箱已启动，请在浏览器打开 / The sandbox is open at: " + page.url());
    return page;
  }

  /** Such as {@code http://127.0.0.1:8090/}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    clock.close();
    news.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void changed() {
    news.changed();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      door.dress(exchange);
      if (exchange.getRequestURI().getPath().equals("/api/news") && admitted(exchange)) {
        news.serve(exchange);
      } else {
        write(exchange, answer(exchange));
      }
    }
  }

  private boolean admitted(HttpExchange exchange) {
    try {
      door.check(exchange);
      return true;
    } catch (PageRefusal refusal) {
      return false;
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      door.check(exchange);
      Request request = Request.of(Request.Host.API, exchange);
      if (request.path().startsWith("/api/")) {
        Answer answer = api.answer(request);
        if (request.method().equals("POST")) {
          changed();
        }
        return answer;
      }
      return files
          .file(exchange.getRequestURI().getRawPath())
          .filter(it -> request.method().equals("GET"))
          .orElseThrow(() -> new PageRefusal(404, "没有这个页面"));
    } catch (PageRefusal refusal) {
      return refusal.answer();
    } catch (RuntimeException unexpected) {
      LOG.log(System.Logger.Level.ERROR, "The page could not answer", unexpected);
      return new PageRefusal(500, "沙箱自己出错了，详见控制台").answer();
    }
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
