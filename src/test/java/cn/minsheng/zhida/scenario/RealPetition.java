package cn.minsheng.zhida.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A message citizens really wrote to a government's site, with names of places made unknowable.
 * They stand outside this project and are never copied into it.
 *
 * @param number 留言编号
 * @param subject 留言主题
 * @param detail 留言详情, with the blanks and breaks of the site it was taken from
 */
record RealPetition(String number, String subject, String detail) {

  static final Path FILE =
      Path.of(
          System.getProperty("zhida.test.shared", "../shared"),
          "data",
          "petitions",
          "raw-4326.xlsx");

  static List<RealPetition> first(int howMany) {
    try (var workbook = new ReadableWorkbook(Files.newInputStream(FILE));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.skip(1).limit(howMany).map(RealPetition::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RealPetition of(Row row) {
    return new RealPetition(text(row, 0), text(row, 2), text(row, 4));
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column).map(Cell::getRawValue).orElse("");
  }

  String content() {
    return subject + "\n" + detail;
  }

  String order(String unit, int days) {
    return "交办\n渠道：网上留言\n编号：%s\n单位：%s\n时限：%d天\n内容：%s".formatted(number, unit, days, content());
  }
}
