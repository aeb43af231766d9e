package cn.minsheng.zhida.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of a document.
 *
 * @param rows each as long as the columns
 * @param dense in smaller letters
 */
record Grid(List<Column> columns, List<List<String>> rows, boolean dense) {

  /** A line for each. */
  static <T> Grid of(List<T> all, List<Shown<T>> columns) {
    return new Grid(columnsOf(columns), rowsOf(all, columns), false);
  }

  /** A line for each, its ordinal before it in a column of that share. */
  static <T> Grid numbered(int share, List<T> all, List<Shown<T>> columns) {
    var titles = new ArrayList<>(List.of(Column.mark("序号", share)));
    titles.addAll(columnsOf(columns));
    var rows = new ArrayList<List<String>>();
    for (var row : rowsOf(all, columns)) {
      var line = new ArrayList<>(List.of(Integer.toString(rows.size() + 1)));
      line.addAll(row);
      rows.add(line);
    }
    return new Grid(titles, rows, false);
  }

  /** The same in smaller letters, for long lists. */
  Grid inSmallLetters() {
    return new Grid(columns, rows, true);
  }

  private static <T> List<Column> columnsOf(List<Shown<T>> columns) {
    return columns.stream().map(Shown::column).toList();
  }

  private static <T> List<List<String>> rowsOf(List<T> all, List<Shown<T>> columns) {
    return all.stream()
        .map(it -> columns.stream().map(column -> column.says().apply(it)).toList())
        .toList();
  }

  Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    var width = columns.size();
    if (rows.stream().anyMatch(it -> it.size() != width)) {
      throw new IllegalArgumentException("A row has as many cells as there are columns");
    }
  }

  /**
   * @param share of the width, against that of the others
   * @param left whether texts stand at the left; otherwise in the middle
   */
  record Column(String title, int share, boolean left) {

    static Column text(String title, int share) {
      return new Column(title, share, true);
    }

    static Column mark(String title, int share) {
      return new Column(title, share, false);
    }
  }

  /** A column, and what it says of something. */
  record Shown<T>(Column column, Function<T, String> says) {

    static <T> Shown<T> text(String title, int share, Function<T, String> says) {
      return new Shown<>(Column.text(title, share), says);
    }

    static <T> Shown<T> mark(String title, int share, Function<T, String> says) {
      return new Shown<>(Column.mark(title, share), says);
    }
  }
}
