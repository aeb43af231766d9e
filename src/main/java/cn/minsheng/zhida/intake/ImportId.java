package cn.minsheng.zhida.intake;

import java.util.UUID;

/** One file that is taken in. */
public record ImportId(UUID value) {

  static ImportId next() {
    return new ImportId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  public static ImportId of(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
