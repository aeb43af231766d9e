package cn.minsheng.zhida.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/** The first bytes of the formats that are known by them. */
enum Magic {
  OLE2("d0cf11e0a1b11ae1"),
  ZIP("504b0304"),
  PNG("89504e470d0a1a0a"),
  JPEG("ffd8ff"),
  GIF_87("474946383761"),
  GIF_89("474946383961");

  /** Readers of PDF look for its mark this far (ISO 32000-1, H.3, note 13). */
  private static final int PDF_WITHIN = 1024;

  private static final String PDF_MARK = "%PDF-";

  private static final int BMP_SHORTEST = 18;
  private static final Set<Integer> BMP_HEADER_SIZES = Set.of(12, 40, 52, 56, 64, 108, 124);

  private final byte[] bytes;

  Magic(String hex) {
    bytes = HexFormat.of().parseHex(hex);
  }

  boolean opens(byte[] file) {
    return startsWith(file, bytes, 0);
  }

  static FileKind kindOf(byte[] file) {
    if (PNG.opens(file)) {
      return FileKind.PNG;
    }
    if (JPEG.opens(file)) {
      return FileKind.JPEG;
    }
    if (GIF_87.opens(file) || GIF_89.opens(file)) {
      return FileKind.GIF;
    }
    if (isText(file, 0, "RIFF") && isText(file, 8, "WEBP")) {
      return FileKind.WEBP;
    }
    if (isBmp(file)) {
      return FileKind.BMP;
    }
    return isPdf(file) ? FileKind.PDF : FileKind.OTHER;
  }

  /** Two letters open a BMP, so what follows has to fit too. */
  private static boolean isBmp(byte[] file) {
    if (!isText(file, 0, "BM") || file.length < BMP_SHORTEST) {
      return false;
    }
    var header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    return header.getInt(6) == 0 && BMP_HEADER_SIZES.contains(header.getInt(14));
  }

  private static boolean isPdf(byte[] file) {
    var start = new String(file, 0, Math.min(file.length, PDF_WITHIN), StandardCharsets.ISO_8859_1);
    return start.contains(PDF_MARK);
  }

  private static boolean isText(byte[] file, int at, String text) {
    return startsWith(file, text.getBytes(StandardCharsets.ISO_8859_1), at);
  }

  private static boolean startsWith(byte[] file, byte[] with, int at) {
    if (file.length < at + with.length) {
      return false;
    }
    for (var n = 0; n < with.length; n++) {
      if (file[at + n] != with[n]) {
        return false;
      }
    }
    return true;
  }
}
