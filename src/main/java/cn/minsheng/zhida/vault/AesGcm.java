package cn.minsheng.zhida.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/counter mode (NIST SP 800-38D): a random nonce of 12 bytes, the ciphertext, a
 * tag of 16 bytes, in this order. Random nonces allow 2^32 encryptions under one key.
 */
final class AesGcm {

  static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  /** How many bytes the result is longer than the plain text. */
  static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  static SecretKey newKey() {
    return key(random(KEY_BYTES));
  }

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  static byte[] encrypt(SecretKey key, byte[] plain, byte[] boundTo) {
    var nonce = random(NONCE_BYTES);
    try {
      var ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain);
      return ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
          .put(nonce)
          .put(ciphertext)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM cannot encrypt with AES-256-GCM", e);
    }
  }

  /** The plain text, or empty if anything was changed, the key or what it is bound to included. */
  static Optional<byte[]> decrypt(SecretKey key, byte[] encrypted, byte[] boundTo) {
    if (encrypted.length < OVERHEAD) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(encrypted);
    var nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, nonce, boundTo)
              .doFinal(encrypted, NONCE_BYTES, bytes.remaining()));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM cannot decrypt with AES-256-GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] boundTo)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(boundTo);
    return cipher;
  }

  private static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
