package cn.minsheng.zhida.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Tables as people keep them in Excel. */
final class Tables {

  private Tables() {}

  @SafeVarargs
  static byte[] of(List<String>... rows) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "WPS", "1.0")) {
      var sheet = workbook.newWorksheet("Sheet1");
      for (var row = 0; row < rows.length; row++) {
        for (var column = 0; column < rows[row].size(); column++) {
          sheet.value(row, column, rows[row].get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
