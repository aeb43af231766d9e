package cn.minsheng.zhida.papers;

import java.util.List;

/**
 * A table of a document.
 *
 * @param rows each as long as the columns
 * @param dense in smaller letters, for long lists
 */
record Grid(List<Column> columns, List<List<String>> rows, boolean dense) {

  Grid(List<Column> columns, List<List<String>> rows) {
    this(columns, rows, false);
  }

  static Grid dense(List<Column> columns, List<List<String>> rows) {
    return new Grid(columns, rows, true);
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
}
