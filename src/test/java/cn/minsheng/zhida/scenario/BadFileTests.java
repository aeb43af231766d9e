package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.OfficeTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files that are no reports, or come at the wrong moment. */
@OfficeTest
class BadFileTests extends BadInput {

  private static String noReport(String name) {
    return "文件“%s”没有收下：报告须为 PDF、Word、WPS、OFD 或图片，请转换后重新发送。".formatted(name);
  }

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
    refused("办理报告.xlsx", roster.export(), noReport("办理报告.xlsx"));
  }

  @Test
  void aProgramIsNoReportWhateverItIsCalled() {
    petition.ordered().accepted();
    var program = "MZ\u0090\0\3\0\0\0\4\0This program cannot be run in DOS mode.";
    refused("办理报告.pdf", program.getBytes(StandardCharsets.ISO_8859_1), noReport("办理报告.pdf"));
  }

  @Test
  void anEmptyFileIsNoReport() {
    petition.ordered().accepted();
    refused("办理报告.pdf", new byte[0], noReport("办理报告.pdf"));
  }

  @Test
  void aFileNobodyWaitsForIsNotKeptForAnything() {
    petition.ordered().accepted().reported();
    refused(
        "补充.pdf", OnePetition.REPORT, "文件“补充.pdf”没有收下：您现在没有等待文件的事项。报告文件请在签收后、提交报告前发送；您的事项请发：待办");
  }

  private void refused(String name, byte[] bytes, String sentence) {
    var before = books();
    var texts = texts(unit.liaison());
    unit.liaison().sendFile(name, bytes);
    isToldOnce(unit.liaison(), texts, sentence);
    assertThat(books()).isEqualTo(before);
  }
}
