package cn.minsheng.zhida.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import cn.minsheng.zhida.mailroom.spi.Outcome;
import cn.minsheng.zhida.mailroom.spi.Outcome.NotNow;
import cn.minsheng.zhida.mailroom.spi.Outcome.QuotaUsedUp;
import cn.minsheng.zhida.mailroom.spi.Outcome.Rejected;
import cn.minsheng.zhida.mailroom.spi.Outcome.Unknown;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;

/** What OpenAPI can do to a call, and what the mailroom is to be told (DINGTALK.md §6). */
enum Fault {
  TOO_MANY_429(
      json(429, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi").withHeader("Retry-After", "2"),
      notNow("Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", 1)),
  TOO_MANY_403(
      json(403, "Forbidden.AccessDenied.QpsLimitForApi"),
      notNow("Forbidden.AccessDenied.QpsLimitForApi", 1)),
  TOO_MANY_IN_A_MINUTE(
      json(403, "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi"),
      notNow("Forbidden.AccessDenied.QpmLimitForAppkeyAndApi", 60)),
  SENT_TOO_FAST(json(400, "send.too.fast"), notNow("send.too.fast", 1)),
  QUOTA_USED_UP(
      json(403, "Forbidden.AccessDenied.ApiCountLimitForOrg"),
      new QuotaUsedUp("Forbidden.AccessDenied.ApiCountLimitForOrg")),
  NOT_PERMITTED(
      json(403, "Forbidden.AccessDenied.AccessTokenPermissionDenied"),
      notNow("Forbidden.AccessDenied.AccessTokenPermissionDenied", 300)),
  BUSY_500(json(500, "system.busy"), notNow("system.busy", 1)),
  UNAVAILABLE_503(json(503, "ServiceUnavailable"), notNow("ServiceUnavailable", 1)),
  UNKNOWN_500(json(500, "unknownError"), new Unknown("unknownError")),
  GATEWAY_TIMEOUT_504(json(504, "ServiceTimeout"), new Unknown("ServiceTimeout")),
  NO_CODE_500(aResponse().withStatus(500).withBody("{}"), new Unknown("HTTP 500")),
  HTML_502(html(502, "Bad Gateway"), new Unknown("HTTP 502, not JSON")),
  EMPTY_503(aResponse().withStatus(503), new Unknown("HTTP 503, empty")),
  EMPTY_200(aResponse().withStatus(200), new Unknown("HTTP 200, empty")),
  HTML_200(html(200, "login"), new Unknown("HTTP 200, not JSON")),
  LIST_200(okJson("[]"), new Unknown("HTTP 200, not JSON")),
  CUT_OFF_200(okJson("{\"success\":tr"), new Unknown("HTTP 200, not JSON")),
  BANNED_JSON(
      okJson("{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"u\"}"),
      notNow("banned at the gate", 300)),
  BANNED_HTML(html(403, "denied"), notNow("HTTP 403, not JSON", 300)),
  WRONG_PARAMETER(json(400, "param.invalid"), new Rejected("param.invalid")),
  TOKEN_NEVER_ACCEPTED(json(400, "InvalidAuthentication"), notNow("InvalidAuthentication", 5)),
  NO_ANSWER_IN_TIME(okJson("{}").withFixedDelay(2_500), new Unknown("SocketTimeoutException")),
  RESET(
      aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER),
      new Unknown("SocketException")),
  EMPTY_RESPONSE(
      aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE),
      new Unknown("IOException")),
  BROKEN_OFF(
      aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK),
      new Unknown("*"));

  private final ResponseDefinitionBuilder answer;
  private final Outcome outcome;

  Fault(ResponseDefinitionBuilder answer, Outcome outcome) {
    this.answer = answer;
    this.outcome = outcome;
  }

  ResponseDefinitionBuilder answer() {
    return answer;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Whether the platform counted the call. */
  boolean turnedAway() {
    return switch (this) {
      case TOO_MANY_429,
          TOO_MANY_403,
          TOO_MANY_IN_A_MINUTE,
          SENT_TOO_FAST,
          QUOTA_USED_UP,
          BANNED_JSON,
          BANNED_HTML ->
          true;
      case NOT_PERMITTED,
          BUSY_500,
          UNAVAILABLE_503,
          UNKNOWN_500,
          GATEWAY_TIMEOUT_504,
          NO_CODE_500,
          HTML_502,
          EMPTY_503,
          EMPTY_200,
          HTML_200,
          LIST_200,
          CUT_OFF_200,
          WRONG_PARAMETER,
          TOKEN_NEVER_ACCEPTED,
          NO_ANSWER_IN_TIME,
          RESET,
          EMPTY_RESPONSE,
          BROKEN_OFF ->
          false;
    };
  }

  private static ResponseDefinitionBuilder json(int status, String code) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody("{\"code\":\"%s\",\"requestid\":\"R1\",\"message\":\"m\"}".formatted(code));
  }

  private static ResponseDefinitionBuilder html(int status, String title) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "text/html")
        .withBody("<html><body>%s</body></html>".formatted(title));
  }

  private static NotNow notNow(String code, int seconds) {
    return new NotNow(code, Duration.ofSeconds(seconds));
  }
}
