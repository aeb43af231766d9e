package cn.minsheng.zhida.intake;

/**
 * What stands in one cell.
 *
 * @param text as it was written; of a number its digits as they are stored
 */
record TableCell(String text, Kind kind) {

  static final TableCell EMPTY = new TableCell("", Kind.TEXT);

  enum Kind {
    TEXT,
    NUMBER,
    /** A formula that was never calculated. */
    NOT_CALCULATED,
    /** A formula whose result is an error. */
    ERROR
  }

  boolean isBlank() {
    return kind != Kind.ERROR && kind != Kind.NOT_CALCULATED && text.isBlank();
  }
}
