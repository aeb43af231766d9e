package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may do what to a petition whose lead unit is 供水公司: x for whoever may, nothing for whoever may
 * not and is told the reason at the end of the row.
 */
class WhoMayTests extends CaseworkTest {

  private static final String TABLE =
      """
                            | clerk | office-head | water-head | water-deputy | water-liaison | city-head | city-deputy | leader | observer | visitor | admin | nobody | reason
      REGISTER              |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      ASSIGN                |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      REDIRECT              |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      ADD_SUPPORT           |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      JOIN                  |   x   |      x      |     .      |      .       |       .       |     .     |      .       |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      SPLIT                 |   x   |      x      |     .      |      .       |       .       |     .     |      .       |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      PROPOSE               |   x   |      x      |     .      |      .       |       .       |     .     |      .       |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      CORRECT               |   x   |      x      |     .      |      .       |       .       |     .     |      .       |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      HAND_OVER             |   x   |      x      |     .      |      .       |       .       |     .     |      .       |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RECORD_COLLECTION     |   x   |      x      |     .      |      .       |       .       |     .     |      .       |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      INSTRUCT              |   .   |      .      |     .      |      .       |       .       |     .     |      .       |   x    |    .     |    .    |   .   |   .    | ONLY_A_LEADER
      ACCEPT                |   .   |      .      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_UNIT
      ASK_WITHDRAWAL        |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      APPROVE_WITHDRAWAL    |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      REFUSE_WITHDRAWAL     |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      ASK_EXTENSION         |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      GRANT_EXTENSION       |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      REFUSE_EXTENSION      |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      CONFIRM_TOLD          |   .   |      .      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_UNIT
      RECORD_CLARITIES      |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      GIVE_OPINION          |   .   |      .      |     .      |      .       |       .       |     x     |      x      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      WAIVE_OPINION         |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      SUBMIT_REPORT         |   .   |      .      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_UNIT
      SIGN_OFF              |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      RETURN_BY_SIGNER      |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      PASS                  |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RETURN_TO_UNIT        |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RECORD_FOLLOW_UP      |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    x    |   .   |   .    | ONLY_THE_OFFICE_OR_A_VISITOR
      ENDORSE_FOR_SUPERIOR  |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      ENDORSE_FOR_COMMITTEE |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   x    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_OR_A_LEADER
      SEND_BACK             |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      EXPLAIN               |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      END                   |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      LOOK_BACK             |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      HOLD                  |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RELEASE               |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      GIVE_FOLLOW_UP        |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RECORD_ANSWER         |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      PROMISE               |   x   |      x      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    x    |   .   |   .    | ONLY_WHO_SPEAKS_WITH_THE_PETITIONER
      SETTLE_PROMISE        |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      LIFT_SUPERVISION      |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      UNMASK                |   x   |      x      |     x      |      x       |       x       |     .     |      .      |   x    |    .     |    x    |   .   |   .    | NOT_YOUR_PETITION
      """;

  private static final List<List<String>> LINES =
      TABLE
          .lines()
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .toList();

  private static final StaffId NEW_DEPUTY = new StaffId("water-deputy-two");

  @Autowired Joining joining;
  @Autowired Redirecting redirecting;
  @Autowired Instructions instructions;
  @Autowired Corrections corrections;
  @Autowired Clerks clerks;
  @Autowired Collecting collecting;

  /** Where an act begins, and how it is done. */
  private final Map<Act, Function<StaffId, Runnable>> doing = new EnumMap<>(Act.class);

