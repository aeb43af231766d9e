package cn.minsheng.zhida.papers;

import static cn.minsheng.zhida.papers.Layout.mm;
import static cn.minsheng.zhida.papers.Layout.points;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * An official document (.docx) in the layout of GB/T 9704-2012, written from top to bottom. It is
 * built in memory: some 400 lines of a table take a few megabytes.
 */
final class Docx {

  private static final String RED = "FF0000";
  private static final int LARGEST_MARK = 42;
  private static final int TITLE_SIZE = 22;
  private static final int SMALL_SIZE = 14;

  private final XWPFDocument document = new XWPFDocument();

  /**
   * @param made when, for the file's properties
   */
  Docx(Instant made) {
    var properties = document.getProperties().getCoreProperties();
    properties.setCreated(Optional.of(Date.from(made)));
    properties.setModified(Optional.of(Date.from(made)));
    properties.setCreator("直达");
    DocxParts.addStyles(document);
    DocxParts.addFonts(document);
    page();
    document.setEvenAndOddHeadings(true);
    pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(Layout.PAGE_WIDTH));
    size.setH(BigInteger.valueOf(Layout.PAGE_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(Layout.TOP));
    margins.setLeft(BigInteger.valueOf(Layout.LEFT));
    margins.setRight(BigInteger.valueOf(Layout.RIGHT));
    margins.setBottom(BigInteger.valueOf(Layout.BOTTOM));
    margins.setHeader(BigInteger.valueOf(mm(15)));
    margins.setFooter(BigInteger.valueOf(Layout.FOOTER));
    margins.setGutter(BigInteger.ZERO);
    var grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES_AND_CHARS);
    grid.setLinePitch(BigInteger.valueOf(Layout.LINE));
    grid.setCharSpace(BigInteger.valueOf(Layout.CHARACTER_SPACE));
  }

  /** — 1 —, at the outer edge, one character from it. */
  private void pageNumber(HeaderFooterType pages, ParagraphAlignment outside) {
    var paragraph = document.createFooter(pages).createParagraph();
    paragraph.setAlignment(outside);
    var indent = points(SMALL_SIZE);
    if (outside == ParagraphAlignment.RIGHT) {
      paragraph.setIndentationRight(indent);
    } else {
      paragraph.setIndentationLeft(indent);
    }
    put(paragraph, "— ", Face.SONG, SMALL_SIZE);
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(" PAGE ");
    style(new XWPFRun(field.addNewR(), (IRunBody) paragraph), Face.SONG, SMALL_SIZE).setText("1");
    put(paragraph, " —", Face.SONG, SMALL_SIZE);
  }

  /** 发文机关标志, red, as large as fits on one line, its top 35 mm below the text's. */
  Docx mark(String mark) {
    var size = Math.min(LARGEST_MARK, Layout.WIDTH / 20 / mark.codePointCount(0, mark.length()));
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(mm(35));
    exactly(paragraph, points(size * 1.3));
    put(paragraph, mark, Face.TITLE, size).setColor(RED);
    return this;
  }

  /** 发文字号 in the middle, or at the left where somebody signs; the red line 4 mm below. */
  Docx number(String number, Optional<String> signer) {
    blank(2);
    var paragraph = document.createParagraph();
    exactly(paragraph, Layout.LINE);
    if (signer.isPresent()) {
      paragraph.setIndentationFirstLine(points(Layout.SIZE));
      var tabs = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
      tabs.setVal(STTabJc.RIGHT);
      tabs.setPos(BigInteger.valueOf(Layout.WIDTH - points(Layout.SIZE)));
      put(paragraph, number, Face.FANG, Layout.SIZE).addTab();
      put(paragraph, "签发人：", Face.FANG, Layout.SIZE);
      put(paragraph, signer.get(), Face.KAI, Layout.SIZE);
    } else {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      put(paragraph, number, Face.FANG, Layout.SIZE);
    }
    line(paragraph, RED, 12, 11);
    return this;
  }

  /** 标题, two lines below the red line, one above the text. */
  Docx title(String title) {
    blank(2);
    heading(title);
    blank(1);
    return this;
  }

  /** A title without anything above it. */
  Docx heading(String title) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(true);
    exactly(paragraph, points(36));
    put(paragraph, title, Face.TITLE, TITLE_SIZE);
    return this;
  }

  /** 主送机关, from the edge. */
  Docx addressee(String whom) {
    put(paragraph(), whom + "：", Face.FANG, Layout.SIZE);
    return this;
  }

  /** 一、 */
  Docx first(String heading) {
    var paragraph = indented();
    paragraph.setKeepNext(true);
    put(paragraph, heading, Face.HEI, Layout.SIZE);
    return this;
  }

  Docx text(String text) {
    for (var one : text.split("\\R")) {
      put(indented(), one, Face.FANG, Layout.SIZE);
    }
    return this;
  }

  /** Words of a person beside the text: 按语. */
  Docx remark(String label, String words) {
    var lines = words.split("\\R");
    for (var i = 0; i < lines.length; i++) {
      var paragraph = indented();
      if (i == 0) {
        put(paragraph, label + "：", Face.HEI, Layout.SIZE);
      }
      put(paragraph, lines[i], Face.KAI, Layout.SIZE);
    }
    return this;
  }

  /** A table with its name above it. */
  Docx table(String name, Grid grid) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setKeepNext(true);
    exactly(paragraph, Layout.LINE);
    put(paragraph, name, Face.HEI, SMALL_SIZE);
    return table(grid);
  }

  Docx table(Grid grid) {
    DocxTable.write(document, grid);
    return this;
  }

  /** Label and text, as forms have them. */
  Docx form(List<FormRow> rows) {
    DocxTable.write(document, rows);
    return this;
  }

  /** 附件说明, one line below the text. */
  Docx attachments(List<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    blank(1);
    for (var i = 0; i < names.size(); i++) {
      var paragraph = paragraph();
      paragraph.setKeepNext(true);
      paragraph.setIndentationLeft(points(Layout.SIZE * (i == 0 ? 2 : 5)));
      var number = names.size() == 1 ? "" : (i + 1) + ".";
      put(paragraph, (i == 0 ? "附件：" : "") + number + names.get(i), Face.FANG, Layout.SIZE);
    }
    return this;
  }

  /** 发文机关署名 over the middle of 成文日期, which stands four characters from the right. */
  Docx signed(String issuer, LocalDate day) {
    blank(2);
    var date = day(day);
    var dateEnds = 4.0;
    var issuerEnds = Math.max(0, dateEnds + (width(date) - width(issuer)) / 2);
    atTheRight(issuer, issuerEnds).setKeepNext(true);
    atTheRight(date, dateEnds);
    return this;
  }

  private XWPFParagraph atTheRight(String text, double characters) {
    var paragraph = paragraph();
    paragraph.setAlignment(ParagraphAlignment.RIGHT);
    paragraph.setIndentationRight(points(characters * Layout.SIZE));
    put(paragraph, text, Face.FANG, Layout.SIZE);
    return paragraph;
  }

  /** 附件 on a page of its own. */
  Docx annex(String number, String title) {
    var paragraph = paragraph();
    paragraph.setPageBreak(true);
    put(paragraph, number, Face.HEI, Layout.SIZE);
    blank(1);
    heading(title);
    blank(1);
    return this;
  }

  /** 版记: 抄送 and 印发, between lines. */
  Docx copies(String to, String printedBy, LocalDate day) {
    blank(1);
    var first = imprint("抄送：" + to + "。");
    first.setKeepNext(true);
    border(first.getCTP().getPPr().addNewPBdr().addNewTop(), "000000", 8, 4);
    var second = imprint(printedBy);
    var tab = second.getCTP().getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setPos(BigInteger.valueOf(Layout.WIDTH - points(SMALL_SIZE)));
    var run = put(second, "", Face.FANG, SMALL_SIZE);
    run.addTab();
    run.setText(day(day) + "印发");
    var borders = second.getCTP().getPPr().addNewPBdr();
    border(borders.addNewTop(), "000000", 6, 4);
    border(borders.addNewBottom(), "000000", 8, 4);
    return this;
  }

  private XWPFParagraph imprint(String text) {
    var paragraph = document.createParagraph();
    exactly(paragraph, Layout.LINE);
    paragraph.setIndentationFirstLine(points(SMALL_SIZE));
    put(paragraph, text, Face.FANG, SMALL_SIZE);
    return paragraph;
  }

  /** A line in small letters, such as below a form. */
  Docx small(String text) {
    var paragraph = document.createParagraph();
    exactly(paragraph, points(22));
    put(paragraph, text, Face.FANG, 12);
    return this;
  }

  Docx blank(int lines) {
    for (var i = 0; i < lines; i++) {
      paragraph();
    }
    return this;
  }

  byte[] bytes() {
    try (document) {
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private XWPFParagraph indented() {
    var paragraph = paragraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(points(Layout.SIZE * 2));
    return paragraph;
  }

  private XWPFParagraph paragraph() {
    var paragraph = document.createParagraph();
    exactly(paragraph, Layout.LINE);
    return paragraph;
  }

  static void exactly(XWPFParagraph paragraph, int line) {
    paragraph.setSpacingBetween(line / 20.0, LineSpacingRule.EXACT);
  }

  static XWPFRun put(XWPFParagraph paragraph, String text, Face face, double size) {
    var run = style(paragraph.createRun(), face, size);
    var lines = text.split("\\R", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak(BreakType.TEXT_WRAPPING);
      }
      run.setText(lines[i]);
    }
    return run;
  }

  private static XWPFRun style(XWPFRun run, Face face, double size) {
    for (var range : XWPFRun.FontCharRange.values()) {
      run.setFontFamily(face.family, range);
    }
    run.setFontSize(size);
    return run;
  }

  private static void line(XWPFParagraph below, String colour, int eighths, int points) {
    border(below.getCTP().getPPr().addNewPBdr().addNewBottom(), colour, eighths, points);
  }

  private static void border(CTBorder border, String colour, int eighths, int points) {
    border.setVal(STBorder.SINGLE);
    border.setColor(colour);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.valueOf(points));
  }

  /** In characters of the grid; digits take half of one. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(it -> it < 0x80 ? 0.5 : 1).sum();
  }

  static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
