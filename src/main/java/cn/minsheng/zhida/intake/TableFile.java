package cn.minsheng.zhida.intake;

import java.io.Closeable;
import java.util.List;

/** A file that holds tables, read row by row as often as one likes. */
interface TableFile extends Closeable {

  /** Further columns are not looked at. */
  int MOST_COLUMNS = 200;

  /** Characters; what is longer is cut here and said to be too long. */
  int LONGEST_CELL = 40_000;

  /** The names of those that are shown, in their order. */
  List<String> sheets();

  /** Whether its days are counted from 1 January 1904. */
  boolean since1904();

  /** Cells that were made one. */
  List<Merged> merged(int sheet) throws Unreadable;

  /** Hands on each row that is not empty, from the first on. */
  void rows(int sheet, Each each) throws Unreadable;

  /** Takes one row after the other. */
  interface Each {
    /**
     * @return false if it wants no more
     */
    boolean row(TableRow row) throws Unreadable;
  }

  /**
   * @param fromColumn from 0, both ends within
   * @param fromRow from 1, both ends within
   */
  record Merged(int fromColumn, int toColumn, int fromRow, int toRow) {

    /** Whether a row's place in a column has no value of its own because of it. */
    boolean swallows(int row, int column) {
      return row > fromRow && row <= toRow && column >= fromColumn && column <= toColumn;
    }
  }
}
