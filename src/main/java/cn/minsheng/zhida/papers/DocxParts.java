package cn.minsheng.zhida.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What a document needs beside its text: the style the grid is counted by, the fonts. */
final class DocxParts {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String FONT_TABLE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
  private static final String FONT_TABLE_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

  private DocxParts() {}

  /**
   * The grid is set for the page, but lines and characters keep to it by their own exact distances:
   * LibreOffice gives a character that is wider than its cell two of them, Word and WPS press it
   * in.
   */
  static void addStyles(XWPFDocument document) {
    var styles = CTStyles.Factory.newInstance();
    var defaults = styles.addNewDocDefaults();
    var run = defaults.addNewRPrDefault().addNewRPr();
    fonts(run.addNewRFonts());
    run.addNewSz().setVal(BigInteger.valueOf(Layout.SIZE * 2L));
    run.addNewLang().setEastAsia("zh-CN");
    defaults.addNewPPrDefault().addNewPPr();
    var normal = styles.addNewStyle();
    normal.setType(STStyleType.PARAGRAPH);
    normal.setDefault(true);
    normal.setStyleId("a");
    normal.addNewName().setVal("Normal");
    var paragraph = normal.addNewPPr();
    paragraph.addNewWidowControl().setVal(false);
    paragraph.addNewAutoSpaceDE().setVal(false);
    paragraph.addNewAutoSpaceDN().setVal(false);
    paragraph.addNewSnapToGrid().setVal(false);
    var letters = normal.addNewRPr();
    fonts(letters.addNewRFonts());
    letters.addNewSpacing().setVal(BigInteger.valueOf(Layout.SPACING));
    letters.addNewSz().setVal(BigInteger.valueOf(Layout.SIZE * 2L));
    letters.addNewSnapToGrid().setVal(false);
    document.createStyles().setStyles(styles);
  }

  private static void fonts(CTFonts fonts) {
    fonts.setAscii(Face.FANG.family);
    fonts.setHAnsi(Face.FANG.family);
    fonts.setEastAsia(Face.FANG.family);
    fonts.setCs(Face.FANG.family);
  }

  /** Names what stands in for a font where it is missing; POI has no class for this part. */
  static void addFonts(XWPFDocument document) {
    var fonts =
        Arrays.stream(Face.values())
            .map(
                it ->
                    """
                    <w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="86"/>\
                    <w:family w:val="auto"/></w:font>"""
                        .formatted(it.family, it.fallback))
            .collect(Collectors.joining());
    var xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"%s\">%s</w:fonts>"
            .formatted(WORD, fonts);
    try {
      var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      var part = document.getPackage().createPart(name, FONT_TABLE_TYPE);
      try (var out = part.getOutputStream()) {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("The name of the part is well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
