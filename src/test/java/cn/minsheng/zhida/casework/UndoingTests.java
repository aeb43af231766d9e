package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.accountability.Denied;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.FactsOfRefusals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤销: everything stands again as it stood, or nothing has changed and it is said why. */
class UndoingTests extends CaseworkTest {

  /** All that says where things stand; versions only say how often it was written. */
  private static final List<String> STATE =
      List.of(
          """
          select id, kind, category, urgency, secrecy, superior_endorses, clarities_owed, status,
            status_by, status_at, lead_assignment, superior_by, superior_at, committee_by,
            committee_at, petitioner_by, petitioner_at, objector, look_back_due
          from petition order by id
          """,
          """
          select id, status, status_by, status_at, accepted_by, accepted_at, clarified_by,
            clarified_at, report, rounds, due_last_day, due_until from assignment order by id
          """,
          """
          select id, signed_off_by, signed_off_at, answered_late, due_until, returned_by, returned_at,
            returned_act, hex(return_sealed), passed_by, passed_at from handling_report order by id
          """,
          "select assignment, recorded_by, recorded_at, hex(sealed) from clarities order by assignment",
          "select id, released_at from matter_hold where taken_back_at is null order by id",
          "select id from promise where taken_back_at is null order by id",
          "select id from instruction where taken_back_at is null order by id",
          "select id, instruction, ended_at from proposal order by id",
          "select petition, place, recorded_at from answer where lapsed_at is null order by petition, place",
          "select petition, place from petition_attachment where taken_back_at is null order by 1, 2",
          "select id, lapsed_at from withdrawal order by id",
          "select id, lapsed_at from extension order by id",
          "select id from opinion where taken_back_at is null order by id",
          "select id from follow_up where taken_back_at is null order by id",
          "select id from endorsement where taken_back_at is null order by id",
          "select assignment, due_until from deduction_handing_in order by 1, 2",
          """
          select petition, status, assignment, assignment_status, due_until, held_until from ledger_entry
          order by petition
          """,
          """
          select d.id from deduction d where not exists (
            select * from deduction_step s where s.deduction = d.id and s.act = 'WITHDRAW_DEDUCTION')
          order by d.id
          """);

  @Autowired Undoing undoing;
  @Autowired Attaching attaching;
  @Autowired Holds holds;
  @Autowired Answers answers;
  @Autowired Promises promises;
  @Autowired Instructions instructions;

  private Map<String, List<Map<String, Object>>> state() {
    return STATE.stream()
        .collect(
            java.util.stream.Collectors.toMap(it -> it, it -> jdbc.sql(it).query().listOfRows()));
  }

  private record Done(Entry on, StaffId by, Runnable act) {}

