package cn.minsheng.zhida.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The vault over table {@code safe}. What is sealed is bound to its place and its safe. */
@Component
final class DatabaseVault implements Vault {

  private static final byte FORMAT = 1;
  private static final int HEADER = 1 + SafeId.BYTES;
  private static final int LONGEST_LABEL = 80;
  private static final int TRIES = 3;

  private final Safes safes;
  private final MasterKeys masterKeys;
  private final DataKeys dataKeys;

  DatabaseVault(Safes safes, MasterKeys masterKeys, DataKeys dataKeys) {
    this.safes = safes;
    this.masterKeys = masterKeys;
    this.dataKeys = dataKeys;
  }

  @Override
  public SafeId open(String label) {
    checkLabel(label);
    return open(label, null);
  }

  @Override
  public SafeId named(String label) {
    checkLabel(label);
    return safes.named(label).orElseGet(() -> openNamed(label));
  }

  @Override
  public Optional<SafeId> find(String label) {
    return safes.named(label);
  }

  /**
   * In the caller's transaction: one of its own would need a second connection, and a burst of
   * callers that each hold one would wait for each other until the pool gives up.
   */
  private SafeId openNamed(String label) {
    for (var tried = 0; tried < TRIES; tried++) {
      try {
        return open(label, label);
      } catch (DuplicateKeyException somebodyElseWasFirst) {
        var theirs = safes.namedByNow(label);
        if (theirs.isPresent()) {
          return theirs.get();
        }
      }
    }
    throw new IllegalStateException("A named safe is opened and destroyed again and again");
  }

  private SafeId open(String label, @Nullable String name) {
    var safe = SafeId.next();
    var key = AesGcm.newKey();
    safes.insert(safe, label, name, masterKeys.wrap(safe, key));
    // A safe whose opening is taken back must not go on sealing from memory.
    if (forgetAfterTransaction(safe)) {
      dataKeys.keep(safe, key);
    }
    return safe;
  }

  @Override
  public byte[] seal(SafeId safe, byte[] plain, String place) {
    var encrypted = AesGcm.encrypt(dataKey(safe), plain, boundTo(safe, place));
    return ByteBuffer.allocate(HEADER + encrypted.length)
        .put(FORMAT)
        .put(safe.bytes())
        .put(encrypted)
        .array();
  }

  @Override
  public byte[] unseal(byte[] sealed, String place) {
    if (sealed.length < HEADER + AesGcm.OVERHEAD) {
      throw new Tampered("Sealed bytes are cut short");
    }
    var bytes = ByteBuffer.wrap(sealed);
    if (bytes.get() != FORMAT) {
      throw new Tampered("Sealed bytes are of an unknown format");
    }
    var safe = SafeId.read(bytes);
    var encrypted = new byte[bytes.remaining()];
    bytes.get(encrypted);
    return AesGcm.decrypt(dataKey(safe), encrypted, boundTo(safe, place))
        .orElseThrow(
            () ->
                new Tampered(
                    "Bytes sealed in safe " + safe + " were changed or stand in another place"));
  }

  @Override
  public void destroy(SafeId safe) {
    safes.destroy(safe);
    dataKeys.forget(safe);
    // Until the commit others here can still read the key and keep it.
    forgetAfterTransaction(safe);
  }

  private SecretKey dataKey(SafeId safe) {
    return dataKeys.find(safe).orElseGet(() -> readDataKey(safe));
  }

  private SecretKey readDataKey(SafeId safe) {
    var row =
        safes
            .find(safe)
            // Opened by another transaction after this one took its view of the tables.
            .or(() -> safes.findByNow(safe))
            .orElseThrow(() -> new Tampered("There is no safe " + safe));
    var key = masterKeys.unwrap(safe, row.key().orElseThrow(() -> new Forgotten(safe)));
    dataKeys.keep(safe, key);
    return key;
  }

  private static byte[] boundTo(SafeId safe, String place) {
    var text = place.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(text.length + SafeId.BYTES).put(text).put(safe.bytes()).array();
  }

  private static void checkLabel(String label) {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("A safe's label has 1 to 80 characters");
    }
  }

  /** False if there is none. */
  private boolean forgetAfterTransaction(SafeId safe) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return false;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void savepointRollback(Object savepoint) {
            dataKeys.forget(safe);
          }

          @Override
          public void afterCompletion(int status) {
            dataKeys.forget(safe);
          }
        });
    return true;
  }
}
