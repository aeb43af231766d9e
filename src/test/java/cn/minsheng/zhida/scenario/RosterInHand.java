package cn.minsheng.zhida.scenario;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The roster as the admin has it open on the desk: every cell a text. */
final class RosterInHand {

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  RosterInHand(byte[] file) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (var sheet : workbook.getSheets().toList()) {
        var rows = new ArrayList<List<String>>();
        sheet.read().stream().map(RosterInHand::texts).forEach(rows::add);
        sheets.put(sheet.getName(), rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes into the row whose first cell is this. */
  RosterInHand write(String sheet, String firstCell, String column, String text) {
    var at = sheets.get(sheet).get(0).indexOf(column);
    var row =
        sheets.get(sheet).stream()
            .filter(it -> it.get(0).equals(firstCell))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No row " + firstCell + " in " + sheets));
    while (row.size() <= at) {
      row.add("");
    }
    row.set(at, text);
    return this;
  }

  RosterInHand add(String sheet, String... cells) {
    sheets.get(sheet).add(new ArrayList<>(List.of(cells)));
    return this;
  }

  List<List<String>> rows(String sheet) {
    return sheets.get(sheet);
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      sheets.forEach(
          (title, rows) -> {
            var sheet = workbook.newWorksheet(title);
            for (var row = 0; row < rows.size(); row++) {
              for (var column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    for (var at = 0; at < row.getCellCount(); at++) {
      texts.add(row.getOptionalCell(at).map(Cell::getText).orElse(""));
    }
    return texts;
  }
}
