package cn.minsheng.zhida.directory;

import java.util.Map;

/**
 * A row that is not blank.
 *
 * @param number as Excel shows it
 */
record RosterRow(RosterSheet sheet, int number, Map<RosterColumn, RosterCell> cells) {

  RosterCell cell(RosterColumn column) {
    return cells.getOrDefault(column, RosterCell.EMPTY);
  }

  boolean isBlank() {
    return cells.values().stream().allMatch(RosterCell::isEmpty);
  }
}
