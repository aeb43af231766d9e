package cn.minsheng.zhida.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HarmlessWorkbookTests {

  private static final byte[] ROSTER =
      RosterFile.withHeadings().unit("供水公司", "水司").duty("2026-03-02", "李芳").bytes();

  private static List<RosterFault> faultsOf(byte[] file) {
    var errors = new RosterErrors();
    RosterReader.read(file, errors);
    return errors.inOrder().stream().map(RowError::fault).toList();
  }

  @Test
  void anHonestWorkbookPasses() {
    assertThat(faultsOf(ROSTER)).isEmpty();
  }

  @Test
  void whatIsNotAWorkbookIsRefused() {
    assertThat(faultsOf(new byte[0])).containsExactly(RosterFault.NOT_A_WORKBOOK);
    assertThat(faultsOf("姓名,角色".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
    assertThat(faultsOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
    assertThat(faultsOf(zipped(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)))))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
    assertThat(faultsOf(Arrays.copyOf(ROSTER, ROSTER.length / 2)))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
  }

  @Test
  void aLargeFileAndAZipBombAreRefused() {
    assertThat(faultsOf(new byte[HarmlessWorkbook.LARGEST + 1]))
        .containsExactly(RosterFault.FILE_TOO_LARGE);
    assertThat(
            faultsOf(
                withPart("xl/worksheets/sheet9.xml", new byte[HarmlessWorkbook.LARGEST_UNPACKED])))
        .containsExactly(RosterFault.FILE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ2\"><v>1</v></c>",
        "<c r=\"XFE2\"><v>1</v></c>",
        "<c r=\"\"><v>1</v></c>",
        "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
        "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
        "<c r=\"A2\" t=\"bogus\"><v>1</v></c>",
        "<c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c>",
      })
  void aCellThatWouldBreakTheReaderIsRefused(String cell) {
    assertThat(faultsOf(withCell(cell))).containsExactly(RosterFault.NOT_A_WORKBOOK);
  }

  @Test
  void endlessNumbersAndFormulasAreRefused() {
    assertThat(faultsOf(withCell("<c r=\"A2\"><v>" + "9".repeat(2_000_000) + "</v></c>")))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
    assertThat(
            faultsOf(
                withCell(
                    "<c r=\"A2\"><f t=\"array\" ref=\"A2:Z900000\">1</f><v>1</v></c>"
                        .repeat(100_000))))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
    assertThat(faultsOf(withCell("</row><row><c r=\"XFD3\"><v>1</v></c>".repeat(100_000))))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
  }

  @Test
  void aNumberOfABillionDigitsIsNotWrittenOut() {
    assertThat(faultsOf(withCell("<c r=\"A2\"><v>1E999999999</v></c>"))).isEmpty();
    assertThat(faultsOf(withCell("<c r=\"A2\"><v>1E-999999999</v></c>"))).isEmpty();
  }

  @Test
  void aCalculatedFormulaIsReadByItsValue() {
    var errors = new RosterErrors();
    var rows =
        RosterReader.read(withCell("<c r=\"A9\" t=\"str\"><f>1&amp;2</f><v>供水公司</v></c>"), errors);

    assertThat(errors.any()).isFalse();
    assertThat(rows)
        .filteredOn(it -> it.number() == 9 && it.sheet() == RosterSheet.UNITS)
        .extracting(it -> it.cell(RosterColumn.UNIT).text())
        .containsExactly("供水公司");
  }

  @Test
  void aDocumentTypeIsRefused() {
    var laughs =
        """
        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "%s"><!ENTITY c "%s">]><a>&c;</a>
        """
            .formatted("b".repeat(1000), "&b;".repeat(1000));

    assertThat(faultsOf(withPart("xl/more.xml", laughs.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(RosterFault.NOT_A_WORKBOOK);
  }

  @Test
  void garbageNeverDoesMoreThanBeRefused() {
    var random = new Random(20260302);
    for (int run = 0; run < 300; run++) {
      var garbled = ROSTER.clone();
      for (int change = 0; change < 1 + random.nextInt(20); change++) {
        garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> faultsOf(garbled)).doesNotThrowAnyException();
    }
    for (int run = 0; run < 300; run++) {
      var garbled =
          rewritten(
              it -> {
                var at = random.nextInt(it.length());
                return it.substring(0, at)
                    + (char) ('0' + random.nextInt(70))
                    + it.substring(Math.min(it.length(), at + random.nextInt(3)));
              });
      assertThatCode(() -> faultsOf(garbled)).doesNotThrowAnyException();
    }
  }

  private static byte[] withCell(String cell) {
    return rewritten(
        it ->
            it.contains("<sheetData>") && it.contains("</sheetData>")
                ? it.replaceFirst(
                    "</sheetData>",
                    Matcher.quoteReplacement("<row r=\"9\">" + cell + "</row></sheetData>"))
                : it);
  }

  private static byte[] withPart(String name, byte[] content) {
    var parts = parts();
    parts.put(name, content);
    return zipped(parts);
  }

  private static byte[] rewritten(UnaryOperator<String> change) {
    var parts = parts();
    parts.replaceAll(
        (name, content) ->
            change
                .apply(new String(content, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    return zipped(parts);
  }

  private static Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(ROSTER)).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static byte[] zipped(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