  /** Each act that can be taken back, from a state before it, by somebody who may. */
  private Done ready(Act act) {
    return switch (act) {
      case ATTACH -> {
        var on = office.accepted(Channel.MAYOR_HOTLINE);
        yield new Done(
            on,
            CLERK,
            () -> attaching.attach(on.petition(), List.of(DocumentId.next()), by(CLERK)));
      }
      case ACCEPT -> {
        var on = office.assigned(Channel.MAYOR_HOTLINE);
        yield new Done(on, WATER_LIAISON, () -> handling.accept(lead(on), by(WATER_LIAISON)));
      }
      case GIVE_OPINION -> {
        var on = supported();
        handling.accept(supporting(on), by(CITY_HEAD));
        yield new Done(
            on, CITY_HEAD, () -> handling.giveOpinion(supporting(on), "同意", by(CITY_HEAD)));
      }
      case WAIVE_OPINION -> {
        var on = supported();
        handling.accept(supporting(on), by(CITY_HEAD));
        withdrawing.ask(
            supporting(on),
            new Withdrawal.Request("不属本单位职责", "三定方案第四条", Optional.empty()),
            by(CITY_HEAD));
        yield new Done(on, CLERK, () -> review.waiveOpinion(supporting(on), by(CLERK)));
      }
      case SIGN_OFF -> {
        var on = office.reported(Channel.MAYOR_HOTLINE);
        clock.pass(Duration.ofDays(30));
        yield new Done(
            on, WATER_DEPUTY, () -> handling.signOff(office.reportOf(on), by(WATER_DEPUTY)));
      }
      case RETURN_BY_SIGNER -> {
        var on = office.reported(Channel.MAYOR_HOTLINE);
        yield new Done(
            on,
            WATER_HEAD,
            () -> handling.returnBySigner(office.reportOf(on), "缺照片", by(WATER_HEAD)));
      }
      case PASS -> {
        var on = office.signedOff(Channel.MAYOR_HOTLINE);
        yield new Done(on, CLERK, () -> review.pass(office.reportOf(on), by(CLERK)));
      }
      case RETURN_TO_UNIT -> {
        var on = office.signedOff(Channel.MAYOR_HOTLINE);
        yield new Done(on, CLERK, () -> review.returnToUnit(office.reportOf(on), "缺照片", by(CLERK)));
      }
      case RECORD_FOLLOW_UP -> {
        var on = office.passed(Channel.MAYOR_HOTLINE);
        yield new Done(
            on,
            CLERK,
            () ->
                closing.recordFollowUp(
                    on.petition(), office.visit(Satisfaction.NOT_SATISFIED), by(CLERK)));
      }
      case ENDORSE_FOR_SUPERIOR -> {
        var on = office.followedUp(Channel.MAYOR_HOTLINE);
        yield new Done(on, CLERK, () -> endorses(on, Endorser.SUPERIOR, true, CLERK));
      }
      case ENDORSE_FOR_COMMITTEE -> {
        var on = office.followedUp(Channel.MAYOR_HOTLINE);
        yield new Done(on, LEADER, () -> endorses(on, Endorser.COMMITTEE, false, LEADER));
      }
      case RECORD_CLARITIES -> {
        var on = office.accepted(Channel.LETTER_OR_VISIT);
        yield new Done(
            on,
            WATER_HEAD,
            () -> handling.recordClarities(lead(on), PetitionsInTest.CLARITIES, by(WATER_HEAD)));
      }
      case HOLD -> {
        var on = office.accepted(Channel.MAYOR_HOTLINE);
        yield new Done(
            on,
            CLERK,
            () -> holds.hold(on.petition(), LocalDate.of(2026, 4, 30), "等待供暖季", by(CLERK)));
      }
      case RELEASE -> {
        var on = office.accepted(Channel.MAYOR_HOTLINE);
        holds.hold(on.petition(), LocalDate.of(2026, 4, 30), "等待供暖季", by(CLERK));
        yield new Done(on, CLERK, () -> holds.release(on.petition(), by(CLERK)));
      }
      case RECORD_ANSWER -> {
        var on = office.passed(Channel.MAYOR_HOTLINE);
        yield new Done(
            on, CLERK, () -> answers.record(on.petition(), 1, office.answer(), by(CLERK)));
      }
      case PROMISE -> {
        var on = office.accepted(Channel.MAYOR_HOTLINE);
        yield new Done(
            on,
            WATER_LIAISON,
            () ->
                promises.make(
                    on.petition(), PetitionsInTest.promise("2026-03-20"), by(WATER_LIAISON)));
      }
      case INSTRUCT -> {
        var on = office.registered(Channel.MAYOR_HOTLINE);
        instructions.propose(
            on.petition(), new Proposal(WATER, List.of(), "3天", "拟由供水公司办理", LEADER), by(CLERK));
        yield new Done(on, LEADER, () -> instructions.write(on.petition(), "请抓紧办理", by(LEADER)));
      }
      default -> throw new IllegalArgumentException(act + " cannot be taken back");
    };
  }

  static Stream<Act> undoable() {
    return Stream.of(Act.values()).filter(Undoing::isPossible);
  }

  @ParameterizedTest
  @MethodSource("undoable")
  void everythingStandsAgainAsItStood(Act act) {
    var ready = ready(act);
    clock.pass(Duration.ofMinutes(1));
    var before = state();
    ready.act().run();
    var after = state();
    assertThat(after).isNotEqualTo(before);
    var doneAt = clock.instant();
    clock.pass(Duration.ofMinutes(5));
    var lines = linesOfTheTrail();

    var undone = undoing.undo(by(ready.by()));

    assertThat(undone.act()).isEqualTo(act);
    assertThat(state()).isEqualTo(before);
    assertThat(linesOfTheTrail()).isEqualTo(lines + 1);
    var line = trail.of(TrailOfActs.subject(ready.on().number()), 100);
    var told = line.get(line.size() - 1).entry();
    assertThat(told.act()).isEqualTo("UNDO");
    assertThat(told.facts())
        .containsEntry("undone", act.name())
        .containsEntry("undoneAt", doneAt.toString())
        .containsKey("undoneFrom");
    assertThat(trail.verify().isSound()).isTrue();

    ready.act().run();
    assertThat(rows("ledger_line where undoes is not null")).isOne();
  }

