package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.CardFace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes a form fit into the bytes of a card's value. */
final class FormRoom {

  /** Enough to see what is meant, too short to be read as something else: … is no unit or term. */
  private static final int LONGEST_FILLED_IN = 90;

  private static final int SHORTEST_FILLED_IN = 20;

  private static final int LONGEST_LABEL = 36;

  /** For the revision that the mailroom writes into it later. */
  private static final int KEPT_FREE = 10;

  private FormRoom() {}

  static Form fitted(Form form) {
    if (fits(form)) {
      return form;
    }
    var room = withFewerOptions(withShorterWords(form));
    return fits(room)
        ? room
        : each(room, it -> it.labelled(Shortened.to(it.label(), LONGEST_LABEL)));
  }

  /** Each of them as long as the others may be. */
  private static Form withShorterWords(Form form) {
    var shorter = form;
    for (var most = LONGEST_FILLED_IN; most >= SHORTEST_FILLED_IN && !fits(shorter); most -= 10) {
      var bytes = most;
      shorter = each(form, it -> it.filledIn(Shortened.to(it.filledIn(), bytes)));
    }
    return shorter;
  }

  private static boolean fits(Form form) {
    return form.json().getBytes(StandardCharsets.UTF_8).length + KEPT_FREE
        <= CardFace.MOST_BYTES_OF_A_VALUE;
  }

  /** Of the longest choice only; the others are few and fixed. */
  private static Form withFewerOptions(Form form) {
    var longest =
        form.fields().stream()
            .max(Comparator.comparingInt(it -> it.options().size()))
            .orElseThrow();
    for (var shown = longest.options().size() - 1; shown > 0; shown--) {
      var fewer = first(longest, shown);
      var tried = each(form, it -> it == longest ? fewer : it);
      if (fits(tried)) {
        return tried;
      }
    }
    return form;
  }

  private static Field first(Field choice, int shown) {
    var some = new LinkedHashMap<String, String>();
    choice.options().entrySet().stream()
        .limit(shown)
        .forEach(it -> some.put(it.getKey(), it.getValue()));
    return choice.labelled(choice.label() + Sentences.restLater()).offering(some);
  }

  private static Form each(Form form, UnaryOperator<Field> change) {
    List<Field> fields = new ArrayList<>(form.fields());
    fields.replaceAll(change);
    return new Form(form.action(), form.submit(), fields);
  }
}
