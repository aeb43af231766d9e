package cn.minsheng.zhida.casework;

import java.util.UUID;

/** Names one request of a unit: for a withdrawal, or for an extension. */
public record RequestId(UUID value) {

  static RequestId next() {
    return new RequestId(UUID.randomUUID());
  }

  public static RequestId of(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
