package cn.minsheng.zhida.sandbox;

import java.util.function.Function;

/** One operation of the platform: where it is called, what it costs, what it does. */
record Route(
    Request.Host host,
    String method,
    String path,
    Tariff tariff,
    boolean needsToken,
    Function<Request, Answer> work) {

  /** What a call uses up of the month's quotas (DINGTALK.md §6). */
  enum Tariff {
    FREE,
    PAID,
    STREAM
  }

  static Route paid(String method, String path, Function<Request, Answer> work) {
    return new Route(Request.Host.API, method, path, Tariff.PAID, true, work);
  }

  /** Free and without a token. */
  static Route open(String method, String path, Function<Request, Answer> work) {
    return new Route(Request.Host.API, method, path, Tariff.FREE, false, work);
  }

  static Route oapi(String path, Tariff tariff, Function<Request, Answer> work) {
    return new Route(Request.Host.OAPI, "POST", path, tariff, tariff != Tariff.STREAM, work);
  }

  /** A path that ends in a slash stands for everything below it. */
  boolean fits(Request request) {
    return host == request.host()
        && method.equals(request.method())
        && (path.equals(request.path()) || (path.endsWith("/") && request.path().startsWith(path)));
  }
}
