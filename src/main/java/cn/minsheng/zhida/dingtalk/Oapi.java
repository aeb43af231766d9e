package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * The platform's older interface, oapi: contacts and media. It answers errors with HTTP 200 and a
 * code in an envelope, and wants the token in the address (DINGTALK.md §2.5, §9).
 */
@Component
final class Oapi {

  private static final Set<String> NOT_FOUND = Set.of("33012", "60003", "60121");
  private static final Set<String> STALE_TOKEN = Set.of("40014", "42001", "40001");
  private static final Set<String> LIMITED = Set.of("90018", "90002");
  private static final Set<String> NOT_PERMITTED = Set.of("60011", "60020", "50004", "43007");
  private static final Set<String> BUSY = Set.of("-1", "15", "88");

  private final Calls calls;
  private final URI base;
  private final RestClient questions;
  private final RestClient files;

  Oapi(DingTalkProperties properties, Calls calls) {
    this.calls = calls;
    this.base = properties.oapiBaseUrl();
    var connect = properties.connectTimeout();
    questions =
        RestClient.builder().requestFactory(http(connect, properties.readTimeout())).build();
    files = RestClient.builder().requestFactory(http(connect, properties.fileTimeout())).build();
  }

  /**
   * The JDK's client, named so that no library on the class path can put another in its place; it
   * never sends a POST twice.
   *
   * @param whole the longest time from request to the answer's last byte
   */
  static ClientHttpRequestFactory http(Duration connect, Duration whole) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(connect)
            .build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(whole);
    return factory;
  }

  /** Asks, and gives the envelope. */
  JsonNode ask(Api api, Map<String, ?> question) throws CallFailure {
    return calls.make(
        api,
        token ->
            opened(
                questions
                    .post()
                    .uri(address(api, token))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(question)
                    .exchange((request, answer) -> Answer.read(answer))));
  }

  /** Uploads a file and gives the envelope. */
  JsonNode upload(MediaForm form) throws CallFailure {
    return calls.make(
        Api.UPLOAD,
        token ->
            opened(
                files
                    .post()
                    .uri(address(Api.UPLOAD, token))
                    .contentType(form.type())
                    .contentLength(form.length())
                    .body(form::writeTo)
                    .exchange((request, answer) -> Answer.read(answer))));
  }

  private URI address(Api api, String token) {
    return URI.create(
        base + api.path() + "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  private static JsonNode opened(Answer answer) throws CallFailure {
    var envelope = AnswerCheck.check(answer.status(), answer.body());
    var code = code(envelope);
    if (code.equals("0")) {
      return envelope;
    }
    if (code.isEmpty()) {
      throw answer.status() < 400
          ? new CallFailure(Kind.NO_ANSWER, "no errcode")
          : Diagnosis.ofAnswer(answer.status(), envelope.path("code").asString(""));
    }
    throw new CallFailure(kindOf(code), "errcode " + code);
  }

  /** Behind 88 the gateway hides the code that matters. */
  private static String code(JsonNode envelope) {
    var code = envelope.path("errcode").asString("");
    var inner = envelope.path("sub_code").asString("");
    return code.equals("88") && inner.matches("\\d+") ? inner : code;
  }

  private static Kind kindOf(String code) {
    if (NOT_FOUND.contains(code)) {
      return Kind.NOT_FOUND;
    }
    if (STALE_TOKEN.contains(code)) {
      return Kind.STALE_TOKEN;
    }
    if (LIMITED.contains(code)) {
      return Kind.LIMITED;
    }
    if (NOT_PERMITTED.contains(code)) {
      return Kind.NOT_PERMITTED;
    }
    if (BUSY.contains(code)) {
      return Kind.BUSY;
    }
    return code.equals("90020") ? Kind.QUOTA_USED_UP : Kind.REFUSED;
  }

  private record Answer(int status, byte[] body) {
    static Answer read(ClientHttpResponse answer) throws IOException {
      return new Answer(answer.getStatusCode().value(), answer.getBody().readAllBytes());
    }
  }
}
