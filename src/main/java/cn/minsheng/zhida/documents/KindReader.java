package cn.minsheng.zhida.documents;

import java.util.Arrays;

/**
 * Tells a file's kind from its content while it passes by part by part. Own code, because the
 * library for it, Apache Tika, has in its core (0.8 MB) neither the detectors that look into ZIP
 * and OLE2 containers nor OFD, and takes .wps for Microsoft Works; the containers come with 30 MB
 * of parsers.
 */
final class KindReader {

  private static final byte[] NOTHING = {};

  private final Ole2Reader ole2 = new Ole2Reader();
  private byte[] first = NOTHING;
  private byte[] beforeLast = NOTHING;
  private byte[] last = NOTHING;

  /** Takes the next part; all but the last have the same size, a multiple of 128 bytes. */
  void read(byte[] part) {
    if (first.length == 0) {
      first = part;
    }
    beforeLast = last;
    last = part;
    if (Magic.OLE2.opens(first)) {
      ole2.read(part);
    }
  }

  FileKind kind() {
    if (first.length == 0) {
      return FileKind.EMPTY;
    }
    if (Magic.OLE2.opens(first)) {
      return ole2.kind();
    }
    if (Magic.ZIP.opens(first)) {
      return ZipReader.kind(tail());
    }
    return Magic.kindOf(first);
  }

  private byte[] tail() {
    var tail = Arrays.copyOf(beforeLast, beforeLast.length + last.length);
    System.arraycopy(last, 0, tail, beforeLast.length, last.length);
    return tail;
  }
}
