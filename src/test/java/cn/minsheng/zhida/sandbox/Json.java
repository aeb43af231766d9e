package cn.minsheng.zhida.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The twin's one way of reading and writing JSON. */
final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The JSON of the text; empty where the text is none. */
  static Optional<JsonNode> read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** As {@link #read}, with the missing node for what is not JSON. */
  static JsonNode readOrMissing(@Nullable String text) {
    return read(text).orElseGet(MissingNode::getInstance);
  }

  /** The scalar under the name as text; "" where there is none. */
  static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  /** A whole number given as a number or, as the old SDK does, as text. */
  static Optional<Long> number(JsonNode node, String name) {
    try {
      return Optional.of(Long.parseLong(text(node, name).trim()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The object's fields as scalars of text. */
  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(it -> texts.put(it.getKey(), it.getValue().asString("")));
    return texts;
  }
}
