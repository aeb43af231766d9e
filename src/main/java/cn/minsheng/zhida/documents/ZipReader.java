package cn.minsheng.zhida.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a ZIP holds by the names in its directory, which stands at its end (APPNOTE 4.3.12 and
 * 4.3.16). Nothing is inflated. A directory that is broken, or longer than the tail, makes it a
 * plain ZIP.
 */
final class ZipReader {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_BYTES = 46;

  private ZipReader() {}

  /**
   * @param tail the end of the file, at least its last 256 KiB or all of it
   */
  static FileKind kind(byte[] tail) {
    var names = names(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN));
    if (names.contains("OFD.xml")) {
      return FileKind.OFD;
    }
    if (names.contains("[Content_Types].xml")) {
      if (names.stream().anyMatch(it -> it.startsWith("word/"))) {
        return FileKind.DOCX;
      }
      if (names.stream().anyMatch(it -> it.startsWith("xl/"))) {
        return FileKind.XLSX;
      }
    }
    return FileKind.ZIP;
  }

  private static List<String> names(ByteBuffer tail) {
    for (var end = tail.limit() - END_BYTES; end >= 0; end--) {
      if (tail.getInt(end) == END_SIGNATURE) {
        var size = Integer.toUnsignedLong(tail.getInt(end + 12));
        return size > end ? List.of() : names(tail, (int) (end - size), end);
      }
    }
    return List.of();
  }

  private static List<String> names(ByteBuffer tail, int from, int to) {
    var names = new ArrayList<String>();
    var at = from;
    while (at + ENTRY_BYTES <= to && tail.getInt(at) == ENTRY_SIGNATURE) {
      var length = Short.toUnsignedInt(tail.getShort(at + 28));
      var extra = Short.toUnsignedInt(tail.getShort(at + 30));
      var comment = Short.toUnsignedInt(tail.getShort(at + 32));
      if (at + ENTRY_BYTES + length > to) {
        break;
      }
      names.add(new String(tail.array(), at + ENTRY_BYTES, length, StandardCharsets.UTF_8));
      at += ENTRY_BYTES + length + extra + comment;
    }
    return names;
  }
}
