package cn.minsheng.zhida.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows to choose from on a form. Eight hexadecimal digits that come of a row's id stand for it, so
 * that many fit into a card's value and none is taken for another when the list has changed between
 * drawing and submitting.
 *
 * @param id says which row it is, no two the same
 * @param word what people read; at most 60 bytes of it are shown
 */
record Listed<T>(List<T> rows, Function<T, String> id, Function<T, String> word) {

  private static final int LONGEST_WORD = 60;

  Listed {
    rows = List.copyOf(rows);
  }

  /** Value to word, in the order of the rows. */
  Map<String, String> options() {
    var options = new LinkedHashMap<String, String>();
    rows.forEach(it -> options.put(value(it), Shortened.to(word.apply(it), LONGEST_WORD)));
    return options;
  }

  Listed<T> first(int most) {
    return new Listed<>(rows.subList(0, Math.min(most, rows.size())), id, word);
  }

  /** Empty if it is none of the rows, or might be two of them. */
  Optional<T> chosen(String said) {
    var meant =
        rows.stream()
            .filter(it -> said.equals(id.apply(it)) || said.equals(digits(it)))
            .distinct()
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private String value(T row) {
    var digits = digits(row);
    return rows.stream().filter(it -> digits(it).equals(digits)).count() == 1
        ? digits
        : id.apply(row);
  }

  /** Of the whole id, for ids that are made one after the other begin alike. */
  private String digits(T row) {
    return "%08x".formatted(id.apply(row).hashCode());
  }
}
