package cn.minsheng.zhida.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever can write to the database changes the past, in each way there is. */
@PersistenceTest
@ExtendWith(FreshTrail.class)
class TamperedTrailTests {

  private static final long LINES = 1_010;

  @Autowired Trail trail;
  @Autowired TrailTable table;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void aTrailLongerThanWhatIsReadAtOnce() {
    transaction.executeWithoutResult(
        status -> {
          for (var n = 1; n <= LINES; n++) {
            trail.record(
                TrailEntry.of(
                    "ASSIGNED",
                    new StaffId("wang"),
                    "petition:" + n,
                    clock.instant(),
                    "card:c" + n,
                    Map.of("n", Integer.toString(n))));
          }
        });
    assertThat(trail.verify().isSound()).isTrue();
  }

  @AfterEach
  void theHeadIsThere() {
    jdbc.sql("insert ignore into trail_head values (1, 0, ?)").param(LineHash.GENESIS).update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "happened_at = date_add(happened_at, interval 1 microsecond)",
        "recorded_at = date_sub(recorded_at, interval 1 day)",
        "act = 'ASSIGNEE'",
        "by_staff = 'zhang'",
        "by_staff = null",
        "by_staff = ''",
        "on_behalf_of = 'wang', by_staff = null",
        "on_behalf_of = ''",
        "subject = 'petition:1'",
        "subject = concat(subject, ' ')",
        "source = 'card:c2'",
        "facts = '{\"n\":\"8\"}'",
        "facts = '{\"n\": \"700\"}'",
        "facts = 'garbage'",
        "previous_hash = upper(previous_hash)",
        "hash = upper(hash)",
        "hash = repeat('0', 64)"
      })
  void aChangedColumnShows(String change) {
    tamper("update trail set " + change + " where line = 700");

    theFaultIs(700, "Line 700 was changed: its hash is another");
    assertThat(trail.verify().lines()).isEqualTo(699);
  }

  @Test
  void aChangedLineWithAFittingHashShowsInTheNextOne() {
    tamper("update trail set act = 'RETURNED' where line = 700");
    var row = table.after(699, 1).get(0);
    tamper("update trail set hash = '" + LineHash.of(row.line()) + "' where line = 700");

    theFaultIs(701, "Line 701 does not carry the hash of the line before it");
  }

  @Test
  void aLineTakenOutShows() {
    tamper("delete from trail where line = 500");

    theFaultIs(500, "Line 500 is missing, line 501 follows");
  }

  @Test
  void theFirstLineTakenOutShows() {
    tamper("delete from trail where line = 1");

    theFaultIs(1, "Line 1 is missing, line 2 follows");
  }

  @Test
  void aLineTakenOutWithTheRestMovedUpShows() {
    tamper("delete from trail where line = 500");
    tamper("update trail set line = line - 1 where line > 500 order by line");

    theFaultIs(500, "Line 500 was changed: its hash is another");
  }

  @Test
  void aTailCutOffShows() {
    tamper("delete from trail where line > 1008");

    theFaultIs(1009, "Lines 1009 to 1010 are missing at the end");
  }

  @Test
  void anEmptiedTrailShows() {
    tamper("delete from trail");

    theFaultIs(1, "Lines 1 to 1010 are missing at the end");
  }

  @Test
  void aTailCutOffWithTheHeadSetBackCarelesslyShows() {
    tamper("delete from trail where line > 1008");
    tamper("update trail_head set line = 1008");

    theFaultIs(1008, "Line 1008 is not the one the head was set to");
  }

  @Test
  void aLostHeadShows() {
    tamper("delete from trail_head");

    theFaultIs(LINES, "The head of the trail is missing");
  }

  @Test
  void exchangedLinesShow() {
    tamper("update trail set line = 99999 where line = 600");
    tamper("update trail set line = 600 where line = 601");
    tamper("update trail set line = 601 where line = 99999");

    theFaultIs(600, "Line 600 was changed: its hash is another");
  }

  @Test
  void aLinePutInBetweenShowsInTheLineItPushedOn() {
    tamper("update trail set line = line + 1 where line >= 600 order by line desc");
    forge(600, 599);

    theFaultIs(601, "Line 601 was changed: its hash is another");
  }

  @Test
  void aWellMadeLineAddedAtTheEndShows() {
    forge(LINES + 1, LINES);

    theFaultIs(LINES + 1, "Line 1011 stands behind the end of the trail");
  }

  @Test
  void aChainRewrittenToItsHeadShowsOnlyAgainstANotedHead() {
    var noted = trail.verify().head();
    tamper("delete from trail where line = 1010");
    tamper("update trail_head set line = 1009, hash = (select hash from trail where line = 1009)");

    assertThat(trail.verify().isSound()).isTrue();
    assertThat(trail.verify().head()).isNotEqualTo(noted);
  }

  private void forge(long number, long after) {
    var before = table.after(after - 1, 1).get(0);
    var entry =
        TrailEntry.of(
            "CLOSED", new StaffId("li"), "petition:7", clock.instant(), "card:c7", Map.of());
    var line = WrittenLine.of(entry, number, clock.instant(), before.hash());
    table.append(List.of(new TrailTable.Row(line, LineHash.of(line))));
  }

  private void tamper(String sql) {
    assertThat(jdbc.sql(sql).update()).isPositive();
  }

  private void theFaultIs(long line, String what) {
    assertThat(trail.verify().fault()).contains(new Verdict.Fault(line, what));
  }
}
