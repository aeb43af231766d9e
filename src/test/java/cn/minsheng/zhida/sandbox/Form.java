package cn.minsheng.zhida.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that a card carries as data (DINGTALK.md §3.6): knows which fields must be filled and in
 * what shape the client sends each.
 */
public final class Form {

  private final List<JsonNode> fields;

  private Form(List<JsonNode> fields) {
    this.fields = List.copyOf(fields);
  }

  static Optional<Form> in(Iterable<String> values) {
    for (String value : values) {
      if (value.startsWith("{")) {
        JsonNode fields = Json.readOrMissing(value).path("fields");
        if (fields.isArray()) {
          return Optional.of(new Form(new ArrayList<>(fields.values())));
        }
      }
    }
    return Optional.empty();
  }

  /** The names of the fields in their order, hidden ones too. */
  public List<String> names() {
    return fields.stream().map(it -> Json.text(it, "name")).toList();
  }

  /**
   * What the client sends for what was typed: choices by value or by text, dates as text, ticks as
   * booleans; hidden and untouched fields with their default.
   *
   * @throws AssertionError if a field does not exist or a required one is empty, as the client
   *     would not let it pass
   */
  ObjectNode filled(Map<String, ?> typed) {
    Set<String> unknown = new TreeSet<>(typed.keySet());
    unknown.removeAll(names());
    if (!unknown.isEmpty()) {
      throw new AssertionError("No fields " + unknown + " on the form with " + names());
    }
    ObjectNode filled = Json.object();
    for (JsonNode field : fields) {
      String name = Json.text(field, "name");
      if (typed.containsKey(name)) {
        filled.set(name, entered(field, Json.of(typed.get(name))));
      } else if (field.has("defaultValue")) {
        filled.set(name, entered(field, field.path("defaultValue")));
      } else if (field.path("required").asBoolean(false)) {
        throw new AssertionError("The required field " + name + " is empty");
      }
    }
    return filled;
  }

  private static JsonNode entered(JsonNode field, JsonNode typed) {
    switch (Json.text(field, "type")) {
      case "SELECT":
        return choice(field, typed);
      case "MULTI_SELECT":
        return choices(field, typed);
      default:
        return typed;
    }
  }

  private static JsonNode choice(JsonNode field, JsonNode typed) {
    if (typed.isObject()) {
      return typed;
    }
    int index = indexOf(field, typed.asString(""));
    return Json.object()
        .put("index", index)
        .put("value", Json.text(field.path("options").path(index), "value"));
  }

  private static JsonNode choices(JsonNode field, JsonNode typed) {
    if (typed.isObject()) {
      return typed;
    }
    ObjectNode chosen = Json.object();
    ArrayNode indexes = chosen.putArray("index");
    ArrayNode values = chosen.putArray("value");
    for (JsonNode one : typed) {
      int index = indexOf(field, one.asString(""));
      indexes.add(index);
      values.add(Json.text(field.path("options").path(index), "value"));
    }
    return chosen;
  }

  private static int indexOf(JsonNode field, String typed) {
    JsonNode options = field.path("options");
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.path(i);
      if (typed.equals(Json.text(option, "value")) || typed.equals(Json.text(option, "text"))) {
        return i;
      }
    }
    throw new AssertionError("No option " + typed + " in " + options);
  }
}
