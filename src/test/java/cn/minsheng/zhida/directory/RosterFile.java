package cn.minsheng.zhida.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster as somebody might write it in Excel. */
final class RosterFile {

  /** A formula with what Excel is to calculate. */
  record Formula(String expression) {}

  private final Map<String, List<Object[]>> sheets = new LinkedHashMap<>();

  /** The three sheets with the headings that have to be there. */
  static RosterFile withHeadings() {
    return new RosterFile()
        .sheet("单位", "单位名称", "简称", "主要负责人", "分管负责人", "联络员", "分管区领导")
        .sheet("人员角色", "姓名", "工号", "单位", "角色")
        .sheet("值班", "日期", "值班人");
  }

  RosterFile sheet(String title, Object... headings) {
    List<Object[]> rows = new ArrayList<>();
    rows.add(headings);
    sheets.put(title, rows);
    return this;
  }

  RosterFile without(String title) {
    sheets.remove(title);
    return this;
  }

  RosterFile unit(Object... cells) {
    return row("单位", cells);
  }

  RosterFile role(Object... cells) {
    return row("人员角色", cells);
  }

  RosterFile duty(Object... cells) {
    return row("值班", cells);
  }

  RosterFile row(String sheet, Object... cells) {
    sheets.get(sheet).add(cells);
    return this;
  }

  InputStream file() {
    return new ByteArrayInputStream(bytes());
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      sheets.forEach((title, rows) -> write(workbook.newWorksheet(title), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, List<Object[]> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).length; column++) {
        write(sheet, row, column, rows.get(row)[column]);
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof String text) {
      sheet.value(row, column, text);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Formula formula) {
      sheet.formula(row, column, formula.expression());
    } else if (value instanceof Integer number) {
      sheet.value(row, column, new BigDecimal(number));
    } else {
      throw new IllegalArgumentException("No such cell in tests");
    }
  }
}
