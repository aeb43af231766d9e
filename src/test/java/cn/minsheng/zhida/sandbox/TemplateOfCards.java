package cn.minsheng.zhida.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a template says of its variables: which may be private, and when the form or the row of
 * buttons that shows one is drawn at all (DINGTALK.md §3.8).
 */
final class TemplateOfCards {

  private final Set<String> privateVariables = new HashSet<>();

  /** By what they show, in the template's order: each variable with when it is drawn. */
  private final Map<String, Map<String, List<JsonNode>>> conditions = new HashMap<>();

  TemplateOfCards(JsonNode editorData) {
    editorData.path("variableList").forEach(this::addVariable);
    editorData.path("schema").path("componentsTree").forEach(this::addComponent);
  }

  private void addVariable(JsonNode variable) {
    if (variable.path("private").asBoolean(false)) {
      privateVariables.add(Json.text(variable, "name"));
    }
  }

  private void addComponent(JsonNode component) {
    JsonNode props = component.path("props");
    for (String shows : List.of("formSchema", "dynamicButtons")) {
      if (props.has(shows)) {
        List<JsonNode> all = new ArrayList<>();
        props.path("visible").path("condition").path("conditions").forEach(all::add);
        conditions
            .computeIfAbsent(shows, it -> new LinkedHashMap<>())
            .put(Json.text(props.path(shows), "variable"), all);
      }
    }
    component.path("children").forEach(this::addComponent);
  }

  Set<String> privateVariables() {
    return Set.copyOf(privateVariables);
  }

  /**
   * As this viewer is shown it: of several forms or rows of buttons the one that is drawn, under
   * the name of the first; what only chooses between them is gone.
   */
  Map<String, String> drawn(Map<String, String> seen) {
    Map<String, String> drawn = new LinkedHashMap<>(seen);
    for (Map<String, List<JsonNode>> alternatives : conditions.values()) {
      String name = alternatives.keySet().iterator().next();
      String shown = "";
      for (Map.Entry<String, List<JsonNode>> one : alternatives.entrySet()) {
        String value = drawn.remove(one.getKey());
        if (value != null && one.getValue().stream().allMatch(it -> holds(it, seen))) {
          shown = value;
        }
      }
      drawn.put(name, shown);
      alternatives.values().stream()
          .flatMap(List::stream)
          .filter(it -> Json.text(it, "op").equals("equal"))
          .forEach(it -> drawn.remove(Json.text(it, "variable")));
    }
    return drawn;
  }

  private static boolean holds(JsonNode condition, Map<String, String> seen) {
    String value = seen.getOrDefault(Json.text(condition, "variable"), "");
    String other = Json.text(condition, "value");
    return switch (Json.text(condition, "op")) {
      case "isNotEmpty" -> !value.isEmpty();
      case "equal" -> value.equals(other);
      case "notEqual" -> !value.equals(other);
      default -> throw new AssertionError("A condition nobody knows: " + condition);
    };
  }
}
