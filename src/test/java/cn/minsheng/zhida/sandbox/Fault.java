package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One way for a call to go wrong, as the platform has been seen to do it (DINGTALK.md §6, §10.3).
 *
 * @param name for the call log
 * @param delay real time before anything is answered
 * @param carriedOut whether the call takes effect although its caller will not learn so
 * @param ending how it ends after the delay
 * @param api the answer on the new API, if the ending is {@link Ending#ANSWER}
 * @param oapi the same on the old one
 */
public record Fault(
    String name,
    Duration delay,
    boolean carriedOut,
    Ending ending,
    @Nullable Answer api,
    @Nullable Answer oapi) {

  enum Ending {
    /** The fault's own answer. */
    ANSWER,
    /** What the call really answers. */
    AS_USUAL,
    /** No answer until the faults let go or the twin closes. */
    HANG,
    /** The connection is closed without an answer. */
    RESET
  }

  private static final String HTML =
      "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>";
  private static final String BANNED =
      "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"sandbox\"}";

  /** 403 for too many calls a second; 90018 on the old API. */
  public static Fault qps() {
    return answer("qps", Answer.error(403, Limits.QPS, "qps limit"), Answer.oapi(90018, "qps"));
  }

  /** 429 with the same code. */
  public static Fault tooManyRequests() {
    Answer busy = Answer.error(429, Limits.QPS, "qps limit").with("Retry-After", "1");
    return answer("429", busy, busy);
  }

  /** 403 for the month's quota; 90020 on the old API. */
  public static Fault monthlyQuota() {
    return answer(
        "monthly", Answer.error(403, Limits.MONTH, "month limit"), Answer.oapi(90020, "month"));
  }

  /** 500 system.busy; -1 on the old API. */
  public static Fault busy() {
    return answer("busy", Answer.error(500, "system.busy", "系统繁忙"), Answer.oapi(-1, "系统繁忙"));
  }

  /** 502 with a page of HTML. */
  public static Fault html502() {
    return same("502", Answer.of(502, "text/html", HTML));
  }

  /** 503 with nothing. */
  public static Fault empty503() {
    return same("503", Answer.of(503, "text/plain", ""));
  }

  /** 504 after the gateway waited (the platform: 3 s). */
  public static Fault gatewayTimeout(Duration after) {
    return same("504", Answer.error(504, "gateway.timeout", "timeout")).after(after);
  }

  /** The page an address gets that called too often. */
  public static Fault ipBan() {
    return same("ip ban", Answer.of(200, "application/json", BANNED));
  }

  /** Any refusal of the new API, such as 400 {@code param.contentUnsafe}. */
  public static Fault refusal(int status, String code) {
    return same(code, Answer.error(status, code, code));
  }

  /** Any refusal of the old API, with HTTP 200. */
  public static Fault oapiRefusal(long errcode) {
    return same("errcode " + errcode, Answer.oapi(errcode, "sandbox"));
  }

  /** Never answers. */
  public static Fault hang() {
    return new Fault("hang", Duration.ZERO, false, Ending.HANG, null, null);
  }

  /** Closes the connection instead of an answer. */
  public static Fault reset() {
    return new Fault("reset", Duration.ZERO, false, Ending.RESET, null, null);
  }

  /** The usual answer, late. */
  public static Fault latency(Duration delay) {
    return new Fault("latency", delay, true, Ending.AS_USUAL, null, null);
  }

  /** The same after a while of real time. */
  public Fault after(Duration wait) {
    return new Fault(name, wait, carriedOut, ending, api, oapi);
  }

  /** The same, but the call takes effect: only its answer is lost. */
  public Fault butCarriedOut() {
    return new Fault(name + ", carried out", delay, true, ending, api, oapi);
  }

  private static Fault same(String name, Answer answer) {
    return answer(name, answer, answer);
  }

  private static Fault answer(String name, Answer api, Answer oapi) {
    return new Fault(name, Duration.ZERO, false, Ending.ANSWER, api, oapi);
  }
}
