package cn.minsheng.zhida.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes with other keys than the context's, over the same tables. */
@PersistenceTest
@ExtendWith(OutputCaptureExtension.class)
class MasterKeyChangeTests {

  private static final String OLD = "old:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String NEW = "new:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final String OLD_WITH_OTHER_BYTES =
      "old:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final String INDEX = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String PLACE = "test:1";

  @Autowired Safes safes;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  @Test
  void afterTheChangeTheOldKeyIsNotNeededAndNothingIsLost() {
    var before = vault(OLD);
    var sealed = new ArrayList<byte[]>();
    for (var n = 0; n < 450; n++) {
      sealed.add(before.seal(before.open("petition:" + n), new byte[] {(byte) n}, PLACE));
    }
    var destroyed = before.open("petition:gone");
    before.destroy(destroyed);

    assertThat(change(NEW + "," + OLD).rewrap()).isEqualTo(450);
    assertThat(change(NEW + "," + OLD).rewrap()).isZero();

    var after = vault(NEW);
    for (var n = 0; n < 450; n++) {
      assertThat(after.unseal(sealed.get(n), PLACE)).containsExactly((byte) n);
    }
    assertThatThrownBy(() -> after.seal(destroyed, new byte[1], PLACE))
        .isInstanceOf(Vault.Forgotten.class);
  }

  @Test
  void anOlderKeyOpensWhatItLockedAndTheCurrentOneLocksWhatIsNew() {
    var before = vault(OLD);
    var sealed = before.seal(before.open("petition:1"), new byte[] {1}, PLACE);
    var both = vault(NEW + "," + OLD);

    assertThat(both.unseal(sealed, PLACE)).containsExactly(1);
    var fresh = both.seal(both.open("petition:2"), new byte[] {2}, PLACE);
    assertThat(vault(NEW).unseal(fresh, PLACE)).containsExactly(2);
  }

  @Test
  void aMissingMasterKeyIsNamed() {
    var before = vault(OLD);
    var sealed = before.seal(before.open("petition:1"), new byte[] {1}, PLACE);

    assertThatThrownBy(() -> vault(NEW).unseal(sealed, PLACE))
        .isInstanceOf(Vault.Tampered.class)
        .hasMessageContaining("master key 'old', which is not in ZHIDA_VAULT_MASTER_KEYS");
    assertThatThrownBy(() -> change(NEW).rewrap()).isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void theStartSaysWhichMasterKeyIsMissing(CapturedOutput output) {
    vault(OLD).open("petition:1");

    check(NEW).afterSingletonsInstantiated();

    assertThat(output)
        .contains("ERROR", "add master key 'old' to ZHIDA_VAULT_MASTER_KEYS and restart");
  }

  @Test
  void otherBytesUnderAKnownNameStopTheStart() {
    check(OLD).afterSingletonsInstantiated();
    assertThatCode(check(NEW + "," + OLD)::afterSingletonsInstantiated).doesNotThrowAnyException();

    assertThatThrownBy(check(OLD_WITH_OTHER_BYTES)::afterSingletonsInstantiated)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ZHIDA_VAULT_MASTER_KEYS: key 'old' is not the key this database");
    var otherIndex = new VaultSettings(OLD, NEW.substring("new:".length()));
    assertThatThrownBy(check(otherIndex)::afterSingletonsInstantiated)
        .hasMessageContaining("ZHIDA_VAULT_INDEX_KEY is not the key this database");
  }

  @Test
  void aSafeLockedWithOtherBytesUnderTheSameNameIsNotOpened() {
    var before = vault(OLD);
    var sealed = before.seal(before.open("petition:1"), new byte[] {1}, PLACE);

    assertThatThrownBy(() -> vault(OLD_WITH_OTHER_BYTES).unseal(sealed, PLACE))
        .isInstanceOf(Vault.Tampered.class)
        .hasMessageContaining("is not the one that locked it");
  }

  @Test
  void theKeyOfOneSafeDoesNotOpenAnother() {
    var vault = vault(OLD);
    var sealed = vault.seal(vault.open("petition:1"), new byte[] {1}, PLACE);
    vault.open("petition:2");
    List<byte[]> keys =
        jdbc.sql("select wrapped_key from safe order by label").query(byte[].class).list();
    jdbc.sql("update safe set wrapped_key = ? where label = 'petition:1'")
        .param(keys.get(1))
        .update();

    assertThatThrownBy(() -> vault(OLD).unseal(sealed, PLACE)).isInstanceOf(Vault.Tampered.class);
  }

  private DatabaseVault vault(String masterKeys) {
    return new DatabaseVault(safes, keys(masterKeys), new DataKeys(time));
  }

  private MasterKeyChange change(String masterKeys) {
    return new MasterKeyChange(safes, keys(masterKeys));
  }

  private KeyCheck check(String masterKeys) {
    return check(new VaultSettings(masterKeys, INDEX));
  }

  private KeyCheck check(VaultSettings settings) {
    return new KeyCheck(jdbc, time, settings, new MasterKeys(settings), safes);
  }

  private static MasterKeys keys(String masterKeys) {
    return new MasterKeys(new VaultSettings(masterKeys, null));
  }
}
