package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.Denied;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random acts by random people at random times: whatever they try, each act is done whole with one
 * line of the trail and one of the ledger for each thing that happened, or nothing changed.
 */
class RandomActsTests extends CaseworkTest {

  private static final String FINGERPRINT =
      """
      select (select count(*) from trail where subject like 'petition:%') as trail,
        (select count(*) from trail where subject not like 'petition:%') as beside,
        (select count(*) from ledger_line) as ledger_line,
        (select count(*) from handling_report) as reports,
        (select count(*) * 1000 + count(taken_back_at) from petition_attachment) as attached,
        (select count(*) * 1000 + coalesce(sum(undone), 0) from done_act) as done,
        (select count(lapsed_at) from withdrawal) + (select count(lapsed_at) from extension) as
          lapsed,
        (select count(*) from follow_up) as visits,
        (select count(*) from endorsement) as endorsements,
        (select count(*) from opinion) as opinions,
        (select count(*) from petition_source) + (select count(*) from petition_link) + (select
          count(*) from further_matter) + (select count(*) from likeness_mark) + (select count(*)
          from secret_reader) + (select count(*) from collection) + (select count(*) from
          instruction) + (select count(*) from proposal) + (select count(*) from correction) +
          (select count(*) from petition_clerk) + (select count(*) from ending) + (select count(*)
          from look_back) + (select count(*) from answer) + (select count(*) from promise) + (select
          count(*) from matter_hold) + (select count(*) from follow_up_task) + (select count(*) from
          term_given) + (select count(*) from told_date) + (select count(*) from withdrawal) +
          (select count(*) from extension) + (select count(*) from unmasking) + (select count(*)
          from clarities) + (select count(*) from deduction) + (select count(*) from
          deduction_step) + (select count(*) from taken_over) as others,
        (select count(*) * 1000 + coalesce(sum(version), 0) from petition) as petitions,
        (select count(*) * 1000 + coalesce(sum(version), 0) from assignment) as assignments
      """;

  /** What could be tried in the long run, and how often it was done. */
  private static final Map<String, Integer> IN_THE_LONG_RUN = new TreeMap<>();

  private static final int AT_LEAST = 2;

  /** What random people hardly ever come to do, and 销号 by hand, which is always refused. */
  private static final Set<String> SELDOM =
      Set.of(
          "approve withdrawal",
          "ask withdrawal",
          "close",
          "confirm told",
          "explain",
          "grant extension",
          "object to deduction",
          "record collection",
          "refuse extension",
          "refuse withdrawal",
          "release",
          "return to unit",
          "reverse deduction",
          "waive opinion");

  @AfterAll
  static void whatCouldBeTriedWasDone() {
    assertThat(IN_THE_LONG_RUN)
        .allSatisfy(
            (act, times) -> {
              if (!SELDOM.contains(act)) {
                assertThat(times).as(act).isGreaterThanOrEqualTo(AT_LEAST);
              }
            });
  }

  @Test
  void nothingTheyTryBreaksARule() {
    play(20261123, 500);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @Tag("long")
  void nothingTheyTryInTheLongRunBreaksARule(long seed) {
    play(seed, 1_500).forEach((act, times) -> IN_THE_LONG_RUN.merge(act, times, Integer::sum));
  }

  /**
   * @return how often each thing that could be tried was done
   */
  private Map<String, Integer> play(long seed, int acts) {
    var random = new RandomOffice(seed, context);
    var done = new TreeMap<String, Integer>();
    var refused = 0;
    var holds = new WhatAlwaysHolds(context);
    for (var i = 0; i < acts; i++) {
      var before = fingerprint();
      try {
        var what = random.somebodyTriesSomething();
        done.merge(what, 1, Integer::sum);
        var where = "seed " + seed + ", act " + i + ": " + what;
        assertOneLineEach(before, fingerprint(), what, where);
        holds.afterAnAct(where);
      } catch (Refused | Denied no) {
        refused++;
        assertThat(fingerprint())
            .as("seed %d, act %d: %s", seed, i, no.getMessage())
            .isEqualTo(before);
      }
    }
    assertThat(refused).isPositive();
    assertThat(done)
        .as("seed %d", seed)
        .containsKeys("assign", "accept", "sign off", "pass", "take over", "undo");
    holds.after(clock.instant());
    random.attempts().forEach(it -> done.putIfAbsent(it, 0));
    return done;
  }

  private static void assertOneLineEach(
      Map<String, Object> before, Map<String, Object> after, String act, String what) {
    var happened = more("trail", before, after);
    if (!OfficeMoves.BESIDE.contains(act)) {
      assertThat(happened).as(what).isPositive();
    }
    assertThat(more("ledger_line", before, after) + (act.equals("unmask") ? 1 : 0))
        .as(what)
        .isEqualTo(happened);
  }

  private static long more(String what, Map<String, Object> before, Map<String, Object> after) {
    return ((Number) after.get(what)).longValue() - ((Number) before.get(what)).longValue();
  }

  /** How much there is of everything, and how often petitions and assignments were changed. */
  private Map<String, Object> fingerprint() {
    return jdbc.sql(FINGERPRINT).query().singleRow();
  }
}
