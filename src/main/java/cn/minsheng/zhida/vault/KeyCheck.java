package cn.minsheng.zhida.vault;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with other bytes under a key's name than it had before, and says at the start
 * which master key is missing instead of when a petition cannot be read.
 */
@Component
final class KeyCheck implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(KeyCheck.class);

  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final VaultSettings settings;
  private final MasterKeys masterKeys;
  private final Safes safes;

  KeyCheck(
      JdbcClient jdbc,
      OfficeTime time,
      VaultSettings settings,
      MasterKeys masterKeys,
      Safes safes) {
    this.jdbc = jdbc;
    this.time = time;
    this.settings = settings;
    this.masterKeys = masterKeys;
    this.safes = safes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    masterKeys
        .all()
        .forEach(
            (name, key) ->
                checkSame(
                    "master:" + name, key, VaultSettings.MASTER_KEYS + ": key '" + name + "'"));
    checkSame("index", settings.readIndexKey(), VaultSettings.INDEX_KEY);
    for (var needed : safes.masterKeysInUse()) {
      if (!masterKeys.names().contains(needed)) {
        log.error(
            "Some safes cannot be opened: add master key '{}' to {} and restart",
            needed,
            VaultSettings.MASTER_KEYS);
      }
    }
  }

  private void checkSame(String name, SecretKey key, String setting) {
    var fingerprint = Hmac.hex(key, "zhida key fingerprint");
    jdbc.sql("insert ignore into vault_key (name, fingerprint, first_seen_at) values (?, ?, ?)")
        .params(name, fingerprint, Moments.column(time.now()))
        .update();
    var known =
        jdbc.sql("select fingerprint from vault_key where name = ?")
            .param(name)
            .query(String.class)
            .single();
    if (!known.equals(fingerprint)) {
      throw new IllegalStateException(
          setting
              + " is not the key this database was used with; put the old one back"
              + " (a new master key needs a new name)");
    }
  }
}
