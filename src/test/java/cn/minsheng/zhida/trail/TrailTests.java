package cn.minsheng.zhida.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
@ExtendWith(FreshTrail.class)
class TrailTests {

  private static final StaffId WANG = new StaffId("wang");
  private static final String SUBJECT = "petition:民声〔2026〕12号";

  @Autowired Trail trail;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired DataSource database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;

  TransactionTemplate apart;
  TransactionTemplate nested;

  @BeforeEach
  void prepare() {
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Test
  void anEmptyTrailIsSound() {
    assertThat(trail.verify()).isEqualTo(new Verdict(0, LineHash.GENESIS, Optional.empty()));
  }

  @Test
  void aLineComesBackAsItWasRecorded() {
    var happened = Instant.parse("2026-03-02T00:59:58.123456Z");
    var entry =
        new TrailEntry(
            "ACCEPTED",
            Optional.of(WANG),
            Optional.of(new StaffId("zhang")),
            SUBJECT,
            happened,
            "card:c1|wang|accept|3",
            new TreeMap<>(Map.of("unit", "城管局 \"A\"\n", "deadline", "2026-03-13", "𠮷", "😀")));

    transaction.executeWithoutResult(status -> trail.record(entry));

    var line = trail.of(SUBJECT, 10).get(0);
    assertThat(line.line()).isOne();
    assertThat(line.entry()).isEqualTo(entry);
    assertThat(line.recordedAt()).isEqualTo(clock.instant());
    assertThat(trail.verify()).isEqualTo(new Verdict(1, line.hash(), Optional.empty()));
  }

  @Test
  void theHashIsTheOneItsDescriptionSays() {
    // Computed apart from this program, from the text of LineHash's documentation:
    // python3: sha256 over struct.pack('>i', len(field)) + field for each field.
    var line =
        new WrittenLine(
            1,
            "2026-03-02 01:00:00.000000",
            "2026-03-02 01:00:05.678901",
            "ACCEPTED",
            "wang",
            null,
            SUBJECT,
            "schedule",
            "{\"deadline\":\"2026-03-13\"}",
            LineHash.GENESIS);

    assertThat(LineHash.of(line))
        .isEqualTo("198bc2b4f358134fb9980a45d1ad4188ae55dc7d384e007f93f5e37e287ccfd0");
  }

  @Test
  void whatCannotBeWrittenInUtf8IsReplacedBeforeItIsHashed() {
    transaction.executeWithoutResult(
        status -> trail.record(entry("SENT", Map.of("half", "a\ud83db"))));

    assertThat(trail.verify().isSound()).isTrue();
    assertThat(trail.of(SUBJECT, 1).get(0).entry().facts()).containsEntry("half", "a?b");
  }

  @Test
  void aRollbackLeavesNothing() {
    transaction.executeWithoutResult(
        status -> {
          trail.record(entry("ASSIGNED"));
          status.setRollbackOnly();
        });
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      trail.record(entry("ASSIGNED"));
                      throw new IllegalArgumentException("refused");
                    }))
        .hasMessage("refused");

    assertThat(acts()).isEmpty();
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void outsideATransactionNothingIsRecorded() {
    assertThatThrownBy(() -> trail.record(entry("ASSIGNED")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ASSIGNED is recorded outside the transaction that does it");
  }

  @Test
  void aTransactionTheTrailDoesNotHearOfIsRefused() {
    var unheard = new TransactionTemplate(new JdbcTransactionManager(database));

    assertThatThrownBy(
            () -> unheard.executeWithoutResult(status -> trail.record(entry("ASSIGNED"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void severalActsOfOneTransactionKeepTheirOrder() {
    transaction.executeWithoutResult(
        status -> List.of("ONE", "TWO", "THREE").forEach(act -> trail.record(entry(act))));

    assertThat(acts()).containsExactly("ONE", "TWO", "THREE");
  }

  @Test
  void anInnerTransactionOfItsOwnIsWrittenThoughTheOuterOneIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          trail.record(entry("OUTER"));
          apart.executeWithoutResult(inner -> trail.record(entry("INNER")));
          status.setRollbackOnly();
        });

    assertThat(acts()).containsExactly("INNER");
  }

  @Test
  void theOuterTransactionIsWrittenThoughAnInnerOneIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          trail.record(entry("BEFORE"));
          apart.executeWithoutResult(
              inner -> {
                trail.record(entry("INNER"));
                inner.setRollbackOnly();
              });
          trail.record(entry("AFTER"));
        });

    assertThat(acts()).containsExactly("BEFORE", "AFTER");
  }

  @Test
  void whatIsRolledBackToASavepointIsForgotten() {
    transaction.executeWithoutResult(
        status -> {
          nested.executeWithoutResult(
              inner -> {
                trail.record(entry("LOST"));
                inner.setRollbackOnly();
              });
          trail.record(entry("KEPT"));
          nested.executeWithoutResult(inner -> trail.record(entry("NESTED")));
          nested.executeWithoutResult(
              inner -> {
                trail.record(entry("LOST"));
                inner.setRollbackOnly();
              });
        });

    assertThat(acts()).containsExactly("KEPT", "NESTED");
  }

  @Test
  void whatIsRecordedRightBeforeTheCommitIsStillWritten() {
    transaction.executeWithoutResult(
        status -> {
          beforeCommit(
              () -> {
                trail.record(entry("BEFORE_COMMIT"));
                beforeCompletion(() -> trail.record(entry("BEFORE_COMPLETION")));
              });
        });

    assertThat(acts()).containsExactly("BEFORE_COMMIT", "BEFORE_COMPLETION");
  }

  @Test
  void whatIsRecordedAfterTheCommitIsRefused() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> afterCommit(() -> trail.record(entry("TOO_LATE")))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TOO_LATE is recorded too late");
  }

  @Test
  void aFailureToWriteRollsBackWhatWasDone() {
    jdbc.sql("delete from trail_head").update();
    try {
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        jdbc.sql("insert into vault_key values ('x', 'x', now())").update();
                        trail.record(entry("ASSIGNED"));
                      }))
          .hasMessage("Table trail_head has lost its row");
      assertThat(jdbc.sql("select count(*) from vault_key").query(Integer.class).single()).isZero();
    } finally {
      jdbc.sql("insert into trail_head values (1, 0, ?)").param(LineHash.GENESIS).update();
    }
  }

  @Test
  void manyAtOnceWriteOneChainWithoutGaps() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      var done =
          threads.invokeAll(IntStream.range(0, 4).mapToObj(this::fiftyTransactions).toList());
      for (var one : done) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    var verdict = trail.verify();
    assertThat(verdict.fault()).isEmpty();
    assertThat(verdict.lines()).isEqualTo(4 * 50);
  }

  private Callable<Boolean> fiftyTransactions(int thread) {
    return () -> {
      for (var n = 0; n < 50; n++) {
        var number = Integer.toString(n);
        transaction.executeWithoutResult(
            status -> {
              // A view of the tables older than the head it will be held to.
              jdbc.sql("select line from trail_head").query(Long.class).single();
              trail.record(entry("ASSIGNED", Map.of("n", number, "thread", "t" + thread)));
              trail.verify();
            });
      }
      return true;
    };
  }

  @Test
  void theNewestLinesOfASubjectComeOldestFirst() {
    for (var act : List.of("ONE", "TWO", "THREE")) {
      clock.pass(Duration.ofMinutes(1));
      transaction.executeWithoutResult(status -> trail.record(entry(act)));
      transaction.executeWithoutResult(
          status ->
              trail.record(TrailEntry.ofTheBot("OTHER", "document:1", now(), "start", Map.of())));
    }

    assertThat(trail.of(SUBJECT, 2))
        .extracting(it -> it.entry().act())
        .containsExactly("TWO", "THREE");
    assertThat(trail.of("petition:none", 2)).isEmpty();
  }

  private List<String> acts() {
    return jdbc.sql("select act from trail order by line").query(String.class).list();
  }

  private TrailEntry entry(String act) {
    return entry(act, Map.of());
  }

  private TrailEntry entry(String act, Map<String, String> facts) {
    return TrailEntry.of(act, WANG, SUBJECT, now(), "card:c1", facts);
  }

  private Instant now() {
    return clock.instant();
  }

  private static void beforeCommit(Runnable what) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            what.run();
          }
        });
  }

  private static void beforeCompletion(Runnable what) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCompletion() {
            what.run();
          }
        });
  }

  private static void afterCommit(Runnable what) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            what.run();
          }
        });
  }
}
