package cn.minsheng.zhida.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook's sheets (ECMA-376 part 1, 18.3), of the first rows and columns only: so
 * nothing in it can make reading it take long or much, which a library for whole workbooks does not
 * promise. Formulas are not looked at, only their last value.
 */
final class SheetReader {

  private static final int LARGEST_PART = 8 << 20;
  private static final int MOST_SHEETS = 20;
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_TEXTS = 50_000;
  private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
  private static final Pattern COLUMN = Pattern.compile("([A-Z]{1,2})[0-9]+");
  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

  private final List<String> texts = new ArrayList<>();

  private SheetReader() {}

  /**
   * @param cells by column, the first being 1; numbers as they are stored
   */
  record Row(int number, Map<Integer, String> cells) {

    String text(int column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * @param dayZero the day whose number in this workbook is 0
   */
  record Sheets(LocalDate dayZero, List<List<Row>> rows) {}

  static Sheets read(byte[] file) throws IOException {
    try (var parts =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      return new SheetReader().sheets(parts);
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException("Not a workbook", e);
    }
  }

  private Sheets sheets(ZipFile parts) throws IOException, XMLStreamException {
    var workbook = part(parts, "xl/workbook.xml");
    var dayZero = workbook != null && since1904(workbook) ? SINCE_1904 : SINCE_1900;
    var shared = part(parts, "xl/sharedStrings.xml");
    if (shared != null) {
      readTexts(shared);
    }
    List<List<Row>> sheets = new ArrayList<>();
    for (var entry : Collections.list(parts.getEntries())) {
      if (SHEET.matcher(entry.getName()).matches() && sheets.size() < MOST_SHEETS) {
        sheets.add(rows(part(parts, entry.getName())));
      }
    }
    return new Sheets(dayZero, sheets);
  }

  private static @Nullable XMLStreamReader part(ZipFile parts, String name)
      throws IOException, XMLStreamException {
    var entry = parts.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (var content = parts.getInputStream(entry)) {
      var bytes = content.readNBytes(LARGEST_PART + 1);
      if (bytes.length > LARGEST_PART) {
        throw new IOException("A part of the workbook is too large");
      }
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }
  }

  private static boolean since1904(XMLStreamReader workbook) throws XMLStreamException {
    while (nextElement(workbook)) {
      if ("workbookPr".equals(workbook.getLocalName())) {
        var flag = workbook.getAttributeValue(null, "date1904");
        return "1".equals(flag) || "true".equals(flag);
      }
    }
    return false;
  }

  private void readTexts(XMLStreamReader shared) throws XMLStreamException, IOException {
    while (nextElement(shared)) {
      if ("si".equals(shared.getLocalName())) {
        texts.add(textWithin(shared, "si"));
        if (texts.size() > MOST_TEXTS) {
          throw new IOException("Too many texts");
        }
      }
    }
  }

  private List<Row> rows(XMLStreamReader sheet) throws XMLStreamException {
    List<Row> rows = new ArrayList<>();
    while (rows.size() < MOST_ROWS && nextElement(sheet)) {
      if ("row".equals(sheet.getLocalName())) {
        rows.add(new Row(number(sheet.getAttributeValue(null, "r"), rows.size()), new TreeMap<>()));
      } else if ("c".equals(sheet.getLocalName()) && !rows.isEmpty()) {
        readCell(sheet, rows.get(rows.size() - 1).cells());
      }
    }
    return rows;
  }

  private void readCell(XMLStreamReader sheet, Map<Integer, String> cells)
      throws XMLStreamException {
    var column = column(sheet.getAttributeValue(null, "r"), cells.size() + 1);
    var type = sheet.getAttributeValue(null, "t");
    var text = textWithin(sheet, "c").strip();
    if (column <= MOST_COLUMNS) {
      cells.put(column, "s".equals(type) ? shared(text) : text);
    }
  }

  private String shared(String index) {
    var at = Integer.parseInt(index);
    return at >= 0 && at < texts.size() ? texts.get(at).strip() : "";
  }

  private static int number(@Nullable String written, int rowsBefore) {
    return written == null ? rowsBefore + 1 : Integer.parseInt(written);
  }

  private static int column(@Nullable String place, int otherwise) {
    if (place == null) {
      return otherwise;
    }
    var letters = COLUMN.matcher(place);
    if (!letters.matches()) {
      return Integer.MAX_VALUE;
    }
    return letters.group(1).chars().reduce(0, (sum, it) -> sum * 26 + it - 'A' + 1);
  }

  /** The values and texts inside the element, without formulas and phonetic guides. */
  private static String textWithin(XMLStreamReader xml, String element) throws XMLStreamException {
    var text = new StringBuilder();
    var guides = 0;
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        var name = xml.getLocalName();
        if ("rPh".equals(name)) {
          guides++;
        } else if (("t".equals(name) || "v".equals(name)) && guides == 0) {
          text.append(xml.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if ("rPh".equals(xml.getLocalName())) {
          guides--;
        } else if (element.equals(xml.getLocalName())) {
          return text.toString();
        }
      }
    }
    return text.toString();
  }

  private static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }
}
