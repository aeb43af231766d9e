package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people say here, sealed for the one row in which it stands. */
@Component
class SealedWords {

  private final Vault vault;

  SealedWords(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param column such as {@code deduction_step.sealed}
   */
  byte[] seal(SafeId safe, String words, String column, UUID row) {
    return vault.seal(safe, words.getBytes(StandardCharsets.UTF_8), column + ":" + row);
  }

  String unseal(byte[] sealed, String column, UUID row) {
    return new String(vault.unseal(sealed, column + ":" + row), StandardCharsets.UTF_8);
  }

  /** One for words that belong to no petition. */
  SafeId newSafe(String label) {
    return vault.open(label);
  }
}
