package cn.minsheng.zhida.vault;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Names one safe: one data key, usually that of one petition. */
public record SafeId(UUID value) {

  static final int BYTES = 16;

  static SafeId next() {
    return new SafeId(UUID.randomUUID());
  }

  /** The safe a stored text names. */
  public static SafeId of(String text) {
    return new SafeId(UUID.fromString(text));
  }

  static SafeId read(ByteBuffer from) {
    return new SafeId(new UUID(from.getLong(), from.getLong()));
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits())
        .array();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
