package cn.minsheng.zhida.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class VaultTests {

  private static final String SECRET = "张三 13812345678 高新区上板城镇";
  private static final String PLACE = "petition.petitioner:7";

  /** As many as the pool has unless it is told otherwise. */
  private static final int CONNECTIONS = 10;

  @Autowired DatabaseVault vault;
  @Autowired DataKeys dataKeys;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;

  SafeId safe;
  byte[] sealed;

  @BeforeEach
  void sealTheSecret() {
    safe = vault.open("petition:7");
    sealed = vault.seal(safe, SECRET.getBytes(UTF_8), PLACE);
  }

  @Test
  void whatIsSealedIsReadAgainInItsPlace() {
    assertThat(vault.unseal(sealed, PLACE)).asString(UTF_8).isEqualTo(SECRET);
    assertThat(vault.unseal(vault.seal(safe, new byte[0], PLACE), PLACE)).isEmpty();
    assertThat(new String(sealed, UTF_8)).doesNotContain("张三", "13812345678");
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() {
    assertThat(vault.seal(safe, SECRET.getBytes(UTF_8), PLACE)).isNotEqualTo(sealed);
  }

  @Test
  void whatStandsInAnotherPlaceIsNotRead() {
    assertThatThrownBy(() -> vault.unseal(sealed, "petition.petitioner:8"))
        .isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void whatWasSealedInOneSafeIsNotReadWithTheKeyOfAnother() {
    var other = vault.open("petition:8");
    var moved = sealed.clone();
    System.arraycopy(other.bytes(), 0, moved, 1, SafeId.BYTES);

    assertThatThrownBy(() -> vault.unseal(moved, PLACE)).isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void anyFlippedBitShowsAndTheMessageHoldsNothingOfTheText() {
    for (var bit = 0; bit < sealed.length * 8; bit++) {
      var changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThatThrownBy(() -> vault.unseal(changed, PLACE))
          .as("bit %d", bit)
          .isInstanceOf(Vault.Tampered.class)
          .satisfies(it -> assertThat(it.toString()).doesNotContain("张三", "13812345678", "上板城"));
    }
  }

  @Test
  void cutOrGarbledBytesShow() {
    for (var length = 0; length < sealed.length; length++) {
      var cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> vault.unseal(cut, PLACE)).isInstanceOf(Vault.Tampered.class);
    }
  }

  @Test
  void aDestroyedSafeIsForgottenAndStaysSo() {
    vault.destroy(safe);
    vault.destroy(safe);

    assertThatThrownBy(() -> vault.unseal(sealed, PLACE)).isInstanceOf(Vault.Forgotten.class);
    assertThatThrownBy(() -> vault.seal(safe, new byte[1], PLACE))
        .isInstanceOf(Vault.Forgotten.class);
    assertThat(
            jdbc.sql("select count(*) from safe where wrapped_key is null and master_key is null")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void aDestructionRolledBackDestroysNothing() {
    transaction.executeWithoutResult(
        status -> {
          vault.destroy(safe);
          status.setRollbackOnly();
        });

    assertThat(vault.unseal(sealed, PLACE)).asString(UTF_8).isEqualTo(SECRET);
  }

  @Test
  void aSafeWhoseOpeningWasRolledBackSealsNothing() {
    var lost =
        transaction.execute(
            status -> {
              var opened = vault.open("petition:9");
              vault.seal(opened, new byte[1], PLACE);
              status.setRollbackOnly();
              return opened;
            });

    assertThatThrownBy(() -> vault.seal(lost, new byte[1], PLACE))
        .isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void aSafeThatAnotherNodeDestroyedIsClosedHereAfterFiveMinutes() {
    vault.unseal(sealed, PLACE);
    destroyedElsewhere();

    clock.pass(DataKeys.KEPT.minusMillis(1));
    assertThat(vault.unseal(sealed, PLACE)).isNotEmpty();

    clock.pass(Duration.ofMillis(1));
    assertThatThrownBy(() -> vault.unseal(sealed, PLACE)).isInstanceOf(Vault.Forgotten.class);
  }

  @Test
  void aClockSetBackKeepsNoKeyLonger() {
    vault.unseal(sealed, PLACE);
    destroyedElsewhere();
    clock.pass(Duration.ofDays(-1));

    assertThatThrownBy(() -> vault.unseal(sealed, PLACE)).isInstanceOf(Vault.Forgotten.class);
    clock.pass(Duration.ofDays(1));
  }

  @Test
  void noMoreKeysAreKeptThanIsGood() {
    for (var n = 0; n < DataKeys.MOST + 20; n++) {
      dataKeys.keep(SafeId.next(), AesGcm.newKey());
    }

    assertThat(dataKeys.size()).isEqualTo(DataKeys.MOST);
    assertThat(vault.unseal(sealed, PLACE)).asString(UTF_8).isEqualTo(SECRET);
  }

  @Test
  void aNameFindsItsSafeAgainAndALabelDoesNot() {
    var inbox = vault.named("inbox:2026-03");

    assertThat(vault.named("inbox:2026-03")).isEqualTo(inbox);
    assertThat(vault.open("inbox:2026-03")).isNotEqualTo(inbox);
    assertThat(vault.named("inbox:2026-03")).isEqualTo(inbox);
  }

  @Test
  void aNameIsFreeAgainOnceItsSafeIsDestroyed() {
    var first = vault.named("inbox:2026-03");
    vault.destroy(first);

    assertThat(vault.named("inbox:2026-03")).isNotEqualTo(first);
  }

  @Test
  void whoeverNamesTheSameSafeAtOnceGetsTheSame() throws Exception {
    for (var round = 0; round < 20; round++) {
      assertThat(namedAtOnceBy(4, "race:" + round)).hasSize(1);
    }
  }

  /** Each holds a connection of the pool; nobody may need a second one. */
  @Test
  void aBurstThatHoldsAllConnectionsNamesASafeAllTheSame() throws Exception {
    assertThat(namedAtOnceBy(CONNECTIONS, "burst")).hasSize(1);
  }

  private Set<SafeId> namedAtOnceBy(int many, String name) throws Exception {
    var threads = Executors.newFixedThreadPool(many);
    try {
      var start = new CyclicBarrier(many);
      Callable<SafeId> asking =
          () ->
              transaction.execute(
                  status -> {
                    // Takes the transaction's view of the tables before anybody opened the safe.
                    jdbc.sql("select count(*) from safe").query(Integer.class).single();
                    await(start);
                    var found = vault.named(name);
                    vault.unseal(vault.seal(found, new byte[1], PLACE), PLACE);
                    return found;
                  });
      var found = new HashSet<SafeId>();
      for (var answer : threads.invokeAll(Collections.nCopies(many, asking))) {
        found.add(answer.get());
      }
      return found;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aNamedSafeWhoseOpeningWasRolledBackSealsNothing() {
    var lost =
        transaction.execute(
            status -> {
              var opened = vault.named("inbox:2026-03");
              vault.seal(opened, new byte[1], PLACE);
              status.setRollbackOnly();
              return opened;
            });

    assertThatThrownBy(() -> vault.seal(lost, new byte[1], PLACE))
        .isInstanceOf(Vault.Tampered.class);
    assertThat(vault.named("inbox:2026-03")).isNotEqualTo(lost);
  }

  @Test
  void aSafeOpenedAfterASavepointIsForgottenWithIt() {
    transaction.executeWithoutResult(
        status -> {
          var lost =
              nested()
                  .execute(
                      inner -> {
                        var opened = vault.open("petition:9");
                        vault.seal(opened, new byte[1], PLACE);
                        inner.setRollbackOnly();
                        return opened;
                      });

          assertThatThrownBy(() -> vault.seal(lost, new byte[1], PLACE))
              .isInstanceOf(Vault.Tampered.class);
        });
  }

  @Test
  void aLabelHasOneToEightyCharacters() {
    for (var label : List.of("", " ", "x".repeat(81))) {
      assertThatThrownBy(() -> vault.open(label)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> vault.named(label)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private TransactionTemplate nested() {
    var nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return nested;
  }

  private void destroyedElsewhere() {
    jdbc.sql("update safe set wrapped_key = null, master_key = null, destroyed_at = opened_at")
        .update();
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