  @ParameterizedTest
  @MethodSource("undoable")
  void onlyWhoeverDidItTakesItBackAndOnlyOnce(Act act) {
    var ready = ready(act);
    ready.act().run();
    var before = state();

    for (var other : List.of(CLERK_TWO, CITY_HEAD, LEADER)) {
      if (!other.equals(ready.by())) {
        undoingBy(other);
      }
    }
    assertThat(state()).isEqualTo(before);

    undoing.undo(by(ready.by()));
    var again = refusal(() -> undoing.undo(by(ready.by())));
    assertThat(again.reason()).isEqualTo(Reason.ALREADY_UNDONE);
    assertThat(FactsOfRefusals.missingIn(again)).isEmpty();
  }

  private void undoingBy(StaffId who) {
    assertThat(refusal(() -> undoing.undo(by(who)))).as(who.value()).isNotNull();
  }

  @Test
  void afterTheTimeForItItIsTooLate() {
    var on = office.accepted(Channel.MAYOR_HOTLINE);
    clock.pass(Duration.ofMinutes(5).plusNanos(1_000));

    var refused = refusal(() -> undoing.undo(by(WATER_LIAISON)));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_LATE_TO_UNDO);
    assertThat(refused.facts().number()).contains(on.number());
    assertThat(FactsOfRefusals.missingIn(refused)).isEmpty();
  }

  @Test
  void whatSomebodyHasActedOnStays() {
    var on = office.reported(Channel.MAYOR_HOTLINE);
    handling.signOff(office.reportOf(on), by(WATER_DEPUTY));
    review.pass(office.reportOf(on), by(CLERK));

    var refused = refusal(() -> undoing.undo(by(WATER_DEPUTY)));
    assertThat(refused.reason()).isEqualTo(Reason.SOMEBODY_ACTED_SINCE);
    assertThat(refused.facts().who()).contains(CLERK);
  }

  @Test
  void claritiesThatWereWrittenAnewStandAsTheyStoodBefore() {
    var on = office.accepted(Channel.LETTER_OR_VISIT);
    handling.recordClarities(lead(on), PetitionsInTest.CLARITIES, by(WATER_HEAD));
    var first = state();
    clock.pass(Duration.ofMinutes(10));
    handling.recordClarities(lead(on), new ThreeClarities("甲", "乙", "丙"), by(WATER_DEPUTY));

    undoing.undo(by(WATER_DEPUTY));

    assertThat(state()).isEqualTo(first);
    assertThat(rows("clarities_before")).isEqualTo(2);
  }

  @Test
  void anOrderIsNotTakenBackButGivenAnew() {
    office.assigned(Channel.MAYOR_HOTLINE);

    assertThat(reason(() -> undoing.undo(by(CLERK)))).isEqualTo(Reason.CANNOT_BE_UNDONE);
  }

  @Test
  void whatClosedThePetitionStays() {
    var on = office.closed(Channel.MAYOR_HOTLINE);
    assertThat(reason(() -> undoing.undo(by(LEADER)))).isEqualTo(Reason.CANNOT_BE_UNDONE);
    assertThat(book.petition(on.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
  }

  @Test
  void whoDidNothingHasNothingToTakeBack() {
    assertThat(reason(() -> undoing.undo(by(CLERK)))).isEqualTo(Reason.NOTHING_TO_UNDO);
  }

  @Test
  void whoLostTheOfficeDoesNotTakeItBack() {
    office.accepted(Channel.MAYOR_HOTLINE);
    people.leaves(WATER_LIAISON);

    assertThat(reason(() -> undoing.undo(by(WATER_LIAISON)))).isEqualTo(Reason.ONLY_THE_UNIT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Satisfaction.class,
      names = {"SATISFIED", "NOT_SATISFIED"})
  void whatWasTakenBackAndDoneAgainCostsOnce(Satisfaction word) {
    var on = office.signedOff(Channel.MAYOR_HOTLINE);
    for (var i = 0; i < 3; i++) {
      review.returnToUnit(office.reportOf(on), "缺照片", by(CLERK));
      undoing.undo(by(CLERK));
      clock.pass(Duration.ofMinutes(1));
    }
    review.pass(office.reportOf(on), by(CLERK));
    closing.recordFollowUp(on.petition(), office.visit(Satisfaction.NOT_SATISFIED), by(CLERK));
    undoing.undo(by(CLERK));
    clock.pass(Duration.ofMinutes(1));
    closing.recordFollowUp(on.petition(), office.visit(word), by(CLERK));

    assertThat(rows("deduction where item = 'POOR_HANDLING'")).isEqualTo(3);
    assertThat(rows("deduction_step where act = 'WITHDRAW_DEDUCTION'")).isEqualTo(4);
    assertThat(
            rows(
                "deduction d where not exists (select * from deduction_step s"
                    + " where s.deduction = d.id)"))
        .isEqualTo(word == Satisfaction.NOT_SATISFIED ? 1 : 0);
  }

  @RepeatedTest(3)
  void ofTakingBackAndActingOnItOneWins() throws Exception {
    var on = office.signedOff(Channel.MAYOR_HOTLINE);
    var barrier = new CyclicBarrier(2);
    var two = Executors.newFixedThreadPool(2);
    var back = two.submit(at(barrier, () -> undoing.undo(by(WATER_DEPUTY))));
    var pass = two.submit(at(barrier, () -> review.pass(office.reportOf(on), by(CLERK))));
    var refused = Stream.of(back.get(), pass.get()).filter(it -> it != null).toList();
    two.shutdown();

    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).reason())
        .isIn(Reason.SOMEBODY_ACTED_SINCE, Reason.NOT_YET_SIGNED_OFF);
  }

  private static Callable<Refused> at(CyclicBarrier barrier, Runnable act) {
    return () -> {
      barrier.await();
      return refusal(act);
    };
  }

  @Test
  void whateverRandomPeopleDoIsTakenBackWhole() {
    var random = new RandomOffice(20261124, context);
    var undone = new EnumMap<Act, Integer>(Act.class);
    for (var i = 0; i < 200; i++) {
      var before = state();
      var newest = rows("done_act");
      try {
        random.somebodyTriesSomething();
      } catch (Refused | Denied no) {
        continue;
      }
      if (rows("done_act") != newest + 1) {
        continue;
      }
      var who =
          jdbc.sql("select done_by from done_act order by id desc limit 1")
              .query(String.class)
              .single();
      var by = new StaffId(who);
      var last = undoing.lastOf(by).orElseThrow();
      if (i % 3 != 0 || last.act() == Act.UNDO) {
        continue;
      }
      if (Undoing.isPossible(last.act())) {
        undoing.undo(by(by));
        assertThat(state()).as("act %d: %s", i, last.act()).isEqualTo(before);
        undone.merge(last.act(), 1, Integer::sum);
      } else {
        assertThat(reason(() -> undoing.undo(by(by)))).isEqualTo(Reason.CANNOT_BE_UNDONE);
      }
    }
    assertThat(undone).containsKeys(Act.ACCEPT);
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void theTimeIsAWholeNumberOfMinutesUpToAnHour() {
    assertThatThrownBy(() -> new UndoSettings(61)).hasMessageContaining("ZHIDA_UNDO_MINUTES");
    assertThatThrownBy(() -> new UndoSettings(-1)).hasMessageContaining("ZHIDA_UNDO_MINUTES");
    assertThat(new UndoSettings(0).time()).isZero();
  }

  private void endorses(Entry on, Endorser endorser, boolean given, StaffId who) {
    closing.endorse(
        on.petition(),
        new Endorsement(endorser, given, Evidence.of(PetitionsInTest.EVIDENCE)),
        by(who));
  }

  private Entry supported() {
    return registration.registerAndAssign(
        office.from(Channel.MAYOR_HOTLINE),
        Order.to(cn.minsheng.zhida.testing.OfficeInTest.WATER, PetitionsInTest.onDay("2026-03-13"))
            .withSupport(
                new Order.Support(
                    cn.minsheng.zhida.testing.OfficeInTest.CITY,
                    PetitionsInTest.onDay("2026-03-06"))),
        by(CLERK));
  }

  private AssignmentId supporting(Entry on) {
    return book.petition(on.petition()).supporting().get(0).id();
  }

  private static AssignmentId lead(Entry on) {
    return on.assignment().orElseThrow();
  }

  private By by(StaffId who) {
    return office.by(who);
  }
}
