package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.vault.PhoneNumber;
import java.util.Optional;

/**
 * 当事人. Personal data: sealed at rest, masked by default.
 *
 * @param name may be empty, for who does not give one
 * @param address where to find them, may be empty
 */
public record Petitioner(String name, Optional<PhoneNumber> phone, String address) {

  private static final int LONGEST = 200;

  public Petitioner {
    name = name.strip();
    address = address.strip();
    if (name.length() > LONGEST || address.length() > LONGEST) {
      throw new IllegalArgumentException("Name and address have at most 200 characters each");
    }
  }

  /** The first character of the name, the phone's ends, no address. */
  public Masked masked() {
    var first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    return new Masked(
        name.isEmpty() ? "" : first + "**", phone.map(PhoneNumber::masked).orElse(""));
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Petitioner[…]";
  }

  /** What may be shown of a petitioner without a reason. */
  public record Masked(String name, String phone) {}
}
