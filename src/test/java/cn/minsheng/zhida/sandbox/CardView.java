package cn.minsheng.zhida.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card as one viewer sees it: their private values first, the public ones behind.
 *
 * @param updates how often its data changed since it was created
 * @param forwardable whether its viewers may send it on
 */
public record CardView(
    String outTrackId,
    String templateId,
    Map<String, String> values,
    int updates,
    boolean forwardable) {

  public CardView {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The variable's value; "" if the card has none. */
  public String value(String variable) {
    return values.getOrDefault(variable, "");
  }

  /** The buttons it carries as data. */
  public List<Button> buttons() {
    return Button.in(values.values());
  }

  /** The texts on those buttons. */
  public List<String> buttonTexts() {
    return buttons().stream().map(Button::text).toList();
  }

  /** The form it carries as data. */
  public Optional<Form> form() {
    return Form.in(values.values());
  }

  /** The button with this text or action id. */
  Button button(String textOrActionId) {
    List<Button> found =
        buttons().stream()
            .filter(it -> it.text().equals(textOrActionId) || it.actionId().equals(textOrActionId))
            .toList();
    if (found.size() != 1 || !found.get(0).enabled()) {
      throw new AssertionError(
          "Not one enabled button " + textOrActionId + " on " + outTrackId + ": " + buttons());
    }
    return found.get(0);
  }
}
