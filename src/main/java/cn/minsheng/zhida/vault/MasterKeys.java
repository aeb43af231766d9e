package cn.minsheng.zhida.vault;

import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** The keys that wrap data keys: the current one, and older ones that only open. */
@Component
final class MasterKeys {

  private final Map<String, SecretKey> byName;
  private final String current;

  MasterKeys(VaultSettings settings) {
    byName = settings.readMasterKeys();
    current = byName.keySet().iterator().next();
  }

  /** A data key as it stands in the database, bound to its safe. */
  record Wrapped(byte[] bytes, String masterKey) {}

  String current() {
    return current;
  }

  Set<String> names() {
    return byName.keySet();
  }

  Map<String, SecretKey> all() {
    return byName;
  }

  Wrapped wrap(SafeId safe, SecretKey dataKey) {
    var key = byName.get(current);
    return new Wrapped(AesGcm.encrypt(key, dataKey.getEncoded(), safe.bytes()), current);
  }

  /**
   * @throws Vault.Tampered if the master key is missing, or another one wrapped it
   */
  SecretKey unwrap(SafeId safe, Wrapped wrapped) {
    var key = byName.get(wrapped.masterKey());
    if (key == null) {
      throw new Vault.Tampered(
          "Safe %s is locked with master key '%s', which is not in %s"
              .formatted(safe, wrapped.masterKey(), VaultSettings.MASTER_KEYS));
    }
    return AesGcm.decrypt(key, wrapped.bytes(), safe.bytes())
        .map(AesGcm::key)
        .orElseThrow(
            () ->
                new Vault.Tampered(
                    "The key of safe %s was changed, or master key '%s' is not the one that locked it"
                        .formatted(safe, wrapped.masterKey())));
  }
}
