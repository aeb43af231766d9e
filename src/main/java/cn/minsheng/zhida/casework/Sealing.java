package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values as sealed JSON, each bound to its column and row. */
@Component
class Sealing {

  private final Vault vault;
  private final JsonMapper json;

  Sealing(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  /**
   * @param column such as {@code petition_matter.sealed}
   */
  byte[] seal(SafeId safe, Object value, String column, UUID row) {
    return vault.seal(safe, json.writeValueAsBytes(value), column + ":" + row);
  }

  <T> T unseal(byte[] sealed, Class<T> type, String column, UUID row) {
    return json.readValue(vault.unseal(sealed, column + ":" + row), type);
  }
}
