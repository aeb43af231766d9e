package cn.minsheng.zhida.vault;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys, from outside the database. They are checked where they are read below and not while
 * they are bound, because Spring prints a value that cannot be bound.
 *
 * @param masterKeys {@code ZHIDA_VAULT_MASTER_KEYS}: {@code name:base64}, the current one first,
 *     older ones after commas; the older ones only open what they wrapped
 * @param indexKey {@code ZHIDA_VAULT_INDEX_KEY}: base64; it can never be changed without indexing
 *     everything anew
 */
@ConfigurationProperties("zhida.vault")
record VaultSettings(@Nullable String masterKeys, @Nullable String indexKey) {

  static final String MASTER_KEYS = "ZHIDA_VAULT_MASTER_KEYS";
  static final String INDEX_KEY = "ZHIDA_VAULT_INDEX_KEY";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final String HOW = "; make one with: openssl rand -base64 32";

  /**
   * By name, the current one first.
   *
   * @throws IllegalStateException saying which setting is wrong and what to do
   */
  Map<String, SecretKey> readMasterKeys() {
    if (masterKeys == null || masterKeys.isBlank()) {
      throw new IllegalStateException(
          MASTER_KEYS + " is not set. It takes name:key, such as k1:<32 bytes in base64>" + HOW);
    }
    var keys = new LinkedHashMap<String, SecretKey>();
    var position = 0;
    for (var named : masterKeys.split(",", -1)) {
      position++;
      var colon = named.indexOf(':');
      var name = colon < 0 ? "" : named.substring(0, colon).strip();
      if (!NAME.matcher(name).matches()) {
        throw new IllegalStateException(
            "%s: key %d has no name; it takes name:key, the name of 1 to 40 letters, digits, dots,"
                    .formatted(MASTER_KEYS, position)
                + " hyphens and underscores");
      }
      var key = key(MASTER_KEYS + ": key '" + name + "'", named.substring(colon + 1));
      if (keys.putIfAbsent(name, key) != null) {
        throw new IllegalStateException(
            MASTER_KEYS + ": key '" + name + "' is there twice; each key has a name of its own");
      }
    }
    return keys;
  }

  /**
   * @throws IllegalStateException saying what is wrong and what to do
   */
  SecretKey readIndexKey() {
    if (indexKey == null || indexKey.isBlank()) {
      throw new IllegalStateException(INDEX_KEY + " is not set. It takes 32 bytes in base64" + HOW);
    }
    return key(INDEX_KEY, indexKey);
  }

  private static SecretKey key(String which, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException quotesTheKey) {
      throw new IllegalStateException(which + " is not base64" + HOW);
    }
    if (bytes.length != AesGcm.KEY_BYTES) {
      throw new IllegalStateException(
          "%s has %d bytes, it takes %d%s".formatted(which, bytes.length, AesGcm.KEY_BYTES, HOW));
    }
    return AesGcm.key(bytes);
  }

  @Override
  public String toString() {
    return "VaultSettings[keys not shown]";
  }
}
