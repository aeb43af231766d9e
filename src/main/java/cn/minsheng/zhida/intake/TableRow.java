package cn.minsheng.zhida.intake;

import java.util.SortedMap;

/**
 * One row that is not empty.
 *
 * @param number as the program of tables counts, from 1
 * @param cells by column, from 0; empty ones are not there
 */
record TableRow(int number, SortedMap<Integer, TableCell> cells) {

  TableCell cell(int column) {
    return cells.getOrDefault(column, TableCell.EMPTY);
  }
}
