package cn.minsheng.zhida.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a line: SHA-256, as 64 lower-case hex digits, over these eleven fields one after
 * another:
 *
 * <ol>
 *   <li>the text {@code zhida-trail-1}, the version of this encoding
 *   <li>line, in decimal digits
 *   <li>happened_at and
 *   <li>recorded_at, in UTC as {@code 2026-03-02 01:00:05.678901}, always with six decimals
 *   <li>act
 *   <li>by_staff
 *   <li>on_behalf_of
 *   <li>subject
 *   <li>source
 *   <li>facts, exactly as the text stands in the column (a JSON object of strings, keys sorted)
 *   <li>previous_hash; for line 1 it is 64 zeros
 * </ol>
 *
 * <p>Each field is its length in bytes as four bytes, big-endian, and then its bytes in UTF-8; a
 * field that is null is the length -1 and no bytes. So no text can run over into the next field.
 */
final class LineHash {

  static final String GENESIS = "0".repeat(64);

  private static final String VERSION = "zhida-trail-1";

  private final MessageDigest digest = sha256();

  private LineHash() {}

  static String of(WrittenLine line) {
    return new LineHash()
        .add(VERSION)
        .add(Long.toString(line.line()))
        .add(line.happenedAt())
        .add(line.recordedAt())
        .add(line.act())
        .add(line.by())
        .add(line.onBehalfOf())
        .add(line.subject())
        .add(line.source())
        .add(line.facts())
        .add(line.previousHash())
        .hex();
  }

  private LineHash add(@Nullable String field) {
    if (field == null) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip());
      return this;
    }
    var bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
