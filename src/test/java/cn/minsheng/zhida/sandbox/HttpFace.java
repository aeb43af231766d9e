package cn.minsheng.zhida.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The platform's two HTTP hosts: finds the route of a call, plays the fault meant for it, enforces
 * limits and token, and writes everything into the book.
 */
final class HttpFace implements AutoCloseable {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Clock clock;
  private final Tokens tokens;
  private final Faults faults;
  private final Limits limits;
  private final Calls calls;
  private final ExecutorService threads = Executors.newCachedThreadPool(new Daemons("http"));
  private final HttpServer api = listen();
  private final HttpServer oapi = listen();
  private volatile List<Route> routes = List.of();

  HttpFace(Clock clock, Tokens tokens, Faults faults, Limits limits, Calls calls) {
    this.clock = clock;
    this.tokens = tokens;
    this.faults = faults;
    this.limits = limits;
    this.calls = calls;
  }

  void start(List<Route> all) {
    routes = List.copyOf(all);
    start(Request.Host.API, api);
    start(Request.Host.OAPI, oapi);
  }

  String apiUrl() {
    return url(api);
  }

  String oapiUrl() {
    return url(oapi);
  }

  @Override
  public void close() {
    api.stop(0);
    oapi.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(Request.Host host, HttpServer server) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(host, exchange));
    server.start();
  }

  private static String url(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void handle(Request.Host host, HttpExchange exchange) throws IOException {
    try (exchange) {
      long arrived = System.nanoTime();
      Request request = Request.of(host, exchange);
      Optional<Fault> fault = faults.take(request.method(), request.path());
      Optional<Answer> answer =
          fault.isEmpty()
              ? Optional.of(served(request, arrived))
              : broken(request, fault.get(), arrived);
      if (answer.isPresent()) {
        write(exchange, answer.get());
      }
    }
  }

  private Optional<Answer> broken(Request request, Fault fault, long arrived) {
    Answer usual = fault.carriedOut() ? served(request, arrived - fault.delay().toNanos()) : null;
    if (usual == null) {
      calls.arrives(request.method() + " " + request.path());
      Answer own = request.host() == Request.Host.API ? fault.api() : fault.oapi();
      note(
          request,
          own == null ? 0 : own.status(),
          fault.name(),
          false,
          arrived - fault.delay().toNanos());
    }
    if (faults.hold(fault.delay())) {
      return Optional.empty();
    }
    switch (fault.ending()) {
      case ANSWER:
        return Optional.ofNullable(request.host() == Request.Host.API ? fault.api() : fault.oapi());
      case AS_USUAL:
        return Optional.ofNullable(usual);
      case HANG:
        faults.hold(FOR_EVER);
        return Optional.empty();
      case RESET:
        return Optional.empty();
    }
    throw new IllegalStateException();
  }

  /** What the call really answers; it is noted as having arrived then, faults' delays included. */
  private Answer served(Request request, long arrived) {
    int rate = calls.arrives(request.method() + " " + request.path());
    Optional<Route> route = routes.stream().filter(it -> it.fits(request)).findFirst();
    if (route.isEmpty()) {
      note(request, 404, "unexpected", false, arrived);
      return Answer.error(404, "InvalidAction.NotFound", "Specified api is not found");
    }
    Optional<Answer> refused =
        limited(route.get(), request, rate).or(() -> barred(route.get(), request));
    Answer answer = refused.orElseGet(() -> worked(route.get(), request));
    boolean paid = refused.isEmpty() && route.get().tariff() == Route.Tariff.PAID;
    note(request, answer.status(), answer.code(), paid, arrived);
    return answer;
  }

  private Optional<Answer> limited(Route route, Request request, int rate) {
    boolean old = request.host() == Request.Host.OAPI;
    if (rate > limits.callsPerSecond()) {
      return Optional.of(
          old ? Answer.oapi(90018, "qps") : Answer.error(403, Limits.QPS, "qps limit"));
    }
    if (route.tariff() == Route.Tariff.PAID && calls.paid() >= limits.paidCalls()) {
      return Optional.of(
          old ? Answer.oapi(90020, "month") : Answer.error(403, Limits.MONTH, "month limit"));
    }
    return Optional.empty();
  }

  private Optional<Answer> barred(Route route, Request request) {
    return route.needsToken() ? tokens.objection(request) : Optional.empty();
  }

  private static Answer worked(Route route, Request request) {
    try {
      return route.work().apply(request);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private void note(Request request, int status, String code, boolean paid, long arrived) {
    calls.add(
        new Call(
            clock.instant(),
            request.method(),
            request.path(),
            request.query(),
            request.body(),
            status,
            code,
            paid,
            Duration.ofNanos(System.nanoTime() - arrived)));
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
