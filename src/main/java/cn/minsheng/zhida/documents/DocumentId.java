package cn.minsheng.zhida.documents;

import java.util.UUID;

/** Names one stored file. */
public record DocumentId(UUID value) {

  public static DocumentId next() {
    return new DocumentId(UUID.randomUUID());
  }

  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
