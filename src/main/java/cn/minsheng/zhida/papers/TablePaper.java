package cn.minsheng.zhida.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** One table as a workbook, written row by row, every cell a text; no formula can hide in it. */
public final class TablePaper {

  private static final int NARROW = 14;
  private static final int WIDE = 50;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook workbook;
  private final Sheet sheet;
  private final int columns;
  private int rows = 0;

  /**
   * @param wide headings of columns that hold long texts
   */
  public TablePaper(String name, List<String> headings, List<String> wide) {
    columns = headings.size();
    workbook = new Workbook(out, "Zhida", "1.0");
    sheet =
        new Sheet(
            workbook,
            name,
            headings.stream()
                .map(it -> new SheetColumn(it, wide.contains(it) ? WIDE : NARROW))
                .toList());
  }

  /** As many texts as there are headings. */
  public void row(List<String> texts) {
    rows++;
    var row = sheet.next();
    texts.forEach(row::text);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** Ends it. */
  public byte[] done() {
    sheet.close(List.of());
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
