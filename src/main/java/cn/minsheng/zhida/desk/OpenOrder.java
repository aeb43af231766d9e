package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order before it is one: what was said of it, to be changed word by word, and the draft it
 * makes once nothing is missing.
 *
 * @param said each as it was typed; days that run with the calendar as the days they were
 * @param notUsed headings that say nothing an order needs
 * @param draft null while something is missing
 * @param notes what was understood otherwise than to the letter
 */
record OpenOrder(
    Map<Label, String> said, List<String> notUsed, @Nullable OrderDraft draft, List<String> notes) {

  /** Tells it apart from other drafts in the same table. */
  static final String MARK = "notUsed";

  OpenOrder {
    said = Map.copyOf(said);
    notUsed = List.copyOf(notUsed);
    notes = List.copyOf(notes);
  }

  static OpenOrder missing(OrderText text) {
    return new OpenOrder(text.said(), text.notUsed(), null, List.of());
  }

  Optional<OrderDraft> understood() {
    return Optional.ofNullable(draft);
  }

  OpenOrder with(OrderDraft other) {
    return new OpenOrder(said, notUsed, other, notes);
  }

  /** Says nothing of the matter. */
  @Override
  public String toString() {
    return "OpenOrder" + said.keySet();
  }
}
