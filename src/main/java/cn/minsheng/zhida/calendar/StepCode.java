package cn.minsheng.zhida.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Steps as JSON: each with its name and what it holds. A step keeps its name for ever. */
final class StepCode {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NAME = "step";

  private static final Map<String, Class<?>> STEPS =
      Arrays.stream(Step.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, it -> it));

  private StepCode() {}

  static String write(List<Step> steps) {
    var all = JSON.createArrayNode();
    for (var step : steps) {
      ObjectNode one = JSON.valueToTree(step);
      all.add(one.put(NAME, step.getClass().getSimpleName()));
    }
    return JSON.writeValueAsString(all);
  }

  static List<Step> read(String code) {
    return JSON.readTree(code).valueStream().map(StepCode::step).toList();
  }

  private static Step step(JsonNode code) {
    var type = STEPS.get(code.path(NAME).asString(""));
    if (type == null) {
      throw new IllegalArgumentException("Not the code of a step: " + code);
    }
    return (Step) JSON.treeToValue(((ObjectNode) code).without(NAME), type);
  }
}
