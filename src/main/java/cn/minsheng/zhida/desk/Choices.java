package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What can be chosen on forms, and how choices, days and numbers are read back. */
final class Choices {

  private Choices() {}

  static <E extends Enum<E>> Map<String, String> of(E[] values, Function<E, String> word) {
    var words = new LinkedHashMap<String, String>();
    for (var value : values) {
      words.put(value.name(), word.apply(value));
    }
    return words;
  }

  static Map<String, String> yesOrNo(String yes, String no) {
    var words = new LinkedHashMap<String, String>();
    words.put(MatterForms.YES, yes);
    words.put(MatterForms.NO, no);
    return words;
  }

  /** A choice that may be left open. */
  static Field optional(String name, String label, Map<String, String> options) {
    return new Field(name, label, Field.Kind.SELECT, false, new LinkedHashMap<>(options));
  }

  /** A day that may be left open. */
  static Field optionalDay(String name, String label) {
    return new Field(name, label, Field.Kind.DATE, false, Map.of());
  }

  /** Empty if it is neither: such a tap did not come from our form. */
  static Optional<Boolean> yes(Tap tap, String field) {
    return switch (MatterForms.said(tap, field)) {
      case MatterForms.YES -> Optional.of(true);
      case MatterForms.NO -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A whole number from 0 to 9,999; empty if it is none. */
  static Optional<Integer> number(Tap tap, String field) {
    var said = MatterForms.said(tap, field);
    return said.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(said)) : Optional.empty();
  }
}
