package cn.minsheng.zhida.vault;

import java.util.UUID;

/** Names one safe: one data key, usually that of one petition. */
public record SafeId(UUID value) {

  static SafeId next() {
    return new SafeId(UUID.randomUUID());
  }

  public static SafeId of(String text) {
    return new SafeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
