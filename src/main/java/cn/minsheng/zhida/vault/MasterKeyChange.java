package cn.minsheng.zhida.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Changing the master key: put the new one first in {@code ZHIDA_VAULT_MASTER_KEYS} with the old
 * one after it, restart every node, call {@link #rewrap}, then leave the old one out. The data
 * themselves are not touched, only the lock of each safe.
 */
@Component
public final class MasterKeyChange {

  private static final Logger log = LoggerFactory.getLogger(MasterKeyChange.class);
  private static final int BATCH = 200;

  private final Safes safes;
  private final MasterKeys masterKeys;

  MasterKeyChange(Safes safes, MasterKeys masterKeys) {
    this.safes = safes;
    this.masterKeys = masterKeys;
  }

  /**
   * Locks with the current master key every safe that an older one locks. It can be stopped and
   * repeated at any time, and run on two nodes at once.
   *
   * @return how many safes were locked anew
   * @throws Vault.Tampered if an older key that is still needed is not in the settings
   */
  public int rewrap() {
    var count = 0;
    for (var older : safes.masterKeysInUse()) {
      if (!older.equals(masterKeys.current())) {
        count += rewrapFrom(older);
      }
    }
    log.info("Safes locked anew with the current master key: {}", count);
    return count;
  }

  private int rewrapFrom(String older) {
    var count = 0;
    for (var batch = safes.lockedWith(older, BATCH);
        !batch.isEmpty();
        batch = safes.lockedWith(older, BATCH)) {
      for (var row : batch) {
        var dataKey = masterKeys.unwrap(row.id(), row.key().orElseThrow());
        if (safes.lockAnew(row.id(), older, masterKeys.wrap(row.id(), dataKey))) {
          count++;
        }
      }
    }
    return count;
  }
}