  @BeforeEach
  void howActsAreDone() {
    var channel = Channel.MAYOR_HOTLINE;
    doing.put(Act.REGISTER, by -> () -> registration.register(office.from(channel), office.by(by)));
    doing.put(
        Act.REDIRECT,
        on(
            () -> office.accepted(channel),
            (it, by) ->
                redirecting.redirect(
                    it.petition(),
                    Order.to(OfficeInTest.CITY, PetitionsInTest.onDay("2026-03-13")),
                    "不属其职责",
                    office.by(by))));
    doing.put(
        Act.ADD_SUPPORT,
        on(
            () -> office.accepted(channel),
            (it, by) ->
                redirecting.addSupport(
                    it.petition(),
                    new Order.Support(OfficeInTest.CITY, PetitionsInTest.onDay("2026-03-11")),
                    office.by(by))));
    doing.put(
        Act.JOIN,
        on(
            () -> office.registered(Channel.ONLINE_MESSAGE),
            (it, by) ->
                joining.take(
                    it.petition(), office.from(channel), Optional.empty(), office.by(by))));
    doing.put(
        Act.SPLIT,
        on(
            () -> office.registered(channel),
            (it, by) -> joining.split(it.petition(), office.from(channel), office.by(by))));
    doing.put(
        Act.PROPOSE,
        on(
            () -> office.registered(channel),
            (it, by) ->
                instructions.propose(
                    it.petition(),
                    new Proposal(
                        OfficeInTest.WATER, List.of(), "3天", "拟由供水公司办理", OfficeInTest.LEADER),
                    office.by(by))));
    doing.put(
        Act.INSTRUCT,
        on(
            () -> office.assigned(channel),
            (it, by) -> instructions.write(it.petition(), "请抓紧办理", office.by(by))));
    doing.put(
        Act.CORRECT,
        on(
            () -> office.registered(channel),
            (it, by) ->
                corrections.correct(
                    it.petition(),
                    new Corrections.Correction(CorrectedField.PLACE, 1, "南门", "笔误"),
                    office.by(by))));
    doing.put(
        Act.HAND_OVER,
        on(
            () -> office.registered(channel),
            (it, by) -> clerks.handOver(it.petition(), OfficeInTest.CLERK_TWO, office.by(by))));
    doing.put(
        Act.RECORD_COLLECTION,
        on(
            () ->
                registration.registerAndAssign(
                    office.petition(channel, Secrecy.CONFIDENTIAL),
                    PetitionsInTest.toWater(),
                    office.by(OfficeInTest.CLERK)),
            (it, by) ->
                collecting.record(
                    it.petition(), OfficeInTest.WATER_HEAD, office.now(), office.by(by))));
    doing.put(
        Act.ASSIGN,
        on(
            () -> office.registered(channel),
            (it, by) ->
                registration.assign(it.petition(), PetitionsInTest.toWater(), office.by(by))));
    doing.put(
        Act.ACCEPT,
        on(() -> office.assigned(channel), (it, by) -> handling.accept(lead(it), office.by(by))));
    doing.put(
        Act.ASK_WITHDRAWAL,
        on(
            () -> office.assigned(channel),
            (it, by) -> withdrawing.ask(lead(it), PetitionsInTest.notOurs(), office.by(by))));
    doing.put(
        Act.APPROVE_WITHDRAWAL,
        on(
            () -> office.withdrawalAsked(channel),
            (it, by) -> withdrawing.approve(withdrawal(it), "职责不符", office.by(by))));
    doing.put(
        Act.REFUSE_WITHDRAWAL,
        on(
            () -> office.withdrawalAsked(channel),
            (it, by) -> withdrawing.refuse(withdrawal(it), false, "属其职责", office.by(by))));
    doing.put(
        Act.ASK_EXTENSION,
        on(
            () -> office.assigned(channel),
            (it, by) -> extending.ask(lead(it), PetitionsInTest.longer(), office.by(by))));
    doing.put(
        Act.GRANT_EXTENSION,
        on(
            () -> office.extensionAsked(channel),
            (it, by) ->
                extending.grant(
                    extension(it), PetitionsInTest.longer().second(), "情况属实", office.by(by))));
    doing.put(
        Act.REFUSE_EXTENSION,
        on(
            () -> office.extensionAsked(channel),
            (it, by) -> extending.refuse(extension(it), "可以按期办结", office.by(by))));
    doing.put(
        Act.CONFIRM_TOLD,
        on(
            () -> office.extended(channel),
            (it, by) ->
                extending.confirmTold(
                    extension(it), Telling.Way.PHONE, office.now(), office.by(by))));
    doing.put(
        Act.RECORD_CLARITIES,
        on(
            () -> office.accepted(channel),
            (it, by) ->
                handling.recordClarities(lead(it), PetitionsInTest.CLARITIES, office.by(by))));
    doing.put(
        Act.GIVE_OPINION,
        on(this::supported, (it, by) -> handling.giveOpinion(support(it), "同意", office.by(by))));
    doing.put(
        Act.WAIVE_OPINION,
        on(this::supported, (it, by) -> review.waiveOpinion(support(it), office.by(by))));
    doing.put(
        Act.SUBMIT_REPORT,
        on(
            () -> office.accepted(channel),
            (it, by) -> handling.submitReport(lead(it), office.report(), office.by(by))));
    doing.put(
        Act.SIGN_OFF,
        on(
            () -> office.reported(channel),
            (it, by) -> handling.signOff(office.reportOf(it), office.by(by))));
    doing.put(
        Act.RETURN_BY_SIGNER,
        on(
            () -> office.reported(channel),
            (it, by) ->
                handling.returnBySigner(
                    office.reportOf(it), PetitionsInTest.MISSING, office.by(by))));
    doing.put(
        Act.PASS,
        on(
            () -> office.signedOff(channel),
            (it, by) -> review.pass(office.reportOf(it), office.by(by))));
    doing.put(
        Act.RETURN_TO_UNIT,
        on(
            () -> office.signedOff(channel),
            (it, by) ->
                review.returnToUnit(office.reportOf(it), PetitionsInTest.MISSING, office.by(by))));
    doing.put(
        Act.RECORD_FOLLOW_UP,
        on(
            () -> office.passed(channel),
            (it, by) ->
                closing.recordFollowUp(
                    it.petition(), office.visit(Satisfaction.SATISFIED), office.by(by))));
    doing.put(Act.ENDORSE_FOR_SUPERIOR, endorsing(Endorser.SUPERIOR));
    doing.put(Act.ENDORSE_FOR_COMMITTEE, endorsing(Endorser.COMMITTEE));
    doing.put(
        Act.SEND_BACK,
        on(
            () -> office.objected(channel),
            (it, by) ->
                closing.sendBack(
                    it.petition(), PetitionsInTest.onDay("2026-03-20"), office.by(by))));
    doing.put(
        Act.EXPLAIN,
        on(
            () -> office.objected(channel),
            (it, by) ->
                closing.explain(
                    it.petition(), Evidence.of(PetitionsInTest.EVIDENCE), office.by(by))));
    doing.put(
        Act.END,
        on(
            () -> office.accepted(channel),
            (it, by) ->
                endings.end(
                    it.petition(),
                    PetitionsInTest.ending(EndingKind.WITHDRAWN_BY_PETITIONER),
                    office.by(by))));
    doing.put(
        Act.LOOK_BACK,
        on(
            () -> office.closed(channel),
            (it, by) -> endings.lookBack(it.petition(), new LookBack(true, ""), office.by(by))));
    doing.put(
        Act.HOLD, on(() -> office.accepted(channel), (it, by) -> hold(it, by, clock.instant())));
    doing.put(
        Act.RELEASE,
        on(
            () -> {
              var entry = office.accepted(channel);
              hold(entry, OfficeInTest.CLERK, clock.instant());
              return entry;
            },
            (it, by) -> holds.release(it.petition(), office.by(by))));
    doing.put(
        Act.GIVE_FOLLOW_UP,
        on(
            () -> office.passed(channel),
            (it, by) -> closing.giveFollowUp(it.petition(), OfficeInTest.VISITOR, office.by(by))));
    doing.put(
        Act.RECORD_ANSWER,
        on(
            () -> office.passed(channel),
            (it, by) -> answers.record(it.petition(), 1, office.answer(), office.by(by))));
    doing.put(
        Act.PROMISE,
        on(
            () -> office.accepted(channel),
            (it, by) ->
                promises.make(
                    it.petition(), PetitionsInTest.promise("2026-03-20"), office.by(by))));
    doing.put(
        Act.SETTLE_PROMISE,
        on(this::promised, (it, by) -> promises.settle(promiseOf(it), true, "已兑现", office.by(by))));
    doing.put(
        Act.LIFT_SUPERVISION,
        on(
            () -> {
              var entry = promised();
              promises.settle(promiseOf(entry), false, "未兑现", office.by(OfficeInTest.CLERK));
              return entry;
            },
            (it, by) -> promises.lift(promiseOf(it), "已兑现", office.by(by))));
    doing.put(
        Act.UNMASK,
        on(
            () -> office.assigned(channel),
            (it, by) -> confidences.unmask(it.petition(), "上门核实", office.by(by))));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLOSE", "MOVE_WITH_THE_CALENDAR"})
  void whoeverMayNotIsToldWhyAndChangesNothing(Act act) {
    var row = row(act);
    for (var who : mayOrMayNot(row, ".")) {
      var doIt = doing.get(act).apply(who);
      var before = linesOfTheTrail();
      assertThat(reason(doIt))
          .as("%s by %s", act, who)
          .isEqualTo(Refused.Reason.valueOf(row.get(row.size() - 1)));
      assertThat(linesOfTheTrail()).as("%s by %s", act, who).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLOSE", "MOVE_WITH_THE_CALENDAR"})
  void whoeverMayDoesItAndItStandsOnTheTrailOnce(Act act) {
    for (var who : mayOrMayNot(row(act), "x")) {
      var doIt = doing.get(act).apply(who);
      var before = linesOfTheTrail();
      doIt.run();
      var lines = act == Act.SPLIT || act == Act.REDIRECT ? 2 : 1;
      assertThat(linesOfTheTrail()).as("%s by %s", act, who).isEqualTo(before + lines);
    }
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void whatWasGivenToADeputyIsWhoeverHoldsThatOfficeNow() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    people.person(NEW_DEPUTY, "新副", Role.UNIT_DEPUTY, OfficeInTest.WATER);
    assertThat(reason(() -> handling.signOff(office.reportOf(entry), office.by(NEW_DEPUTY))))
        .isEqualTo(Refused.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);

    jdbc.sql("delete from offices where staff = 'water-deputy'").update();

    assertThat(tasks.waitingFor(NEW_DEPUTY)).extracting(Task::next).contains(Act.SIGN_OFF);
    assertThat(
            reason(
                () ->
                    handling.signOff(office.reportOf(entry), office.by(OfficeInTest.WATER_DEPUTY))))
        .isEqualTo(Refused.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);
    handling.signOff(office.reportOf(entry), office.by(NEW_DEPUTY));
  }

  @Test
  void whatWasGivenToADeputyWhoLeftIsAnotherDeputysToo() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    people.person(NEW_DEPUTY, "新副", Role.UNIT_DEPUTY, OfficeInTest.WATER);
    people.leaves(OfficeInTest.WATER_DEPUTY);

    handling.signOff(office.reportOf(entry), office.by(NEW_DEPUTY));
  }

  @Test
  void whoHasLeftMayNothing() {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);
    people.leaves(OfficeInTest.WATER_HEAD);

    assertThat(reason(() -> handling.accept(lead(entry), office.by(OfficeInTest.WATER_HEAD))))
        .isEqualTo(Refused.Reason.ONLY_THE_UNIT);
  }

  @Test
  void aDeputySignsWhatIsTheirs() {
    var order =
        new Order(
            OfficeInTest.CITY,
            Optional.of(OfficeInTest.CITY_HEAD_TWO),
            Optional.of(OfficeInTest.CITY_DEPUTY_TWO),
            PetitionsInTest.onDay("2026-03-13"),
            true,
            List.of());
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE), order, office.by(OfficeInTest.CLERK));

