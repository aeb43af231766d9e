package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.intake.Unreadable.Why;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Lines with commas between (RFC 4180), in UTF-8 or, as Excel writes them here, in GB 18030. */
final class CsvTable implements TableFile {

  private static final int LARGEST = 20 << 20;

  private final List<TableRow> rows;

  private CsvTable(List<TableRow> rows) {
    this.rows = rows;
  }

  static boolean isCalledSo(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  static CsvTable open(byte[] file) throws Unreadable {
    if (file.length > LARGEST) {
      throw new Unreadable(Why.TOO_LARGE);
    }
    return new CsvTable(rows(text(file)));
  }

  private static String text(byte[] file) throws Unreadable {
    try {
      var text = decoded(file, StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      try {
        return decoded(file, Charset.forName("GB18030"));
      } catch (CharacterCodingException neither) {
        throw new Unreadable(Why.NOT_A_WORKBOOK);
      }
    }
  }

  private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
  }

  private static List<TableRow> rows(String text) {
    var rows = new ArrayList<TableRow>();
    var cells = new TreeMap<Integer, TableCell>();
    var cell = new StringBuilder();
    var number = 1;
    var column = 0;
    var quoted = false;
    for (var at = 0; at <= text.length(); at++) {
      var one = at < text.length() ? text.charAt(at) : '\n';
      if (quoted && at < text.length()) {
        if (one != '"') {
          cell.append(one);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append(one);
          at++;
        } else {
          quoted = false;
        }
      } else if (one == '"' && cell.length() == 0) {
        quoted = true;
      } else if (one == ',' || one == '\n') {
        put(cells, column++, cell);
        if (one == '\n') {
          if (!cells.isEmpty()) {
            rows.add(new TableRow(number, cells));
          }
          number++;
          cells = new TreeMap<>();
          column = 0;
        }
      } else if (one != '\r') {
        cell.append(one);
      }
    }
    return rows;
  }

  private static void put(TreeMap<Integer, TableCell> cells, int column, StringBuilder cell) {
    var text = cell.length() <= LONGEST_CELL ? cell.toString() : cell.substring(0, LONGEST_CELL);
    cell.setLength(0);
    if (!text.isBlank() && column < MOST_COLUMNS) {
      cells.put(column, new TableCell(text, TableCell.Kind.TEXT));
    }
  }

  @Override
  public List<String> sheets() {
    return List.of("CSV");
  }

  @Override
  public boolean since1904() {
    return false;
  }

  @Override
  public List<Merged> merged(int sheet) {
    return List.of();
  }

  @Override
  public void rows(int sheet, Each each) throws Unreadable {
    for (var row : rows) {
      if (!each.row(row)) {
        return;
      }
    }
  }

  @Override
  public void close() {}
}
