package cn.minsheng.zhida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.intake.TableFile.Merged;
import cn.minsheng.zhida.intake.Unreadable.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What else comes in as a ledger: each is told exactly what is wrong, and costs little. */
class HostileTablesTests extends IntakeTest {

  private static final List<String> PLAIN = List.of("来源编号", "收到时间", "诉求内容", "渠道", "电话");

  private static String cell(String address, String text) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(address, text);
  }

  private static String headings() {
    var cells = new StringBuilder("<row r='1'>");
    for (var at = 0; at < PLAIN.size(); at++) {
      cells.append(cell((char) ('A' + at) + "1", PLAIN.get(at)));
    }
    return cells.append("</row>").toString();
  }

  private static String row(String c) {
    return "<row r='2'>"
        + cell("A2", "D1")
        + cell("B2", "2026-02-03")
        + c
        + cell("D2", "来信")
        + "</row>";
  }

  private static byte[] book(String rows, String behind) {
    return book(rows, behind, "", Map.of());
  }

  private static byte[] book(String rows, String behind, String flags, Map<String, byte[]> more) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns:r='r'>"
                + flags
                + "<sheets><sheet name='台账' r:id='rId1'/></sheets></workbook>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<R><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></R>"
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/worksheets/sheet1.xml",
        ("<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>")
            .getBytes(StandardCharsets.UTF_8));
    parts.putAll(more);
    return zip(parts);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static Stream<Arguments> rowsWithSomethingWrong() {
    return Stream.of(
        Arguments.of(row("<c r='C2'><f>NOW()</f></c>"), "", "「诉求内容」是没有算出结果的公式，请填成数值或文字"),
        Arguments.of(
            row("<c r='C2' t='e'><f>A1</f><v>#REF!</v></c>"), "", "「诉求内容」是公式错误（如 #REF!），请改正"),
        Arguments.of(row(cell("C2", "字".repeat(40_000))), "", "「诉求内容」超过 20000 字，请缩短"),
        Arguments.of(
            row(cell("C2", "路灯") + cell("E2", "1.38E+10")),
            "",
            "「电话」被写成了科学计数（如 1.38E+10），位数已丢失，请把该列设为文本后重填"),
        Arguments.of(
            row(cell("C2", "路灯"))
                .replace(cell("A2", "D1"), "<c r='A2'><v>1.2345678901234567E+17</v></c>"),
            "",
            "「来源编号」超过 15 位而被存成数字，末几位已丢失，请把该列设为文本后重填"),
        Arguments.of(
            row(cell("C2", "路灯")).replace("<row r='2'>", "<row r='2'><c r='XFE1'/>")
                + "<row r='3'>"
                + cell("A3", "D2")
                + cell("C3", "路灯")
                + cell("D3", "来信")
                + "</row>",
            "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>",
            "「收到时间」与上面的行合并了单元格，请取消合并、逐行填写"));
  }

  @ParameterizedTest
  @MethodSource("rowsWithSomethingWrong")
  void aBadCellHasItsSentence(String rows, String behind, String sentence) {
    var looked = looked(begun(book(headings() + rows, behind)));

    assertThat(looked.what().counts().bad()).isEqualTo(1);
    assertThat(looked.problems()).extracting(Looked.Problem::words).contains(sentence);
  }

  @Test
  void aFormulaCountsByItsValueAndANumberOfAPhoneByItsDigits() {
    var rows =
        row(
            "<c r='C2' t='str'><f>A1&amp;B1</f><v>路灯不亮</v></c><c r='E2'><v>1.3812345678E10</v></c>");

    assertThat(looked(begun(book(headings() + rows, ""))).what().counts().fresh()).isEqualTo(1);
  }

  @Test
  void daysCountFrom1904WhereTheWorkbookSaysSo() {
    var rows =
        row(cell("C2", "路灯")).replace(cell("B2", "2026-02-03"), "<c r='B2'><v>44594</v></c>");

    taken(
        begun(book(headings() + rows, "", "<workbookPr date1904='1'/>", Map.of())),
        cn.minsheng.zhida.testing.OfficeInTest.CLERK);

    assertThat(petition(2026, 1).sources().get(0).receivedAt()).isEqualTo("2026-02-02T16:00:00Z");
  }

  @Test
  void emptyRowsAndRepeatedHeadingsAreNoRows() {
    var rows = new StringBuilder(headings());
    rows.append(row(cell("C2", "路灯")));
    rows.append(headings().replace("1'", "3'"));
    for (var number = 4; number <= 100_003; number++) {
      rows.append("<row r='").append(number).append("'><c r='A").append(number).append("'/></row>");
    }

    assertThat(looked(begun(book(rows.toString(), ""))).what().counts())
        .isEqualTo(new LedgerImport.Counts(1, 0, 0, 0));
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name :
          List.of("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      bomb(zip);
    }

    assertThat(unreadable("台账.xlsx", out.toByteArray())).isEqualTo(Why.TOO_LARGE);
  }

  private static void bomb(OutputStream into) throws IOException {
    into.write("<sst>".getBytes(StandardCharsets.UTF_8));
    var some = "<si><t>字</t></si>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    for (var times = 0; times < 150; times++) {
      into.write(some);
    }
    into.write("</sst>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNoWorkbookOfOursIsSaidToBeWhatItIs() {
    var whole = book(headings(), "");
    var macros = book(headings(), "", "", Map.of("xl/vbaProject.bin", new byte[] {1}));
    var ole2 = new byte[1024];
    System.arraycopy(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        0,
        ole2,
        0,
        8);
    assertThat(unreadable("台账.xlsm", macros)).isEqualTo(Why.WITH_MACROS);
    assertThat(unreadable("台账.xlsx", java.util.Arrays.copyOf(whole, 300)))
        .isEqualTo(Why.NOT_A_WORKBOOK);
    assertThat(unreadable("台账.xlsx", Books.of(List.of(List.of("姓名", "年龄")))))
        .isEqualTo(Why.NO_HEADING);
    assertThat(unreadable("台账.xlsx", Books.of(List.of(List.of("收到时间", "诉求内容", "当事人（已隐去）")))))
        .isEqualTo(Why.MASKED);
    assertThat(unreadable("台账.xlsx", ole2)).isEqualTo(Why.NOT_A_WORKBOOK);
    assertThat(unreadable("台账.xlsx", book("<!DOCTYPE a [<!ENTITY b 'c'>]>" + headings(), "")))
        .isEqualTo(Why.NOT_A_WORKBOOK);
  }

  @Test
  void linesWithCommasAreReadAsTheChineseExcelWritesThem() {
    var text = "来源编号,收到时间,诉求内容,渠道\r\nE1,2026/2/3 9:05,\"路灯不亮，\n第二行\"\"引号\"\"\",来信\r\n";
    var id =
        ImportIdOf.of(
            () ->
                imports.begin(
                    sent("台账.csv", text.getBytes(Charset.forName("GBK"))),
                    cn.minsheng.zhida.testing.OfficeInTest.CLERK));

    assertThat(looked(id).what().counts().fresh()).isEqualTo(1);
  }

  /** Begins, and says so if it cannot. */
  private static final class ImportIdOf {
    interface Begins {
      ImportId begin() throws Unreadable;
    }

    static ImportId of(Begins begins) {
      try {
        return begins.begin();
      } catch (Unreadable e) {
        throw new AssertionError(e.why().sentence(), e);
      }
    }
  }

  @Test
  void onlyWhatWasSwallowedIsSwallowed() {
    var merged = new Merged(1, 1, 4, 6);
    assertThat(merged.swallows(4, 1)).isFalse();
    assertThat(merged.swallows(6, 1)).isTrue();
    assertThat(merged.swallows(7, 1)).isFalse();
  }
}
