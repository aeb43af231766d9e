package cn.minsheng.zhida.vault;

import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Finds a sealed value again without unsealing all of them: equal numbers have equal marks, and
 * without the index key (which is not in the database) no number can be tried out.
 */
@Component
public final class BlindIndex {

  private final SecretKey key;

  BlindIndex(VaultSettings settings) {
    key = settings.readIndexKey();
  }

  /** The mark of a phone number: HMAC-SHA256, 64 hex digits. */
  public String of(PhoneNumber number) {
    return Hmac.hex(key, "phone:" + number.digits());
  }

  /**
   * The mark of another value: HMAC-SHA256, 64 hex digits.
   *
   * @param purpose what it is compared for, without a colon; marks of two purposes never meet
   */
  public String of(String purpose, String value) {
    return Hmac.hex(key, purpose + ":" + value);
  }
}
