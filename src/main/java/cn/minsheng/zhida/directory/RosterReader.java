package cn.minsheng.zhida.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the rows of a roster and reports what cannot be read; knows nothing of people and units.
 */
final class RosterReader {

  /** In all sheets together, blank ones not counted. */
  static final int MOST_ROWS = 5_000;

  private static final int LONGEST_CELL = 2_000;
  private static final int MOST_COLUMNS = 50;
  private static final int HEADING_WITHIN = 10;

  private final RosterErrors errors;
  private final List<RosterRow> rows = new ArrayList<>();

  private RosterReader(RosterErrors errors) {
    this.errors = errors;
  }

  /** The rows that could be read; none if the file as a whole cannot. */
  static List<RosterRow> read(byte[] file, RosterErrors errors) {
    var reader = new RosterReader(errors);
    try (var workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(HarmlessWorkbook.of(file)), new ReadingOptions(false, true))) {
      reader.readSheets(workbook);
    } catch (HarmlessWorkbook.TooLarge e) {
      errors.inFile(RosterFault.FILE_TOO_LARGE);
    } catch (IOException | RuntimeException e) {
      // What the library throws at a broken file is not documented and comes in all kinds.
      errors.inFile(RosterFault.NOT_A_WORKBOOK);
    }
    return reader.rows;
  }

  private void readSheets(ReadableWorkbook workbook) throws IOException {
    for (var sheet : RosterSheet.values()) {
      var found = workbook.getSheets().filter(it -> sheet.isCalled(it.getName())).toList();
      if (found.size() == 1) {
        readSheet(sheet, found.get(0), workbook.isDate1904());
      } else {
        errors.inSheet(
            sheet,
            found.isEmpty() ? RosterFault.SHEET_MISSING : RosterFault.SHEET_TWICE,
            sheet.title());
      }
    }
  }

  private void readSheet(RosterSheet sheet, Sheet from, boolean since1904) throws IOException {
    try (var stream = from.openStream()) {
      var all = stream.iterator();
      var heading = readHeading(sheet, all);
      if (heading.isEmpty()) {
        return;
      }
      while (all.hasNext()) {
        readRow(sheet, heading.get(), all.next(), since1904);
        if (rows.size() > MOST_ROWS) {
          errors.inSheet(sheet, RosterFault.TOO_MANY_ROWS, Integer.toString(MOST_ROWS));
          return;
        }
      }
    }
  }

  /**
   * Where the columns are.
   *
   * @param shift what the library counts too little in sheets whose rows have no numbers
   */
  private record Heading(int shift, Map<Integer, RosterColumn> columns) {}

  /** The first of the first rows that holds the heading of the first column. */
  private Optional<Heading> readHeading(RosterSheet sheet, Iterator<Row> all) {
    var shift = 0;
    for (int seen = 0; all.hasNext() && seen < HEADING_WITHIN; seen++) {
      var row = all.next();
      if (row.getRowNum() == 0) {
        shift = 1;
      }
      var texts = texts(row);
      if (texts.values().stream().anyMatch(sheet.columns().get(0)::isCalled)) {
        return heading(sheet, row.getRowNum(), shift, texts);
      }
    }
    sheet.columns().stream()
        .filter(RosterColumn::required)
        .forEach(it -> errors.inSheet(sheet, RosterFault.COLUMN_MISSING, it.heading()));
    return Optional.empty();
  }

  private Optional<Heading> heading(
      RosterSheet sheet, int rowNumber, int shift, Map<Integer, String> texts) {
    var number = rowNumber + shift;
    Map<Integer, RosterColumn> columns = new HashMap<>();
    var complete = true;
    for (var text : texts.entrySet()) {
      var column = sheet.column(text.getValue());
      if (column.isPresent() && columns.containsValue(column.get())) {
        errors.inRow(sheet, number, RosterFault.COLUMN_TWICE, column.get().heading());
        complete = false;
      } else if (column.isPresent()) {
        columns.put(text.getKey(), column.get());
      } else if (!RosterSheet.isNotRead(text.getValue())) {
        errors.inRow(sheet, number, RosterFault.COLUMN_UNKNOWN, text.getValue());
        complete = false;
      }
    }
    for (var column : sheet.columns()) {
      if (column.required() && !columns.containsValue(column)) {
        errors.inRow(sheet, number, RosterFault.COLUMN_MISSING, column.heading());
        complete = false;
      }
    }
    return complete ? Optional.of(new Heading(shift, columns)) : Optional.empty();
  }

  private static Map<Integer, String> texts(Row row) {
    Map<Integer, String> texts = new TreeMap<>();
    for (int at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++) {
      var text = row.getOptionalCell(at).map(Cell::getText).map(NameKey::tidy).orElse("");
      if (!text.isEmpty()) {
        texts.put(at, NameKey.cut(text, 100));
      }
    }
    return texts;
  }

  private void readRow(RosterSheet sheet, Heading heading, Row row, boolean since1904) {
    var number = row.getRowNum() + heading.shift();
    Map<RosterColumn, RosterCell> cells = new EnumMap<>(RosterColumn.class);
    var readable = true;
    for (var column : heading.columns().entrySet()) {
      var cell = row.getOptionalCell(column.getKey());
      if (cell.isEmpty() || column.getValue() == RosterColumn.HEADS_IN_CONTACTS) {
        continue;
      }
      var fault = fault(cell.get());
      if (fault.isPresent()) {
        errors.inCell(sheet, number, column.getValue(), fault.get(), "", List.of());
        readable = false;
      } else {
        cells.put(column.getValue(), content(cell.get(), since1904));
      }
    }
    var read = new RosterRow(sheet, number, cells);
    if (readable && !read.isBlank()) {
      rows.add(read);
    }
  }

  private static Optional<RosterFault> fault(Cell cell) {
    if (cell.getType() == CellType.ERROR
        || (cell.getType() == CellType.FORMULA && cell.getValue() == null)) {
      return Optional.of(RosterFault.NO_CALCULATED_VALUE);
    }
    return cell.getText().length() > LONGEST_CELL
        ? Optional.of(RosterFault.CELL_TOO_LONG)
        : Optional.empty();
  }

  private static RosterCell content(Cell cell, boolean since1904) {
    return cell.getValue() instanceof BigDecimal number
        ? RosterCell.of(number, since1904)
        : RosterCell.of(cell.getText());
  }
}
