package cn.minsheng.zhida.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells what an OLE2 container holds by the streams in its directory ([MS-CFB] 2.6). Entries are
 * 128 bytes long and stand on multiples of 128, so they are recognised as the file passes by,
 * wherever its sectors lie. A Word file with a sheet in it has the streams of both; then the class
 * of the root entry decides, and without one the text does. Others (slides, installers, mails) are
 * {@link FileKind#OTHER}.
 */
final class Ole2Reader {

  private static final int ENTRY_BYTES = 128;
  private static final int NAME_BYTES_AT = 64;
  private static final int TYPE_AT = 66;
  private static final int CLASS_AT = 80;
  private static final int LONGEST_NAME_BYTES = 64;
  private static final byte STREAM = 2;
  private static final byte ROOT = 5;

  /** The first four bytes of Excel's class ids, 00020810-… and 00020820-…. */
  private static final Set<Integer> EXCEL = Set.of(0x00020810, 0x00020820);

  private static final Set<String> WATCHED =
      Set.of("WordDocument", "WpsCustomData", "Workbook", "Book");

  private final Set<String> streams = new HashSet<>();
  private boolean rootIsExcel;

  void read(byte[] part) {
    var bytes = ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN);
    for (var at = 0; at + ENTRY_BYTES <= part.length; at += ENTRY_BYTES) {
      readEntry(bytes, at);
    }
  }

  FileKind kind() {
    var sheet = streams.contains("Workbook") || streams.contains("Book");
    if (streams.contains("WordDocument") && !(sheet && rootIsExcel)) {
      return streams.contains("WpsCustomData") ? FileKind.WPS : FileKind.DOC;
    }
    return sheet ? FileKind.XLS : FileKind.OTHER;
  }

  private void readEntry(ByteBuffer bytes, int at) {
    var type = bytes.get(at + TYPE_AT);
    if (type != STREAM && type != ROOT) {
      return;
    }
    var nameBytes = bytes.getShort(at + NAME_BYTES_AT) - 2;
    if (nameBytes <= 0 || nameBytes >= LONGEST_NAME_BYTES || nameBytes % 2 != 0) {
      return;
    }
    var name = new String(bytes.array(), at, nameBytes, StandardCharsets.UTF_16LE);
    if (type == STREAM && WATCHED.contains(name)) {
      streams.add(name);
    }
    if (type == ROOT && name.equals("Root Entry")) {
      rootIsExcel |= EXCEL.contains(bytes.getInt(at + CLASS_AT));
    }
  }
}
