package cn.minsheng.zhida.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The district's 花名册, as an administrator fills it in (docs/roster.md). */
final class RosterFile {

  static final String NAME = "花名册.xlsx";

  private static final int DUTY_DAYS = 14;

  private final District district;
  private final LocalDate firstDutyDay;

  RosterFile(District district, LocalDate firstDutyDay) {
    this.district = district;
    this.firstDutyDay = firstDutyDay;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Samples", "1.0")) {
      units(workbook.newWorksheet("单位"));
      roles(workbook.newWorksheet("人员角色"));
      duty(workbook.newWorksheet("值班"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void units(Worksheet sheet) {
    line(sheet, 0, "单位名称", "简称", "主要负责人", "分管负责人", "联络员");
    var row = 1;
    for (var unit : district.units()) {
      line(
          sheet,
          row++,
          unit.name(),
          unit.nicknames(),
          unit.head().name(),
          unit.deputy().name(),
          unit.liaison().name());
    }
  }

  private void roles(Worksheet sheet) {
    line(sheet, 0, "姓名", "员工UserID", "单位", "角色");
    var row = 1;
    for (var member : district.members()) {
      line(sheet, row++, member.name(), member.userId(), member.office(), member.role());
    }
  }

  /** Two of the units' liaisons each day, in turn. */
  private void duty(Worksheet sheet) {
    line(sheet, 0, "日期", "值班人");
    var units = district.units();
    for (var day = 0; day < DUTY_DAYS; day++) {
      var first = units.get(day % units.size()).deputy().name();
      var second = units.get((day + 1) % units.size()).liaison().name();
      line(sheet, day + 1, firstDutyDay.plusDays(day).toString(), first + "、" + second);
    }
  }

  private static void line(Worksheet sheet, int row, String... cells) {
    for (var at = 0; at < cells.length; at++) {
      sheet.value(row, at, cells[at]);
    }
  }
}
