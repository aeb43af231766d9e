package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.intake.Unreadable.Why;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (ECMA-376 part 1, 18.3) read sheet by sheet and row by row, so that memory grows with
 * its texts and not with its size: empty rows cost nothing, what is longer than any ledger is cut
 * or refused. Own code, because fastexcel's reader trusts addresses, indexes and lengths and knows
 * nothing of merged cells. Formulas are not calculated, their last value counts.
 */
final class WorkbookTable implements TableFile {

  private static final long LARGEST_UNPACKED = 128L << 20;
  private static final int MOST_TEXT = 48 << 20;
  private static final int MOST_SHEETS = 50;
  private static final int MOST_MERGED = 20_000;
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

  private final ZipFile parts;
  private final boolean since1904;
  private final List<SheetPart> sheets;
  private final List<String> texts = new ArrayList<>();
  private long unpacked;

  private record SheetPart(String name, String path) {}

  private WorkbookTable(ZipFile parts) throws IOException, XMLStreamException, Unreadable {
    this.parts = parts;
    refuseMacros();
    var targets = targets();
    var found = new ArrayList<SheetPart>();
    var from1904 = false;
    try (var content = part("xl/workbook.xml")) {
      var xml = xml(content);
      while (nextElement(xml)) {
        if ("workbookPr".equals(xml.getLocalName())) {
          var flag = xml.getAttributeValue(null, "date1904");
          from1904 = "1".equals(flag) || "true".equals(flag);
        } else if ("sheet".equals(xml.getLocalName()) && found.size() < MOST_SHEETS) {
          addSheet(xml, targets, found);
        }
      }
    }
    since1904 = from1904;
    sheets = List.copyOf(found);
    readTexts();
  }

