package cn.minsheng.zhida.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the platform lets onto a card (DINGTALK.md §3.1). */
final class CardRules {

  private static final int MAX_KEY_BYTES = 100;
  private static final int MAX_VALUE_BYTES = 1024;
  private static final int MAX_TOTAL_BYTES = 100 * 1024;
  private static final int MAX_TRACK_ID = 100;

  private CardRules() {}

  /** The texts of a {@code cardParamMap}; refuses what is no text, or too long. */
  static Map<String, String> values(JsonNode cardParamMap) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : cardParamMap.properties()) {
      String key = entry.getKey();
      if (!entry.getValue().isString()) {
        throw Refusal.of("param.invalid", "the value of " + key + " is no text");
      }
      String value = entry.getValue().stringValue();
      if (bytes(key) > MAX_KEY_BYTES || bytes(value) > MAX_VALUE_BYTES) {
        throw Refusal.of(
            "param.invalid", key + " has " + bytes(value) + " bytes, at most " + MAX_VALUE_BYTES);
      }
      values.put(key, value);
    }
    total(values);
    return values;
  }

  static void total(Map<String, String> values) {
    long total = 0;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      total += bytes(entry.getKey()) + bytes(entry.getValue());
    }
    if (total > MAX_TOTAL_BYTES) {
      throw Refusal.of("param.invalid", "the card has " + total + " bytes");
    }
  }

  static String trackId(Request request) {
    String id = request.required("outTrackId", "param.outTrackIdEmpty");
    if (id.length() > MAX_TRACK_ID) {
      throw Refusal.of("param.invalid", "outTrackId is longer than " + MAX_TRACK_ID);
    }
    return id;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
