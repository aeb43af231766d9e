package cn.minsheng.zhida.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only workbooks that cannot hurt the one who reads them. The workbook is packed anew
 * from what was measured, so that what is read later is what was looked at; and every sheet is
 * looked through for what makes fastexcel's reader take all memory or all time: cells far to the
 * right, shared strings beyond the last one, formulas in great numbers, endless numbers.
 */
final class HarmlessWorkbook {

  /** Packed, in bytes. */
  static final int LARGEST = 5 << 20;

  /** Unpacked, in bytes, all parts that are read together. */
  static final int LARGEST_UNPACKED = 32 << 20;

  private static final int MOST_PARTS = 500;
  private static final int MOST_ARRAY_FORMULAS = 100;
  private static final int MOST_SHARED_FORMULAS = 20_000;
  private static final int LONGEST_FORMULA = 8_192;
  private static final int LONGEST_NUMBER = 400;
  private static final int LAST_COLUMN = 16_384;
  private static final int MOST_EMPTY_PLACES = 20_000_000;
  private static final Pattern CELL = Pattern.compile("([A-Za-z]{1,3})[1-9][0-9]{0,6}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final byte[] packed;
  private int sharedStrings;
  private int arrayFormulas;
  private int sharedFormulas;
  private int columnReached;
  private int emptyPlaces;

  private HarmlessWorkbook(byte[] packed) {
    this.packed = packed;
  }

  static byte[] of(byte[] file) throws IOException, TooLarge {
    if (file.length > LARGEST) {
      throw new TooLarge();
    }
    var workbook = new HarmlessWorkbook(packedAnew(file));
    try {
      workbook.eachPart(workbook::count);
      workbook.eachPart(workbook::look);
    } catch (XMLStreamException e) {
      throw new IOException("A part of the workbook is not XML", e);
    }
    return workbook.packed;
  }

  /** By the table of contents, as fastexcel does: Excel's own writers confuse ZipInputStream. */
  private static byte[] packedAnew(byte[] bytes) throws IOException, TooLarge {
    var out = new ByteArrayOutputStream(bytes.length);
    try (var parts =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      Set<String> names = new HashSet<>();
      var left = LARGEST_UNPACKED;
      for (var part : Collections.list(parts.getEntries())) {
        if (isXml(part.getName())) {
          refuseIf(
              !names.add(part.getName().toLowerCase(Locale.ROOT)), "A part that is there twice");
          refuseIf(names.size() > MOST_PARTS, "Too many parts");
          zip.putNextEntry(new ZipEntry(part.getName()));
          try (var content = parts.getInputStream(part)) {
            left -= copy(content, zip, left);
          }
        }
      }
    }
    return out.toByteArray();
  }

  private static int copy(InputStream from, OutputStream to, int most)
      throws IOException, TooLarge {
    var buffer = new byte[16 << 10];
    var copied = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      copied += read;
      if (copied > most) {
        throw new TooLarge();
      }
      to.write(buffer, 0, read);
    }
    return copied;
  }

  private static boolean isXml(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  private interface Look {
    void at(XMLStreamReader element) throws XMLStreamException, IOException;
  }

  private void eachPart(Look look) throws IOException, XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      while (zip.getNextEntry() != null) {
        var xml = factory.createXMLStreamReader(new Unclosed(zip));
        while (xml.hasNext()) {
          var event = xml.next();
          if (event == XMLStreamConstants.DTD) {
            throw new IOException("A workbook has no document type");
          }
          if (event == XMLStreamConstants.START_ELEMENT) {
            look.at(xml);
          }
        }
      }
    }
  }

  private void count(XMLStreamReader element) throws XMLStreamException, IOException {
    if ("si".equals(element.getLocalName())) {
      sharedStrings++;
    }
    if ("f".equals(element.getLocalName())) {
      var type = element.getAttributeValue(null, "t");
      arrayFormulas += "array".equals(type) ? 1 : 0;
      sharedFormulas += "shared".equals(type) ? 1 : 0;
      refuseIf(arrayFormulas > MOST_ARRAY_FORMULAS, "Too many array formulas");
      refuseIf(sharedFormulas > MOST_SHARED_FORMULAS, "Too many shared formulas");
      refuseIf(element.getElementText().length() > LONGEST_FORMULA, "A formula too long");
    }
  }

  private void look(XMLStreamReader element) throws XMLStreamException, IOException {
    if ("row".equals(element.getLocalName())) {
      columnReached = 0;
    }
    if ("c".equals(element.getLocalName())) {
      lookAtAddress(element.getAttributeValue(null, "r"));
      lookAtValue(element, element.getAttributeValue(null, "t"));
    }
  }

  private void lookAtAddress(@Nullable String address) throws IOException {
    if (address == null) {
      columnReached++;
      return;
    }
    var cell = CELL.matcher(address);
    refuseIf(!cell.matches(), "A cell without a place");
    var column = 0;
    for (var letter : cell.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    refuseIf(column > LAST_COLUMN, "A cell outside of the sheet");
    emptyPlaces += Math.max(0, column - columnReached - 1);
    columnReached = Math.max(columnReached, column);
    refuseIf(emptyPlaces > MOST_EMPTY_PLACES, "Too many empty places between cells");
  }

  private void lookAtValue(XMLStreamReader xml, @Nullable String type)
      throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && "v".equals(xml.getLocalName())) {
        var value = xml.getElementText();
        if ("s".equals(type)) {
          refuseIf(!isSharedString(value), "A string that is not in the table of strings");
        } else if (type == null || "n".equals(type)) {
          refuseIf(value.length() > LONGEST_NUMBER, "A number too long");
        }
      }
    }
  }

  private boolean isSharedString(String index) {
    return index.isEmpty()
        || (NUMBER.matcher(index).matches() && Integer.parseInt(index) < sharedStrings);
  }

  private static void refuseIf(boolean harmful, String why) throws IOException {
    if (harmful) {
      throw new IOException(why);
    }
  }

  /** More than the bot is ready to read. */
  static final class TooLarge extends Exception {}

  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
