package cn.minsheng.zhida.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Size and SHA-256 of a content that passes by in parts. */
final class Digest {

  private final MessageDigest sha256;
  private long bytes = 0;
  private @Nullable String hex;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  void read(byte[] part) {
    sha256.update(part);
    bytes += part.length;
  }

  long bytes() {
    return bytes;
  }

  /** 64 hex digits; to be asked at the end. */
  String hex() {
    if (hex == null) {
      hex = HexFormat.of().formatHex(sha256.digest());
    }
    return hex;
  }
}
