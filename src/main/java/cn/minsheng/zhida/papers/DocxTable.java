package cn.minsheng.zhida.papers;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Tables of a document: as wide as the text, of fixed columns; a row never breaks, the head comes
 * again on every page.
 */
final class DocxTable {

  private static final double SIZE = 12;
  private static final double DENSE_SIZE = 10.5;
  private static final double LINE_OF_SIZE = 1.5;
  private static final int LABEL_SHARE = 1;
  private static final int TEXT_SHARE = 2;

  private DocxTable() {}

  static void write(XWPFDocument document, Grid grid) {
    var widths = widths(grid.columns().stream().mapToInt(Grid.Column::share).toArray());
    var table = table(document, widths);
    var head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    var size = grid.dense() ? DENSE_SIZE : SIZE;
    for (var i = 0; i < widths.length; i++) {
      put(cell(head, i, widths[i]), grid.columns().get(i).title(), Face.HEI, size, false);
    }
    for (var row : grid.rows()) {
      var line = table.createRow();
      line.setCantSplitRow(true);
      for (var i = 0; i < widths.length; i++) {
        put(cell(line, i, widths[i]), row.get(i), Face.FANG, size, grid.columns().get(i).left());
      }
    }
  }

  static void write(XWPFDocument document, List<FormRow> rows) {
    var widths = widths(LABEL_SHARE, TEXT_SHARE, LABEL_SHARE, TEXT_SHARE);
    var table = table(document, widths);
    for (var i = 0; i < rows.size(); i++) {
      write(rows.get(i), i == 0 ? table.getRow(0) : table.createRow(), widths);
    }
  }

  private static void write(FormRow row, XWPFTableRow line, int[] widths) {
    if (row.millimetres() > 0) {
      line.setHeight(Layout.mm(row.millimetres()));
      line.setHeightRule(TableRowHeightRule.AT_LEAST);
    }
    var first = row.cells().get(0);
    put(cell(line, 0, widths[0]), first.label(), Face.HEI, SIZE, false);
    if (row.cells().size() == 1) {
      var wide = cell(line, 1, widths[1] + widths[2] + widths[3]);
      wide.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
      line.removeCell(3);
      line.removeCell(2);
      put(wide, first.text(), Face.FANG, SIZE, true);
      return;
    }
    line.setCantSplitRow(true);
    var second = row.cells().get(1);
    put(cell(line, 1, widths[1]), first.text(), Face.FANG, SIZE, true);
    put(cell(line, 2, widths[2]), second.label(), Face.HEI, SIZE, false);
    put(cell(line, 3, widths[3]), second.text(), Face.FANG, SIZE, true);
  }

  private static XWPFTable table(XWPFDocument document, int[] widths) {
    var table = document.createTable(1, widths.length);
    table.setWidth(Layout.WIDTH);
    table.setCellMargins(Layout.points(2), Layout.points(4), Layout.points(2), Layout.points(4));
    var properties = table.getCTTbl().getTblPr();
    var indent = properties.addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.ZERO);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (var width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    return table;
  }

  private static XWPFTableCell cell(XWPFTableRow row, int column, int width) {
    var cell = row.getCell(column);
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    var wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    wide.setType(STTblWidth.DXA);
    wide.setW(BigInteger.valueOf(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    return cell;
  }

  private static void put(XWPFTableCell cell, String text, Face face, double size, boolean left) {
    var paragraph = cell.getParagraphs().get(0);
    paragraph.setAlignment(left ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
    Docx.exactly(paragraph, Layout.points(size * LINE_OF_SIZE));
    Docx.put(paragraph, text, face, size);
  }

  /** Their sum is the width of the text, to the last unit. */
  private static int[] widths(int... shares) {
    var all = 0;
    for (var share : shares) {
      all += share;
    }
    var widths = new int[shares.length];
    var left = Layout.WIDTH;
    for (var i = 0; i < shares.length - 1; i++) {
      widths[i] = Layout.WIDTH * shares[i] / all;
      left -= widths[i];
    }
    widths[shares.length - 1] = left;
    return widths;
  }
}
