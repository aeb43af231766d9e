package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of petitions, ledger, trail and deductions whatever anybody did. */
final class WhatAlwaysHolds {

  /** The acts that say until when the lead unit has to answer. */
  private static final Set<String> SAY_WHEN = Set.of("ASSIGN", "SEND_BACK");

  private static final Set<String> SAY_EARLIER = Set.of("JOIN");
  private static final Set<String> SAY_LATER = Set.of("GRANT_EXTENSION", "MOVE_WITH_THE_CALENDAR");

  private record Line(
      String petition, String act, String status, String unit, String due, String assignment) {}

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final History history;
  private final CaseBook book;
  private final Holds holds;
  private final Requests requests;
  private final Trail trail;

  WhatAlwaysHolds(BeanFactory context) {
    jdbc = context.getBean(JdbcClient.class);
    ledger = context.getBean(Ledger.class);
    history = context.getBean(History.class);
    book = context.getBean(CaseBook.class);
    holds = context.getBean(Holds.class);
    requests = context.getBean(Requests.class);
    trail = context.getBean(Trail.class);
  }

  /** Quick enough to be asked after every act. */
  void afterAnAct(String what) {
    assertThat(
            count(
                """
                select count(*) from ledger_entry e
                join petition p on p.id = e.petition
                left join assignment a on a.id = p.lead_assignment
                where e.status <> p.status or not (e.unit <=> a.unit)
                  or not (e.assignment_status <=> a.status)
                  or (a.id is not null and not (e.due_until <=> a.due_until))
                """))
        .as("entries of the ledger that are not as their petitions after %s", what)
        .isZero();
  }

  void after(Instant now) {
    numbersHaveNoGaps();
    statusesFollowTheTable();
    theClockNeverStopped();
    theTrailTellsWhatTheLedgerTells();
    everyDeductionIsExplainedByAFrozenFact();
    everyAnswerIsLateByTheUnitsOwnTime();
    overdueIsWhatAnybodyWouldCount(now);
    nothingIsAskedOfAnOrderThatEnded();
    assertThat(trail.verify().isSound()).isTrue();
  }

  private void numbersHaveNoGaps() {
    var numbers =
        jdbc.sql(
                """
                select number_year, number_ordinal from petition
                union all select number_year, number_ordinal from number_left_empty order by 1, 2
                """)
            .query((row, n) -> new LedgerNumber(row.getInt(1), row.getInt(2)))
            .list();
    var expected = new HashMap<Integer, Integer>();
    for (var number : numbers) {
      assertThat(number.ordinal()).isEqualTo(expected.merge(number.year(), 1, Integer::sum));
    }
  }

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
    var stood = new HashMap<String, Set<PetitionStatus>>();
    for (var line : lines()) {
      var now = PetitionStatus.valueOf(line.status());
      var before = standing.put(line.petition(), now);
      var earlier = stood.computeIfAbsent(line.petition(), it -> new HashSet<>());
      assertThat(
              before == null
                  ? now == PetitionStatus.TO_ASSIGN || line.act().equals("TAKE_OVER")
                  : now == before
                      || before.mayBecome(now)
                      || line.act().equals("UNDO") && earlier.contains(now))
          .as("%s by %s from %s", line.petition(), line.act(), before)
          .isTrue();
      earlier.add(now);
    }
    var stored = new HashMap<String, PetitionStatus>();
    jdbc.sql("select id, status from petition")
        .query((row, n) -> stored.put(row.getString(1), PetitionStatus.valueOf(row.getString(2))))
        .list();
    assertThat(standing).isEqualTo(stored);
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
        assertThat(mayMove(line, before))
            .as("%s moved the deadline of %s from %s to %s", line.act(), line, before, line.due())
            .isTrue();
      }
    }
  }

  private static boolean mayMove(Line line, String before) {
    return SAY_WHEN.contains(line.act())
        || SAY_EARLIER.contains(line.act()) && line.due().compareTo(before) < 0
        || SAY_LATER.contains(line.act()) && line.due().compareTo(before) > 0
        || line.act().equals("LOOK_BACK") && line.status().equals("TO_ASSIGN");
  }

  /**
   * One line each, of the same acts in the same order; who looked at what the ledger leaves out.
   */
  private void theTrailTellsWhatTheLedgerTells() {
    var told = new HashMap<String, List<String>>();
    jdbc.sql(
            """
            select subject, act from trail
            where subject like 'petition:%' and act <> 'UNMASK' order by line
            """)
        .query(
            (row, n) ->
                told.computeIfAbsent(row.getString(1), it -> new ArrayList<>())
                    .add(row.getString(2)))
        .list();
    var listed = new HashMap<String, List<String>>();
    jdbc.sql(
            """
            select p.number_year, p.number_ordinal, l.act
            from ledger_line l join petition p on p.id = l.petition order by l.line
            """)
        .query(
            (row, n) ->
                listed
                    .computeIfAbsent(
                        TrailOfActs.subject(new LedgerNumber(row.getInt(1), row.getInt(2))),
                        it -> new ArrayList<>())
                    .add(row.getString(3)))
        .list();
    assertThat(told).isEqualTo(listed);
  }

  private void nothingIsAskedOfAnOrderThatEnded() {
    for (var table : List.of("withdrawal", "extension")) {
      assertThat(
              count(
                  """
                  select count(*) from %s r join assignment a on a.id = r.assignment
                  where r.decided_at is null and r.lapsed_at is null
                    and a.status in ('PASSED', 'WITHDRAWN', 'CANCELLED')
                  """
                      .formatted(table)))
          .as(table)
          .isZero();
    }
  }

  private void overdueIsWhatAnybodyWouldCount(Instant now) {
    var all = jdbc.sql("select id from petition").query(String.class).list();
    var late =
        all.stream().map(PetitionId::of).map(book::petition).filter(it -> isLate(it, now)).toList();
    assertThat(
            ledger.page(LedgerFilter.of(LedgerFilter.Scope.OVERDUE), now, 0, 1_000).rows().stream()
                .map(LedgerRow::petition))
        .containsExactlyInAnyOrderElementsOf(late.stream().map(PetitionView::id).toList());
    assertThat(history.asOf(now.plusMillis(1), now.plusMillis(1)).overdue()).isEqualTo(late.size());
  }

  private boolean isLate(PetitionView petition, Instant now) {
    var due =
        petition
            .lead()
            .filter(it -> it.status().isUnanswered())
            .map(AssignmentView::due)
            .or(() -> requests.promised(petition.id()));
    return !petition.status().isFinished()
        && due.filter(it -> ownTime(petition, it).isOverAt(now)).isPresent()
        && holds.heldUntil(petition.id(), now).isEmpty();
  }

  private static OwnTime ownTime(PetitionView petition, Due due) {
    return new OwnTime(due, petition.lead().map(AssignmentView::notCounted).orElse(Duration.ZERO));
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
                  where l.petition = d.petition and l.happened_at >= d.fact_at
                    and (l.act in ('END', 'REDIRECT', 'APPROVE_WITHDRAWAL')
                      or (l.act = 'SIGN_OFF' and l.late))))
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from ledger_line l
                where act = 'SIGN_OFF' and late
                  and (held_until is null or held_until <= happened_at) and not exists (
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
