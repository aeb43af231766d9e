package cn.minsheng.zhida.sandbox;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A button that a card carries as data, in a variable of type buttonGroup (DINGTALK.md §3.9).
 *
 * @param params what a tap of it sends, each a constant text or a value of the card
 */
public record Button(String text, String actionId, JsonNode params, boolean enabled) {

  /** The buttons in any of the values that is a buttonGroup, in their order. */
  static List<Button> in(Iterable<String> values) {
    List<Button> buttons = new ArrayList<>();
    for (String value : values) {
      if (value.startsWith("[")) {
        Json.readOrMissing(value).forEach(it -> add(it, buttons));
      }
    }
    return List.copyOf(buttons);
  }

  private static void add(JsonNode item, List<Button> to) {
    JsonNode event = item.path("event");
    if (Json.text(event, "type").equals("sendCardRequest")) {
      JsonNode params = event.path("params");
      boolean enabled = !Json.text(item, "status").equals("disabled");
      to.add(
          new Button(
              Json.text(item, "text"),
              Json.text(params, "actionId"),
              params.path("params"),
              enabled));
    }
  }
}
