package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
        (select count(*) from follow_up) as visits,
        (select count(*) from endorsement) as endorsements,
        (select count(*) from opinion) as opinions,
        (select count(*) * 1000 + coalesce(sum(version), 0) from petition) as petitions,
        (select count(*) * 1000 + coalesce(sum(version), 0) from assignment) as assignments
      """;

  /** The acts that say until when the lead unit has to answer, or that none has to any more. */
  private static final Set<String> SAY_WHEN =
      Set.of("ASSIGN", "SEND_BACK", "GRANT_EXTENSION", "LOOK_BACK");

  @Test
  void nothingTheyTryBreaksARule() {
    play(20261123, 500);
  }

  @Test
  @Tag("long")
  void nothingTheyTryInTheLongRunBreaksARule() {
    for (var seed = 1; seed <= 10; seed++) {
      play(seed, 1_500);
    }
  }

  private void play(long seed, int acts) {
    var random = new RandomOffice(seed, context);
    var done = new TreeMap<String, Integer>();
    var refused = 0;
    for (var i = 0; i < acts; i++) {
      var before = fingerprint();
      try {
        var what = random.somebodyTriesSomething();
        done.merge(what, 1, Integer::sum);
        assertOneLineEach(before, fingerprint(), "seed " + seed + ", act " + i + ": " + what);
      } catch (Refused no) {
        refused++;
        assertThat(fingerprint()).as("seed %d, act %d: %s", seed, i, no.reason()).isEqualTo(before);
      }
    }
    assertThat(refused).isPositive();
    assertThat(done).as("seed %d", seed).containsKeys("assign", "accept", "sign off", "pass");
    numbersHaveNoGaps();
    statusesFollowTheTable();
    theClockNeverStopped();
    everyDeductionIsExplainedByAFrozenFact();
    everyAnswerIsLateByTheUnitsOwnTime();
    assertThat(trail.verify().isSound()).isTrue();
  }

  private static void assertOneLineEach(
      Map<String, Object> before, Map<String, Object> after, String what) {
    var happened = more("trail", before, after);
    assertThat(happened).as(what).isPositive();
    assertThat(more("ledger_line", before, after)).as(what).isEqualTo(happened);
  }

  private static long more(String what, Map<String, Object> before, Map<String, Object> after) {
    return ((Number) after.get(what)).longValue() - ((Number) before.get(what)).longValue();
  }

  /** How much there is of everything, and how often petitions and assignments were changed. */
  private Map<String, Object> fingerprint() {
    return jdbc.sql(FINGERPRINT).query().singleRow();
  }

  private void numbersHaveNoGaps() {
    var numbers =
        jdbc.sql("select number_year, number_ordinal from petition order by 1, 2")
            .query((row, n) -> new LedgerNumber(row.getInt(1), row.getInt(2)))
            .list();
    var expected = new HashMap<Integer, Integer>();
    for (var number : numbers) {
      assertThat(number.ordinal()).isEqualTo(expected.merge(number.year(), 1, Integer::sum));
    }
  }

  private record Line(
      String petition, String act, String status, String unit, String due, String assignment) {}

  private List<Line> lines() {
    return jdbc.sql(
            """
            select petition, act, status, coalesce(unit, '') unit, coalesce(due_until, '') due,
              coalesce(assignment_status, '') assignment
            from ledger_line order by line
            """)
        .query(Line.class)
        .list();
  }

  private void statusesFollowTheTable() {
    var standing = new HashMap<String, PetitionStatus>();
    for (var line : lines()) {
      var now = PetitionStatus.valueOf(line.status());
      var before = standing.put(line.petition(), now);
      assertThat(
              before == null
                  ? now == PetitionStatus.TO_ASSIGN
                  : now == before || before.mayBecome(now))
          .as("%s by %s from %s", line.petition(), line.act(), before)
          .isTrue();
    }
    var stored = new HashMap<String, PetitionStatus>();
    jdbc.sql("select id, status from petition")
        .query((row, n) -> stored.put(row.getString(1), PetitionStatus.valueOf(row.getString(2))))
        .list();
    assertThat(standing).isEqualTo(stored);
    var listed = new HashMap<String, PetitionStatus>();
    jdbc.sql("select petition, status from ledger_entry")
        .query((row, n) -> listed.put(row.getString(1), PetitionStatus.valueOf(row.getString(2))))
        .list();
    assertThat(listed).isEqualTo(stored);
  }

  /** While a unit has it there is a deadline, and only acts that say so change it. */
  private void theClockNeverStopped() {
    var running = new HashMap<String, String>();
    for (var line : lines()) {
      if (line.status().equals(PetitionStatus.IN_HAND.name())) {
        assertThat(line.due()).as("%s after %s", line.petition(), line.act()).isNotEmpty();
      }
      var before = running.put(line.petition(), line.due());
      if (before != null && !before.equals(line.due())) {
        assertThat(SAY_WHEN).as("the deadline of %s", line.petition()).contains(line.act());
      }
    }
  }

  /** Each by the line of the act that froze it; and each such line by one deduction. */
  private void everyDeductionIsExplainedByAFrozenFact() {
    assertThat(count("select count(*) from deduction where item = 'POOR_HANDLING'"))
        .isEqualTo(count("select count(*) from ledger_line where act = 'RETURN_TO_UNIT'"));
    assertThat(count("select count(*) from deduction where item = 'BAD_RATING'"))
        .isEqualTo(count("select count(*) from ledger_line where satisfaction = 'NOT_SATISFIED'"));
    assertThat(
            count(
                """
                select count(*) from deduction d
                where item = 'ANSWER_OVERDUE'
                  and (timestampadd(microsecond, not_counted_micros, due_until) > fact_at
                    or not exists (
                  select * from ledger_line l
                  where l.petition = d.petition and l.happened_at = d.fact_at
                      and (l.act = 'END' or (l.act = 'SIGN_OFF' and l.late))))
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from ledger_line l
                where act = 'SIGN_OFF' and late and not exists (
                  select * from deduction d
                  where d.petition = l.petition and d.item = 'ANSWER_OVERDUE'
                    and d.due_until = l.due_until)
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from deduction
                where item not in ('ANSWER_OVERDUE', 'POOR_HANDLING', 'BAD_RATING')
                """))
        .as("of items that are off")
        .isZero();
  }

  private record Round(
      String assignment,
      LocalDateTime signed,
      LocalDateTime due,
      boolean late,
      Optional<LocalDateTime> returned,
      boolean passed) {}

  /** Told anew from what happened, round by round. */
  private void everyAnswerIsLateByTheUnitsOwnTime() {
    var ofTheOffice = new HashMap<String, Duration>();
    for (var round : rounds()) {
      var notCounted = ofTheOffice.getOrDefault(round.assignment, Duration.ZERO);
      assertThat(round.late)
          .as("%s", round)
          .isEqualTo(!round.signed.isBefore(round.due.plus(notCounted)));
      round
          .returned
          .filter(it -> !round.late)
          .map(it -> notCounted.plus(Duration.between(round.signed, it)))
          .ifPresent(it -> ofTheOffice.put(round.assignment, it));
      if (round.passed) {
        ofTheOffice.remove(round.assignment);
      }
    }
  }

  private List<Round> rounds() {
    return jdbc.sql(
            """
            select assignment, signed_off_at, due_until, answered_late, passed_at,
              case when returned_act = 'RETURN_TO_UNIT' then returned_at end as returned_at
            from handling_report where signed_off_at is not null order by assignment, round
            """)
        .query(
            (row, n) ->
                new Round(
                    row.getString(1),
                    row.getObject(2, LocalDateTime.class),
                    row.getObject(3, LocalDateTime.class),
                    row.getBoolean(4),
                    Optional.ofNullable(row.getObject(6, LocalDateTime.class)),
                    row.getObject(5) != null))
        .list();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
