package cn.minsheng.zhida.dingtalk;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What was filled in on a card, as plain texts: of a selection its value, of several their values
 * with commas between, of a checkbox {@code true} or {@code false} (DINGTALK.md §3.6). What was not
 * filled in is absent.
 */
final class FormValues {

  private static final Set<String> NOT_FILLED_IN =
      Set.of("action", "rev", "form", "sys_action", "sys_rev");

  private FormValues() {}

  /**
   * @param params what the button carries; single inputs are among it
   * @param form the fields of a form, which win
   */
  static SortedMap<String, String> of(JsonNode params, JsonNode form) {
    var values = new TreeMap<String, String>();
    put(params, values);
    put(form, values);
    return values;
  }

  private static void put(JsonNode fields, SortedMap<String, String> into) {
    fields.properties().stream()
        .filter(field -> !NOT_FILLED_IN.contains(field.getKey()))
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> into.put(field.getKey(), flat(field.getValue())));
  }

  private static String flat(JsonNode value) {
    if (value.isObject()) {
      return value.has("value") ? flat(value.path("value")) : value.toString();
    }
    if (value.isArray()) {
      return value.valueStream().map(FormValues::flat).collect(Collectors.joining(","));
    }
    return LooseJson.text(value);
  }
}