    assertThat(reason(() -> handling.accept(lead(entry), office.by(OfficeInTest.CITY_DEPUTY))))
        .isEqualTo(Refused.Reason.ONLY_THE_UNIT);
    handling.accept(lead(entry), office.by(OfficeInTest.CITY_DEPUTY_TWO));
    assertThat(book.assignment(lead(entry)).firstResponsible())
        .isEqualTo(OfficeInTest.CITY_HEAD_TWO);
  }

  private Function<StaffId, Runnable> endorsing(Endorser endorser) {
    return on(
        () -> office.followedUp(Channel.MAYOR_HOTLINE),
        (it, by) -> closing.endorse(it.petition(), PetitionsInTest.from(endorser), office.by(by)));
  }

  private Function<StaffId, Runnable> on(Supplier<Entry> begins, BiConsumer<Entry, StaffId> act) {
    return who -> {
      var entry = begins.get();
      return () -> act.accept(entry, who);
    };
  }

  private Entry supported() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(OfficeInTest.CITY, PetitionsInTest.onDay("2026-03-09")));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE), order, office.by(OfficeInTest.CLERK));
    handling.accept(support(entry), office.by(OfficeInTest.CITY_HEAD));
    return entry;
  }

  private void hold(Entry entry, StaffId by, Instant now) {
    var day = LocalDate.ofInstant(now, OfficeTime.ZONE).plusDays(30);
    holds.hold(entry.petition(), day, "等待供暖季", office.by(by));
  }

  private Entry promised() {
    var entry = office.accepted(Channel.MAYOR_HOTLINE);
    promises.make(
        entry.petition(),
        PetitionsInTest.promise("2026-03-20"),
        office.by(OfficeInTest.WATER_HEAD));
    return entry;
  }

  private PromiseId promiseOf(Entry entry) {
    return promises.of(entry.petition()).get(0).id();
  }

  private AssignmentId support(Entry entry) {
    return book.petition(entry.petition()).supporting().get(0).id();
  }

  private RequestId withdrawal(Entry entry) {
    return requests.withdrawalOf(lead(entry)).orElseThrow().id();
  }

  private RequestId extension(Entry entry) {
    return requests.extensionsOf(lead(entry)).get(0).id();
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }

  private static List<String> row(Act act) {
    return LINES.stream().filter(it -> it.get(0).equals(act.name())).findFirst().orElseThrow();
  }

  private static List<StaffId> mayOrMayNot(List<String> row, String mark) {
    var people = new LinkedHashMap<StaffId, String>();
    for (var column = 1; column < row.size() - 1; column++) {
      people.put(new StaffId(LINES.get(0).get(column)), row.get(column));
    }
    return people.entrySet().stream()
        .filter(it -> it.getValue().equals(mark))
        .map(Map.Entry::getKey)
        .toList();
  }
}
