package cn.minsheng.zhida.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail of some years. It measures, and fails for no time it takes. */
@PersistenceTest
@ExtendWith(FreshTrail.class)
@Tag("long")
class LongTrailTests {

  private static final Logger log = LoggerFactory.getLogger(LongTrailTests.class);
  private static final int LINES = 100_000;

  @Autowired Trail trail;
  @Autowired MovedClock clock;
  @Autowired TransactionTemplate transaction;

  @Test
  void aHundredThousandLinesAreVerified() {
    var start = System.nanoTime();
    for (var n = 0; n < LINES; n++) {
      var entry =
          TrailEntry.of(
              "ASSIGNED",
              new StaffId("manager0042"),
              "petition:民声〔2026〕" + n % 2_000 + "号",
              clock.instant(),
              "card:c%08d|manager0042|assign|1".formatted(n),
              Map.of("unit", "1042", "deadline", "2026-03-13", "days", "11"));
      transaction.executeWithoutResult(status -> trail.record(entry));
    }
    var written = System.nanoTime();
    var verdict = trail.verify();
    var verified = System.nanoTime();

    log.info(
        "{} transactions of one line written in {} ms, verified in {} ms",
        LINES,
        (written - start) / 1_000_000,
        (verified - written) / 1_000_000);
    assertThat(verdict.isSound()).isTrue();
    assertThat(verdict.lines()).isEqualTo(LINES);
  }
}
