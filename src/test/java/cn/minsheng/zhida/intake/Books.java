package cn.minsheng.zhida.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as offices make them. */
final class Books {

  private Books() {}

  /** Rows of texts; an empty one is an empty cell. */
  static byte[] of(List<List<String>> rows) {
    return drawn(
        sheet -> {
          for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
              if (!rows.get(row).get(column).isEmpty()) {
                sheet.value(row, column, rows.get(row).get(column));
              }
            }
          }
        });
  }

  static byte[] drawn(Consumer<Worksheet> draw) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "WPS", "1.0")) {
      draw.accept(workbook.newWorksheet("台账"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static List<List<String>> rows(byte[] workbook) {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(
              row -> {
                var texts = new ArrayList<String>();
                for (var at = 0; at < row.getCellCount(); at++) {
                  texts.add(row.getOptionalCell(at).map(Cell::getText).orElse(""));
                }
                return List.copyOf(texts);
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
