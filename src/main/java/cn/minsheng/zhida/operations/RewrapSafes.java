package cn.minsheng.zhida.operations;

import cn.minsheng.zhida.vault.MasterKeyChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code rewrap}: puts every safe under the current master key, after which older ones can go. */
@Component
class RewrapSafes implements Command {

  private static final Logger log = LoggerFactory.getLogger(RewrapSafes.class);

  private final MasterKeyChange change;

  RewrapSafes(MasterKeyChange change) {
    this.change = change;
  }

  @Override
  public String name() {
    return "rewrap";
  }

  @Override
  public int run() {
    log.info(
        "{} safes were put under the current master key; older keys can be taken out of"
            + " ZHIDA_VAULT_MASTER_KEYS once every node has been restarted",
        change.rewrap());
    return 0;
  }
}
