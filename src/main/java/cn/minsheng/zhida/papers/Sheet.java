package cn.minsheng.zhida.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, written row by row under a frozen head with filters. Every text is a string to Excel,
 * also one that begins like a formula; rows leave memory as they are written.
 */
final class Sheet {

  private static final int ROWS_IN_MEMORY = 500;
  private static final int LONGEST_TEXT = 32_000;

  private final Worksheet sheet;
  private final int columns;
  private int row = 0;
  private int column = 0;

  Sheet(Workbook workbook, String name, List<SheetColumn> heads) {
    sheet = workbook.newWorksheet(name);
    columns = heads.size();
    sheet.freezePane(1, 1);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth(Short.valueOf((short) 1));
    sheet.fitToHeight(Short.valueOf((short) 0));
    sheet.repeatRows(0);
    for (var at = 0; at < columns; at++) {
      sheet.value(0, at, heads.get(at).heading());
      sheet
          .style(0, at)
          .bold()
          .fillColor("DDEBF7")
          .horizontalAlignment("center")
          .borderStyle("thin")
          .set();
      sheet.width(at, heads.get(at).width());
    }
  }

  Sheet next() {
    if (row > 0 && row % ROWS_IN_MEMORY == 0) {
      flush();
    }
    row++;
    column = 0;
    return this;
  }

  Sheet text(String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, clean(text));
    }
    sheet.style(row, column).borderStyle("thin").verticalAlignment("center").wrapText(true).set();
    column++;
    return this;
  }

  Sheet day(@Nullable LocalDate day) {
    if (day != null) {
      sheet.value(row, column, day);
    }
    sheet
        .style(row, column)
        .format("yyyy-mm-dd")
        .borderStyle("thin")
        .verticalAlignment("center")
        .horizontalAlignment("center")
        .set();
    column++;
    return this;
  }

  /** Ends it, with notes two rows below the last. */
  void close(List<String> notes) {
    sheet.setAutoFilter(0, 0, row, columns - 1);
    var at = row + 2;
    for (var note : notes) {
      sheet.value(at++, 0, note);
    }
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("A workbook in memory cannot fail to be written", e);
    }
  }

  /** What XML cannot hold is left out. */
  private static String clean(String text) {
    var clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
  }
}
