package cn.minsheng.zhida.papers;

import java.util.List;

/**
 * A row of a printed form.
 *
 * @param cells one label and text, or two beside each other
 * @param millimetres at least so high, so that there is room to write by hand; 0 for one line
 */
record FormRow(List<Cell> cells, int millimetres) {

  FormRow {
    cells = List.copyOf(cells);
    if (cells.isEmpty() || cells.size() > 2) {
      throw new IllegalArgumentException("A row has one or two cells");
    }
  }

  static FormRow of(String label, String text) {
    return new FormRow(List.of(new Cell(label, text)), 0);
  }

  static FormRow of(String label, String text, String secondLabel, String second) {
    return new FormRow(List.of(new Cell(label, text), new Cell(secondLabel, second)), 0);
  }

  FormRow high(int atLeast) {
    return new FormRow(cells, atLeast);
  }

  record Cell(String label, String text) {}
}
