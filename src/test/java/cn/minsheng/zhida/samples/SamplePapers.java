package cn.minsheng.zhida.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.minsheng.zhida.sandbox.SampleFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Real files of one page, for whoever has no report at hand. */
final class SamplePapers {

  static final String REPORT = "路灯修复办理报告.pdf";
  static final String DRAFT = "办理情况报告.docx";

  private static final List<String> LINES =
      List.of(
          "关于文化路路灯不亮问题的办理报告",
          "党政综合办公室：",
          "接到交办后，我局当日到现场核查，系地下电缆接头受潮短路。",
          "已更换电缆12米、灯具3盏，当晚全部恢复照明。",
          "依据《城市照明管理规定》第二十一条，由我局负责维护。",
          "已与当事人见面反馈，当事人表示认可。",
          "城市管理局");

  private SamplePapers() {}

  static List<SampleFile> all() {
    return List.of(new SampleFile(REPORT, pdf(LINES)), new SampleFile(DRAFT, docx(LINES)));
  }

  /** One page, in the Chinese typeface every reader brings along. */
  private static byte[] pdf(List<String> lines) {
    var page = new StringBuilder("BT /F1 16 Tf 72 760 Td 30 TL\n");
    for (var line : lines) {
      page.append('<')
          .append(HexFormat.of().formatHex(line.getBytes(UTF_16BE)))
          .append("> Tj T*\n");
    }
    page.append("ET");
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
                + " /FontDescriptor 7 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0"
                + " /FontBBox [-25 -254 1000 880] /Ascent 880 /Descent -120 /CapHeight 880"
                + " /StemV 93 >>");
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    var pdf = new StringBuilder("%PDF-1.4\n");
    var places = new ArrayList<Integer>();
    for (var object : objects) {
      places.add(pdf.length());
      pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
    }
    var table = pdf.length();
    pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    places.forEach(it -> pdf.append("%010d 00000 n \n".formatted(it)));
    pdf.append(
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return pdf.toString().getBytes(ISO_8859_1);
  }

  private static byte[] docx(List<String> lines) {
    var body = new StringBuilder();
    lines.forEach(it -> body.append("<w:p><w:r><w:t>").append(it).append("</w:t></w:r></w:p>"));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
          </Types>""");
      part(
          zip,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
          </Relationships>""");
      part(
          zip,
          "word/document.xml",
          """
          <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
          <w:body>%s</w:body></w:document>"""
              .formatted(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
    zip.closeEntry();
  }
}