  static WorkbookTable open(byte[] file) throws Unreadable {
    try {
      return new WorkbookTable(
          ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get());
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(SheetPart::name).toList();
  }

  @Override
  public boolean since1904() {
    return since1904;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  private void refuseMacros() throws Unreadable {
    for (var entry : Collections.list(parts.getEntries())) {
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
        throw new Unreadable(Why.WITH_MACROS);
      }
    }
  }

  private Map<String, String> targets() throws IOException, XMLStreamException {
    var targets = new HashMap<String, String>();
    try (var content = part("xl/_rels/workbook.xml.rels")) {
      var xml = xml(content);
      while (nextElement(xml)) {
        var id = xml.getAttributeValue(null, "Id");
        var target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
          targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private static void addSheet(
      XMLStreamReader xml, Map<String, String> targets, List<SheetPart> found) {
    var state = xml.getAttributeValue(null, "state");
    var shown = state == null || "visible".equals(state);
    var name = xml.getAttributeValue(null, "name");
    for (var at = 0; at < xml.getAttributeCount(); at++) {
      var path = targets.get(xml.getAttributeValue(at));
      if ("id".equals(xml.getAttributeLocalName(at)) && path != null && shown) {
        found.add(new SheetPart(name == null ? "" : name, path));
      }
    }
  }

  private void readTexts() throws IOException, XMLStreamException {
    if (parts.getEntry("xl/sharedStrings.xml") == null) {
      return;
    }
    try (var content = part("xl/sharedStrings.xml")) {
      var xml = xml(content);
      var length = 0L;
      while (nextElement(xml)) {
        if ("si".equals(xml.getLocalName())) {
          var text = textWithin(xml, "si");
          length += text.length() + 20;
          if (length > MOST_TEXT) {
            throw new Beyond();
          }
          texts.add(text);
        }
      }
    }
  }

  @Override
  public List<Merged> merged(int sheet) throws Unreadable {
    var all = new ArrayList<Merged>();
    try (var content = part(sheets.get(sheet).path())) {
      var xml = xml(content);
      while (nextElement(xml)) {
        if ("mergeCell".equals(xml.getLocalName()) && all.size() < MOST_MERGED) {
          merged(xml.getAttributeValue(null, "ref")).ifPresent(all::add);
        }
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw unreadable(e);
    }
    return all;
  }

  private static Optional<Merged> merged(@Nullable String ref) {
    var ends = ref == null ? new String[0] : ref.split(":");
    if (ends.length != 2) {
      return Optional.empty();
    }
    var first = ADDRESS.matcher(ends[0]);
    var last = ADDRESS.matcher(ends[1]);
    return first.matches() && last.matches()
        ? Optional.of(
            new Merged(
                column(first.group(1)),
                column(last.group(1)),
                Integer.parseInt(first.group(2)),
                Integer.parseInt(last.group(2))))
        : Optional.empty();
  }

  @Override
  public void rows(int sheet, Each each) throws Unreadable {
    try (var content = part(sheets.get(sheet).path())) {
      var xml = xml(content);
      var next = next(xml, 0);
      while (next.isPresent() && (next.get().cells().isEmpty() || each.row(next.get()))) {
        next = next(xml, next.get().number());
      }
    } catch (IOException | XMLStreamException e) {
      throw unreadable(e);
    }
  }

  /** What is broken within is told from what goes wrong with whoever takes the rows. */
  private Optional<TableRow> next(XMLStreamReader xml, int before) throws Unreadable {
    try {
      while (nextElement(xml)) {
        if ("row".equals(xml.getLocalName())) {
          var written = xml.getAttributeValue(null, "r");
          return Optional.of(row(xml, written == null ? before + 1 : Integer.parseInt(written)));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static Unreadable unreadable(Exception e) {
    return new Unreadable(tooLarge(e) ? Why.TOO_LARGE : Why.NOT_A_WORKBOOK);
  }

  private TableRow row(XMLStreamReader xml, int number) throws XMLStreamException {
    var cells = new TreeMap<Integer, TableCell>();
    var next = 0;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
        var column = column(xml, next);
        next = column + 1;
        var cell = cell(xml);
        if (column < MOST_COLUMNS && !cell.isBlank()) {
          cells.put(column, cell);
        }
      }
    }
    return new TableRow(number, cells);
  }

  private static int column(XMLStreamReader xml, int otherwise) {
    var written = xml.getAttributeValue(null, "r");
    if (written == null) {
      return otherwise;
    }
    var address = ADDRESS.matcher(written);
    return address.matches() ? column(address.group(1)) : otherwise;
  }

  private static int column(String letters) {
    return letters.chars().reduce(0, (sum, it) -> sum * 26 + it - 'A' + 1) - 1;
  }

  private TableCell cell(XMLStreamReader xml) throws XMLStreamException {
    var type = xml.getAttributeValue(null, "t");
    var formula = false;
    var valued = false;
    var text = new StringBuilder();
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> {
            valued = true;
            text.append(textWithin(xml, "v"));
          }
          case "is" -> {
            valued = true;
            text.append(textWithin(xml, "is"));
          }
          default -> {}
        }
      }
    }
    if (formula && !valued) {
      return new TableCell("", TableCell.Kind.NOT_CALCULATED);
    }
    return content(type, text.toString());
  }

  private TableCell content(@Nullable String type, String written) {
    if (type == null || "n".equals(type)) {
      return new TableCell(written.strip(), TableCell.Kind.NUMBER);
    }
    return switch (type) {
      case "s" -> new TableCell(shared(written.strip()), TableCell.Kind.TEXT);
      case "e" -> new TableCell(written, TableCell.Kind.ERROR);
      case "b" -> new TableCell("1".equals(written) ? "是" : "否", TableCell.Kind.TEXT);
      default -> new TableCell(unescaped(written), TableCell.Kind.TEXT);
    };
  }

  private String shared(String index) {
    var at = Integer.parseInt(index);
    return at >= 0 && at < texts.size() ? texts.get(at) : "";
  }

  private InputStream part(String name) throws IOException {
    ZipArchiveEntry entry = parts.getEntry(name);
    if (entry == null) {
      throw new IOException("A part of the workbook is missing");
    }
    return new Counted(parts.getInputStream(entry));
  }

  private static XMLStreamReader xml(InputStream content) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(content);
  }

  private static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** The text inside an element without phonetic guides, cut where no cell of a table goes on. */
  private static String textWithin(XMLStreamReader xml, String element) throws XMLStreamException {
    var text = new StringBuilder();
    var guides = 0;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (guides == 0 && text.length() <= LONGEST_CELL) {
          text.append(xml.getText());
        }
      } else if (event == XMLStreamConstants.START_ELEMENT && "rPh".equals(xml.getLocalName())) {
        guides++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if ("rPh".equals(xml.getLocalName())) {
          guides--;
        } else if (element.equals(xml.getLocalName())) {
          break;
        }
      }
    }
    return unescaped(text.toString());
  }

  private static String unescaped(String text) {
    return text.contains("_x000D_") ? text.replace("_x000D_", "") : text;
  }

  private static boolean tooLarge(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Beyond) {
        return true;
      }
    }
    return false;
  }

  /** More was unpacked than the bot is ready to read. */
  private static final class Beyond extends RuntimeException {}

  private final class Counted extends FilterInputStream {

    private long here;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var some = super.read(into, offset, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) {
      here += more;
      unpacked += more;
      if (here > LARGEST_UNPACKED || unpacked > 8 * LARGEST_UNPACKED) {
        throw new Beyond();
      }
    }
  }
}
