package cn.minsheng.zhida.vault;

import java.util.Optional;

/**
 * Keeps what must not be read from a stolen database. Each safe has a data key of its own
 * (AES-256), wrapped by the master key; what is sealed in a safe can be read only while the safe
 * exists, so that destroying the safe forgets everything in it. Other nodes keep a data key for at
 * most five minutes after they read it; backups older than the destruction still hold the wrapped
 * key.
 */
public interface Vault {

  /**
   * Opens a new safe, in the caller's transaction if there is one.
   *
   * @param label what it is for, at most 80 characters, no personal data
   */
  SafeId open(String label);

  /**
   * The safe with that label, opened if there is none yet; two nodes asking at once get the same.
   * It is opened in the caller's transaction if there is one; others who ask meanwhile wait for its
   * end. Once it is destroyed the label opens another one.
   *
   * @param label what it is for, at most 80 characters, no personal data
   */
  SafeId named(String label);

  /** The safe opened by {@link #named}, if it exists and was not destroyed. */
  Optional<SafeId> find(String label);

  /**
   * Encrypts with the safe's key (AES-GCM, fresh nonce).
   *
   * @param place where the result will stand, such as {@code inbox.payload:msg123}; it can be
   *     unsealed only for the same place, so that two rows cannot be exchanged
   * @return format byte, safe id, nonce, ciphertext and tag
   * @throws Forgotten if the safe was destroyed
   * @throws Tampered if there is no such safe, or its key cannot be opened
   */
  byte[] seal(SafeId safe, byte[] plain, String place);

  /**
   * @throws Forgotten if the safe was destroyed
   * @throws Tampered if the bytes were changed, stand in another place, or the master key is
   *     missing
   */
  byte[] unseal(byte[] sealed, String place);

  /**
   * Destroys the safe's key: what was sealed in it can never be read again. Destroying it once more
   * does nothing.
   */
  void destroy(SafeId safe);

  /** The safe was destroyed; its content is gone on purpose. */
  final class Forgotten extends RuntimeException {
    public Forgotten(SafeId safe) {
      super("Safe " + safe + " was destroyed");
    }
  }

  /** What was stored is not what was sealed, or cannot be opened with the keys at hand. */
  final class Tampered extends RuntimeException {
    public Tampered(String why) {
      super(why);
    }
  }
}
