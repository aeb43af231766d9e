package cn.minsheng.zhida.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An HTTP answer.
 *
 * @param code the platform's error code; "" where all is well
 */
record Answer(int status, Map<String, String> headers, byte[] body, String code) {

  private static final String JSON = "application/json; charset=utf-8";

  static Answer of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, Map.of("Content-Type", contentType), body, "");
  }

  static Answer ok(JsonNode body) {
    return of(200, JSON, Json.write(body));
  }

  /** A refusal of the new API: a real HTTP status and {@code {code, requestid, message}}. */
  static Answer error(int status, String code, String message) {
    ObjectNode body =
        Json.object().put("code", code).put("requestid", "sandbox").put("message", message);
    return new Answer(
        status,
        Map.of("Content-Type", JSON),
        Json.write(body).getBytes(StandardCharsets.UTF_8),
        code);
  }

  /** An answer of the old API: HTTP 200 and {@code {errcode, errmsg}}. */
  static Answer oapi(long errcode, String errmsg) {
    ObjectNode body = Json.object().put("errcode", errcode).put("errmsg", errmsg);
    body.put("request_id", "sandbox");
    return oapi(body);
  }

  static Answer oapi(ObjectNode envelope) {
    String code = envelope.path("errcode").asString("0");
    return new Answer(
        200,
        Map.of("Content-Type", JSON),
        Json.write(envelope).getBytes(StandardCharsets.UTF_8),
        code.equals("0") ? "" : code);
  }

  static Answer oapiOk(JsonNode result) {
    ObjectNode body = Json.object().put("errcode", 0).put("errmsg", "ok");
    body.put("request_id", "sandbox").set("result", result);
    return oapi(body);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, code);
  }
}
