package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.OfficeTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files that are no reports, or come at the wrong moment. */
@OfficeTest
class BadFileTests extends BadInput {

  private static final String NO_REPORT = "报告文件须为 PDF、Word、WPS、OFD 或图片，这个文件不能作为报告。";

  @Test
  void aReportBeforeItsAcceptanceIsToldWhatComesFirst() {
    petition.ordered();
    refused("办理报告.pdf", OnePetition.REPORT, "民声〔2026〕1号 尚未签收，请先签收，再发送报告文件。");
  }

  @Test
  void aFileOfThirtyMegabytesIsNotTaken() {
    petition.ordered().accepted();
    refused("扫描件.pdf", new byte[30 << 20], "文件“扫描件.pdf”超过 20 MB，没有收到。请压缩或拆分后重新发送。");
  }

  @Test
  void aTableIsNoReport() {
    petition.ordered().accepted();
    refused("办理报告.xlsx", roster.export(), NO_REPORT);
  }

  @Test
  void aProgramIsNoReportWhateverItIsCalled() {
    petition.ordered().accepted();
    var program = "MZ\u0090\0\3\0\0\0\4\0This program cannot be run in DOS mode.";
    refused("办理报告.pdf", program.getBytes(StandardCharsets.ISO_8859_1), NO_REPORT);
  }

  @Test
  void anEmptyFileIsNoReport() {
    petition.ordered().accepted();
    refused("办理报告.pdf", new byte[0], NO_REPORT);
  }

  @Test
  void aFileNobodyWaitsForIsNotKeptForAnything() {
    petition.ordered().accepted().reported();
    refused("补充.pdf", OnePetition.REPORT, "已收到文件“补充.pdf”，但现在没有等待文件的事项，未作处理。");
  }

  private void refused(String name, byte[] bytes, String sentence) {
    var before = books();
    var texts = texts(unit.liaison());
    unit.liaison().sendFile(name, bytes);
    isToldOnce(unit.liaison(), texts, sentence);
    assertThat(books()).isEqualTo(before);
  }
}
