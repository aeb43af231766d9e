package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTests {

  private static final String OURS =
      """
      { "year": 2027,
        "source": { "title": "通知", "number": "国办发明电〔2026〕1号", "date": "2026-11-01" },
        "covers": { "from": "2027-01-01", "to": "2027-12-31" },
        "holidays": [
          { "name": "元旦", "from": "2026-12-31", "to": "2027-01-02", "workingDays": ["2027-01-03"] },
          { "name": "国庆节", "from": "2027-10-01", "to": "2027-10-07", "workingDays": ["2027-09-26"] }
        ] }
      """;

  @Test
  void ourOwnFormIsRead() {
    var year = read(OURS);

    assertThat(year.year()).isEqualTo(2027);
    assertThat(year.source().number()).contains("国办发明电〔2026〕1号");
    assertThat(year.source().date()).contains(LocalDate.of(2026, 11, 1));
    assertThat(year.source().url()).isEmpty();
    assertThat(year.daysOff()).isEqualTo(10);
    assertThat(year.makeUpDays()).isEqualTo(2);
    assertThat(year.days()).first().isEqualTo(Official.off("2026-12-31", "元旦"));
  }

  @Test
  void aByteOrderMarkDoesNotMatter() {
    assertThat(read("\uFEFF" + OURS)).isEqualTo(read(OURS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "year": 2027              | "year": 1999              | YEAR_MISSING_OR_OUT_OF_RANGE | 1999
          "year": 2027              | "year": "soon"            | YEAR_MISSING_OR_OUT_OF_RANGE |
          "to": "2027-12-31"        | "to": "2027-06-30"        | COVERS_NOT_ITS_YEAR          |
          "year": 2027              | "year": 2028              | COVERS_NOT_ITS_YEAR          |
          "to": "2027-10-07"        | "to": "2027-10-06"        | TOO_FEW_DAYS_OFF             |
          "to": "2027-10-07"        | "to": "2027-13-07"        | DATE_UNREADABLE              | 2027-13-07
          "to": "2027-10-07"        | "to": "2027-09-07"        | HOLIDAY_ENDS_BEFORE_IT_BEGINS_OR_NEVER | 2027-10-01
          "to": "2027-10-07"        | "to": "9999-10-07"        | HOLIDAY_ENDS_BEFORE_IT_BEGINS_OR_NEVER | 2027-10-01
          "from": "2026-12-31"      | "from": "2026-11-30"      | HOLIDAY_ENDS_BEFORE_IT_BEGINS_OR_NEVER | 2026-11-30
          "from": "2026-12-31"      | "from": "2027-01-01"      | TOO_FEW_DAYS_OFF             |
          ["2027-01-03"]            | ["2026-11-29"]            | DATE_OUTSIDE_YEAR            | 2026-11-29
          ["2027-01-03"]            | ["2028-01-02"]            | DATE_OUTSIDE_YEAR            | 2028-01-02
          ["2027-01-03"]            | ["2027-01-02"]            | DAY_TWICE                    | 2027-01-02
          ["2027-01-03"]            | ["2027-01-04"]            | MAKE_UP_DAY_NOT_ON_A_WEEKEND | 2027-01-04
          ["2027-01-03"]            | [20270103]                | DATE_UNREADABLE              | 20270103
          "name": "元旦"            | "name": " "               | NAME_MISSING_OR_TOO_LONG     | 2026-12-31
          "name": "元旦"            | "title": "元旦"           | NAME_MISSING_OR_TOO_LONG     | 2026-12-31
          "holidays"                | "festivals"               | NOT_A_CALENDAR               |
          "year"                    | "date": "x", "year"       | NOT_READ_AT_ALL              |
          """)
  void eachFaultHasItsName(String right, String wrong, String fault, String where) {
    var file = OURS.replace(right, wrong);
    assertThat(file).isNotEqualTo(OURS);
    if (fault.equals("NOT_READ_AT_ALL")) {
      assertThat(read(file)).isEqualTo(read(OURS));
      return;
    }
    assertThat(errors(bytes(file)))
        .contains(new HolidayError(HolidayFault.valueOf(fault), where == null ? "" : where));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{", "[]", "null", "'{\"year\":2027,\"year\":2027,\"holidays\":[]}'", "PK"})
  void whatIsNoCalendarIsRefused(String file) {
    assertThat(errors(bytes(file)))
        .containsExactly(HolidayError.ofFile(HolidayFault.NOT_A_CALENDAR));
  }

  @Test
  void anotherEncodingIsRefused() {
    assertThat(errors(OURS.getBytes(Charset.forName("GBK"))))
        .containsExactly(HolidayError.ofFile(HolidayFault.NOT_A_CALENDAR));
  }

  @Test
  void aFileThatIsTooLargeIsNotLookedAt() {
    assertThat(errors(new byte[HolidayFile.LARGEST + 1]))
        .containsExactly(HolidayError.ofFile(HolidayFault.FILE_TOO_LARGE));
  }

  @Test
  void aDayOfHolidayCnSaysWhetherItIsOff() {
    var file =
        """
        {"year": 2027, "papers": [], "days": [{"name": "元旦", "date": "2027-01-01"}]}
        """;
    assertThat(errors(bytes(file)))
        .containsExactly(new HolidayError(HolidayFault.OFF_OR_WORKING_UNREADABLE, "2027-01-01"));
  }

  @Test
  void aWorkbookIsReadWithDatesAsDatesOrWritten() throws IOException {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "2027年放假安排");
              heading(sheet, 1);
              line(sheet, 2, "2027年1月1日", "元旦", "休");
              line(sheet, 3, "2027-1-3", "元旦", "补班");
              for (int day = 1; day <= 10; day++) {
                sheet.value(4 + day, 0, LocalDate.of(2027, 10, day));
                sheet.style(4 + day, 0).format("yyyy-mm-dd").set();
                sheet.value(4 + day, 1, " 国庆节 ");
                sheet.value(4 + day, 2, "放假");
              }
            });

    var year = ((HolidayReading.Read) HolidayFile.read(file)).year();

    assertThat(year.year()).isEqualTo(2027);
    assertThat(year.source()).isEqualTo(SourceDocument.unknown());
    assertThat(year.days())
        .hasSize(12)
        .contains(
            Official.off("2027-01-01", "元旦"),
            Official.worked("2027-01-03", "元旦"),
            Official.off("2027-10-10", "国庆节"));
  }

  @Test
  void aFaultInAWorkbookHasItsRow() throws IOException {
    var file =
        workbook(
            sheet -> {
              heading(sheet, 0);
              line(sheet, 1, "2027-02-30", "元旦", "休");
              line(sheet, 2, "2027-01-01", "元旦", "半天");
              line(sheet, 3, "2027-01-01", "", "休");
            });

    assertThat(errors(file))
        .containsExactly(
            new HolidayError(HolidayFault.DATE_UNREADABLE, "2"),
            new HolidayError(HolidayFault.OFF_OR_WORKING_UNREADABLE, "3"),
            new HolidayError(HolidayFault.NAME_MISSING_OR_TOO_LONG, "4"));
  }

  @Test
  void aDateOfAnotherYearStandsOut() throws IOException {
    var file =
        workbook(
            sheet -> {
              heading(sheet, 0);
              for (int day = 1; day <= 12; day++) {
                line(sheet, day, "2027-10-%02d".formatted(day), "国庆节", "休");
              }
              line(sheet, 13, "2072-01-01", "元旦", "休");
            });

    assertThat(errors(file))
        .containsExactly(new HolidayError(HolidayFault.DATE_OUTSIDE_YEAR, "2072-01-01"));
  }

  @Test
  void aWorkbookWithoutTheHeadingsIsNoCalendar() throws IOException {
    var file = workbook(sheet -> line(sheet, 0, "日期", "说明", "备注"));

    assertThat(errors(file)).containsExactly(HolidayError.ofFile(HolidayFault.NOT_A_CALENDAR));
  }

  @Test
  void aWorkbookThatIsBrokenIsNoCalendar() throws IOException {
    var whole =
        workbook(
            sheet -> {
              heading(sheet, 0);
              line(sheet, 1, "2027-01-01", "元旦", "休");
            });
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      var broken = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
      for (int hit = 0; hit < 8; hit++) {
        broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt();
      }
      assertThat(errors(broken)).isNotEmpty();
    }
  }

  @Test
  void aWorkbookCannotMakeReadingItTakeAllMemory() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        out.write(blank);
      }
    }
    assertThat(zip.size()).isLessThan(HolidayFile.LARGEST);
    assertThat(errors(zip.toByteArray()))
        .containsExactly(HolidayError.ofFile(HolidayFault.NOT_A_CALENDAR));
  }

  @Test
  void aWorkbookWithADocumentTypeIsNotFollowed() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      out.write(
          bytes(
              """
              <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
              <worksheet><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></worksheet>
              """));
    }
    assertThat(errors(zip.toByteArray()))
        .containsExactly(HolidayError.ofFile(HolidayFault.NOT_A_CALENDAR));
  }

  @Test
  void aYearChecksItself() {
    assertThatThrownBy(() -> new HolidayYear(2027, SourceDocument.unknown(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TOO_FEW_DAYS_OFF");
    assertThatThrownBy(() -> Official.year2027(List.of(Official.off("2027-10-01", "国庆节"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DAY_TWICE");
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "先看这里");
      filling.fill(workbook.newWorksheet("放假"));
    }
    return out.toByteArray();
  }

  private static void heading(Worksheet sheet, int row) {
    line(sheet, row, "日期", "说明", "休/班");
  }

  private static void line(Worksheet sheet, int row, String... texts) {
    for (int at = 0; at < texts.length; at++) {
      sheet.value(row, at, texts[at]);
    }
  }

  private static HolidayYear read(String file) {
    var reading = HolidayFile.read(bytes(file));
    assertThat(reading).isInstanceOf(HolidayReading.Read.class);
    return ((HolidayReading.Read) reading).year();
  }

  private static List<HolidayError> errors(byte[] file) {
    var reading = HolidayFile.read(file);
    assertThat(reading).isInstanceOf(HolidayReading.Faulty.class);
    return ((HolidayReading.Faulty) reading).errors();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
