package cn.minsheng.zhida.dingtalk;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the platform's JSON, in which numbers come as strings, objects as strings of JSON, and
 * anything may be missing (DINGTALK.md §4).
 */
final class LooseJson {

  /** Milliseconds since 1970 from 2001 to 2286; what is not among them is no time. */
  private static final Pattern MILLIS = Pattern.compile("[1-9]\\d{12}");

  private final JsonMapper mapper;

  LooseJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The object that the text holds, or the missing node if it holds none. */
  JsonNode object(String text) {
    try {
      var node = mapper.readTree(text);
      return node.isObject() ? node : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** The object itself, or the one in its text. */
  JsonNode object(JsonNode node) {
    return node.isString() ? object(node.stringValue()) : node;
  }

  /** Text, number or truth value as text; empty if there is none. */
  static String text(JsonNode node) {
    return node.isString() || node.isNumber() || node.isBoolean() ? node.asString() : "";
  }

  /** The first that is not blank; empty if all are. */
  static String firstText(JsonNode... nodes) {
    for (var node : nodes) {
      var text = text(node);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  static Optional<Instant> moment(JsonNode millis) {
    var text = text(millis).strip();
    return MILLIS.matcher(text).matches()
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
        : Optional.empty();
  }
}
