package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.CardFace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table on a card. Rows that do not fit into the bytes of a value are left out, the last ones
 * first; whoever fills it says in words how many there are and are shown.
 */
record Table(List<String> columns, List<List<String>> rows) {

  static final Table NONE = new Table(List.of(), List.of());

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Empty for no table; then the card shows none. */
  String asJson() {
    if (columns.isEmpty()) {
      return "";
    }
    return json(rowsShown());
  }

  /** How many rows fit. */
  int rowsShown() {
    var shown = rows.size();
    while (shown > 0
        && json(shown).getBytes(StandardCharsets.UTF_8).length > CardFace.MOST_BYTES_OF_A_VALUE) {
      shown--;
    }
    return shown;
  }

  private String json(int shown) {
    return CardJson.of(data(rows.subList(0, shown)));
  }

  private Map<String, Object> data(List<List<String>> some) {
    var meta = new ArrayList<Map<String, Object>>();
    for (var column = 0; column < columns.size(); column++) {
      var head = new LinkedHashMap<String, Object>();
      head.put("alias", alias(column));
      head.put("aliasName", columns.get(column));
      head.put("dataType", "STRING");
      meta.add(head);
    }
    return Map.of("meta", meta, "data", some.stream().map(Table::cells).toList());
  }

  private static Map<String, String> cells(List<String> row) {
    var cells = new LinkedHashMap<String, String>();
    for (var column = 0; column < row.size(); column++) {
      cells.put(alias(column), row.get(column));
    }
    return cells;
  }

  private static String alias(int column) {
    return "c" + column;
  }
}
