package cn.minsheng.zhida.digest;

import java.util.OptionalInt;

/**
 * So many of so many.
 *
 * @param part not negative, not more than the whole
 */
public record Rate(int part, int whole) {

  public Rate {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " is no part of " + whole);
    }
  }

  /** In thousandths, cut off, so that only all of them are 100 %; empty for none of none. */
  public OptionalInt thousandths() {
    return whole == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(1_000L * part / whole));
  }
}
