package cn.minsheng.zhida.casework;

import java.util.UUID;

/** Names one promise. */
public record PromiseId(UUID value) {

  static PromiseId next() {
    return new PromiseId(UUID.randomUUID());
  }

  public static PromiseId of(String text) {
    return new PromiseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
