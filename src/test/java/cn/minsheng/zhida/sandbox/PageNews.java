package cn.minsheng.zhida.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Tells open pages that something changed, as Server-Sent Events: {@code change} when there is
 * something new to fetch, gathered for a moment so that a burst is one event, and {@code clock}
 * with the clock's state every second in which it changed.
 */
final class PageNews implements AutoCloseable {

  private static final int GATHER_MILLIS = 60;
  private static final int ALIVE_SECONDS = 15;
  private static final String END = "";

  private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean gathering = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      new ScheduledThreadPoolExecutor(1, new Daemons("news"));
  private final Supplier<String> clock;
  private volatile String lastClock = "";
  private volatile boolean closing;

  PageNews(Supplier<String> clock) {
    this.clock = clock;
    timer.scheduleWithFixedDelay(this::tellClock, 1, 1, TimeUnit.SECONDS);
  }

  void changed() {
    if (!closing && gathering.compareAndSet(false, true)) {
      timer.schedule(this::tellChange, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Serves one page until it goes away; the calling thread is its own. */
  void serve(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<String> page = new LinkedBlockingQueue<>();
    page.add(event("clock", clock.get()));
    page.add(event("change", "{}"));
    pages.add(page);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!closing) {
        String next = page.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
        if (END.equals(next)) {
          return;
        }
        out.write((next == null ? ": alive\n\n" : next).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pages.remove(page);
    }
  }

  @Override
  public void close() {
    closing = true;
    timer.shutdownNow();
    pages.forEach(it -> it.add(END));
  }

  private void tellChange() {
    gathering.set(false);
    tell(event("change", "{}"));
  }

  private void tellClock() {
    String now = clock.get();
    if (!now.equals(lastClock)) {
      lastClock = now;
      tell(event("clock", now));
    }
  }

  private void tell(String event) {
    pages.forEach(it -> it.add(event));
  }

  private static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
