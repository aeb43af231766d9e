package cn.minsheng.zhida.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of columns on a card.
 *
 * @param columns a word and how many, from left to right; few enough for the bytes of a value
 */
record Chart(Map<String, Integer> columns) {

  static final Chart NONE = new Chart(Map.of());

  Chart {
    columns = new LinkedHashMap<>(columns);
  }

  /** Empty for no chart; then the card shows none. */
  String asJson() {
    if (columns.isEmpty()) {
      return "";
    }
    var data = columns.entrySet().stream().map(it -> column(it.getKey(), it.getValue())).toList();
    return CardJson.of(Map.of("type", "histogram", "data", List.copyOf(data)));
  }

  private static Map<String, Object> column(String word, int howMany) {
    var column = new LinkedHashMap<String, Object>();
    column.put("x", word);
    column.put("y", howMany);
    return column;
  }
}
