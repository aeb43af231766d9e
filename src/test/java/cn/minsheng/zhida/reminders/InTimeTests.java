package cn.minsheng.zhida.reminders;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.RequestId;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What does not wait for the morning. The clock starts on Monday, 2 March 2026, 09:00. */
class InTimeTests extends RemindersTest {

  private static final String MONDAY = "2026-03-02";
  private static final String FAR = "2026-03-31";

  @Autowired Withdrawing withdrawing;
  @Autowired Extending extending;
  @Autowired Holds holds;

  @Test
  void anOrderNobodyAcceptsClimbsFromTheHeadOverTheDeputyToTheOfficeEachOnce() {
    ordered(WATER, FAR);

    assertThat(at(MONDAY, "10:59")).isZero();
    assertThat(at(MONDAY, "11:00")).isEqualTo(1);
    assertThat(at(MONDAY, "11:01")).isZero();
    assertThat(told.people()).containsExactly(WATER_HEAD);

    told.forget();
    assertThat(at(MONDAY, "11:59")).isZero();
    assertThat(at(MONDAY, "12:00")).as("the break").isZero();
    assertThat(at(MONDAY, "14:00")).isEqualTo(1);
    assertThat(told.people()).containsExactly(WATER_DEPUTY);

    told.forget();
    at(MONDAY, "14:59");
    assertThat(told.all()).isEmpty();
    at(MONDAY, "15:00");
    at(MONDAY, "17:00");
    at("2026-03-03", "10:00");
    assertThat(told.people()).containsExactlyInAnyOrder(CLERK, CLERK_TWO, OFFICE_HEAD);
    assertThat(told.all()).hasSize(1).allMatch(it -> it.lane() == Telling.Lane.IN_TIME);
  }

  @Test
  void whatWasAcceptedMeanwhileIsNotTold() {
    var order = ordered(WATER, FAR);
    at(MONDAY, "11:00");
    handling.accept(order, by(WATER_LIAISON));
    told.forget();

    at(MONDAY, "15:00");
    at("2026-03-03", "15:00");

    assertThat(told.all()).isEmpty();
  }

  @Test
  void workingTimeGoesOnTheNextMorning() {
    clock.goTo(LocalDateTime.parse("2026-03-06T16:30"));
    ordered(WATER, FAR);

    assertThat(at("2026-03-06", "19:00")).isZero();
    assertThat(at("2026-03-07", "10:00")).as("Saturday").isZero();
    assertThat(at("2026-03-09", "09:29")).isZero();
    assertThat(at("2026-03-09", "09:30")).isEqualTo(1);
  }

  @Test
  void afterAStopEverybodyConcernedGetsOneMessageWithTheHighestStage() {
    ordered(WATER, FAR);
    ordered(WATER, FAR);

    at("2026-03-04", "10:00");

    assertThat(told.people())
        .containsExactlyInAnyOrder(WATER_HEAD, WATER_DEPUTY, CLERK, CLERK_TWO, OFFICE_HEAD);
    assertThat(told.stages(Kind.NOT_ACCEPTED, WATER_HEAD))
        .containsExactly(Stage.THIRD, Stage.THIRD);
    told.forget();
    at("2026-03-04", "10:01");
    at("2026-03-05", "17:00");
    assertThat(told.all()).isEmpty();
  }

  @Test
  void afterAStopAtNightOrdinaryOnesWaitForTheOffice() {
    ordered(WATER, FAR);
    assertThat(at("2026-03-12", "03:00")).isZero();
    assertThat(at("2026-03-12", "08:29")).isZero();
    assertThat(at("2026-03-12", "08:30")).isEqualTo(5);
  }

  @Test
  void immediateOnesAreToldDayAndNightToThePersonsOnDutyToo() {
    onDuty("2026-03-08");
    clock.goTo(LocalDateTime.parse("2026-03-08T02:30"));
    ordered(WATER, Due.at(wall("2026-03-08T06:30")), UrgencyLevel.IMMEDIATE);

    assertThat(at("2026-03-08", "02:59")).isZero();
    at("2026-03-08", "03:00");
    assertThat(told.people()).containsExactlyInAnyOrder(WATER_HEAD, VISITOR);
    assertThat(told.all()).allMatch(it -> it.lane() == Telling.Lane.IMMEDIATE);
    assertThat(told.all().stream().map(Telling::rungFor).filter(it -> !it.isEmpty()))
        .as("two texts, one DING")
        .hasSize(1)
        .allSatisfy(it -> assertThat(it).containsExactlyInAnyOrder(WATER_HEAD, VISITOR));
    told.forget();
    at("2026-03-08", "03:15");
    assertThat(told.people()).containsExactlyInAnyOrder(WATER_DEPUTY, VISITOR);
    told.forget();
    at("2026-03-08", "03:29");
    at("2026-03-08", "03:30");
    at("2026-03-08", "03:31");
    assertThat(told.people()).containsExactlyInAnyOrder(CLERK, CLERK_TWO, OFFICE_HEAD, VISITOR);
  }

  @Test
  void whatEndsOnASaturdayNightIsToldThatNightToThePersonsOnDutyToo() {
    var saturday = "2026-03-07";
    onDuty(saturday);
    endsAtTen(saturday);

    assertThat(at(saturday, "20:59")).isZero();
    at(saturday, "21:00");
    assertThat(told.people())
        .containsExactlyInAnyOrder(WATER_HEAD, WATER_DEPUTY, WATER_LIAISON, VISITOR);
    assertThat(told.all()).allMatch(it -> it.lane() == Telling.Lane.IMMEDIATE);
    told.forget();
    assertThat(at(saturday, "21:59")).isZero();
    at(saturday, "22:00");
    assertThat(told.people()).containsExactlyInAnyOrder(WATER_HEAD, WATER_DEPUTY, VISITOR);
    told.forget();
    assertThat(at(saturday, "22:01")).isZero();
    assertThat(at("2026-03-08", "12:00")).isZero();
    morning("2026-03-09");
    assertThat(told.steps(WATER_HEAD)).containsExactly("DEADLINE LATE");
  }

  @Test
  void whatWasHandedInOrHeldBeforeItEndsDoesNotRing() {
    var saturday = "2026-03-07";
    var handedIn = endsAtTen(saturday);
    var held = endsAtTen(saturday);
    at(saturday, "20:30");
    answers(handedIn);
    holds.hold(book.assignment(held).petition(), LocalDate.parse(saturday), "待供暖季", by(CLERK));

    at(saturday, "21:30");
    at(saturday, "22:30");
    at("2026-03-08", "12:00");

    assertThat(told.all()).isEmpty();
  }

  @Test
  void aSecondDeadlineOfTheSameDayIsToldToo() {
    var saturday = "2026-03-07";
    var order = endsAtTen(saturday);
    clock.goTo(LocalDateTime.parse(saturday + "T19:00"));
    var longer =
        extending.ask(
            order, new Extension.Request("等材料", Due.at(wall(saturday + "T23:30"))), by(WATER_HEAD));
    at(saturday, "21:00");
    told.forget();
    extending.grant(longer, Due.at(wall(saturday + "T23:30")), "同意", by(OFFICE_HEAD));

    assertThat(at(saturday, "22:29")).isZero();
    assertThat(at(saturday, "22:30")).isPositive();
    assertThat(told.steps(WATER_HEAD)).containsExactly("IMMEDIATE_DEADLINE FIRST");
  }

  @Test
  void whatEndedWhileTheBotStoodStillRingsUntilTheNextMorningSaysSo() {
    var saturday = "2026-03-07";
    endsAtTen(saturday);

    assertThat(at("2026-03-08", "03:00")).isPositive();
    assertThat(told.steps(WATER_HEAD)).containsExactly("IMMEDIATE_DEADLINE SECOND");
    told.forget();

    var friday = "2026-03-13";
    endsAtTen(friday);
    at("2026-03-16", "08:40");
    assertThat(told.steps(WATER_HEAD))
        .contains("DEADLINE LATE")
        .doesNotContain("IMMEDIATE_DEADLINE SECOND");
  }

  /** 立办立结, accepted at once. */
  private AssignmentId endsAtTen(String day) {
    clock.goTo(LocalDateTime.parse(day + "T18:00"));
    var order = ordered(WATER, Due.at(wall(day + "T22:00")), UrgencyLevel.IMMEDIATE);
    handling.accept(order, by(WATER_LIAISON));
    return order;
  }

  private void onDuty(String day) {
    jdbc.sql("insert into duty (day, place, staff) values (?, 1, ?)")
        .params(LocalDate.parse(day), VISITOR.value())
        .update();
  }

  @Test
  void whoActsForTheHeadIsToldToo() {
    jdbc.sql(
            """
            insert into acting (principal, acting, first_day, last_day, named_at)
            values (?, ?, '2026-03-02', '2026-03-03', '2026-03-01')
            """)
        .params(WATER_HEAD.value(), WATER_DEPUTY.value())
        .update();
    ordered(WATER, FAR);

    at(MONDAY, "11:00");

    assertThat(told.people()).containsExactlyInAnyOrder(WATER_HEAD, WATER_DEPUTY);
  }

  @Test
  void aUnitWithoutItsHeadIsForTheOffice() {
    ordered(WATER, FAR);
    people.leaves(WATER_HEAD);

    at(MONDAY, "11:00");

    assertThat(told.people()).containsExactlyInAnyOrder(CLERK, CLERK_TWO, OFFICE_HEAD);
  }

  @Test
  void whoDecidesIsRemindedAfterTwoHoursOnceAndNotOfWhatWasDecided() {
    var order = assigned(WATER, "2026-03-31");
    var withdrawal = asksToGiveBack(order);
    var other = assigned(WATER, "2026-03-31");
    asksForLonger(other);

    assertThat(at(MONDAY, "10:59")).isZero();
    withdrawing.refuse(withdrawal, false, "职责在本单位", by(OFFICE_HEAD));
    assertThat(at(MONDAY, "11:00")).isEqualTo(1);
    at(MONDAY, "16:00");

    assertThat(told.people()).containsExactly(OFFICE_HEAD);
    assertThat(told.steps(OFFICE_HEAD)).containsExactly("DECISION_WAITS FIRST");
  }

  @Test
  void whatWasGivenBackIsToBeAssignedAgainAtFive() {
    givenBackAt(MONDAY, "10:00");

    assertThat(at(MONDAY, "16:59")).isZero();
    assertThat(at(MONDAY, "17:00")).isEqualTo(3);
    assertThat(at(MONDAY, "17:01")).isZero();
    assertThat(told.people()).containsExactlyInAnyOrder(CLERK, CLERK_TWO, OFFICE_HEAD);

    told.forget();
    assertThat(at("2026-03-03", "08:29")).isZero();
    assertThat(at("2026-03-03", "08:30")).isEqualTo(1);
    assertThat(told.steps(OFFICE_HEAD)).containsExactly("ASSIGN_AGAIN SECOND");
  }

  @Test
  void givenBackAfterFiveItIsToldAtOnceAndInTheQuietHoursNot() {
    givenBackAt(MONDAY, "18:10");
    assertThat(at(MONDAY, "18:10")).isEqualTo(3);

    told.forget();
    givenBackAt("2026-03-03", "23:50");
    at("2026-03-03", "23:50");
    at("2026-03-04", "00:01");
    assertThat(told.steps(CLERK)).isEmpty();
    at("2026-03-04", "08:30");
    assertThat(told.stages(Kind.ASSIGN_AGAIN, OFFICE_HEAD)).contains(Stage.SECOND);
  }

  @Test
  void twoNodesAtOnceTellEachStepOnce() throws Exception {
    for (var i = 0; i < 5; i++) {
      ordered(WATER, FAR);
      ordered(CITY, FAR);
    }
    clock.goTo(LocalDateTime.parse("2026-03-02T11:00"));
    var ready = new CountDownLatch(4);
    var pool = Executors.newFixedThreadPool(4);
    for (var node = 0; node < 4; node++) {
      pool.submit(
          () -> {
            ready.countDown();
            ready.await();
            return reminders.tell(clock.instant(), told);
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    assertThat(told.people()).doesNotHaveDuplicates().contains(WATER_HEAD);
    assertThat(told.stages(Kind.NOT_ACCEPTED, WATER_HEAD)).hasSize(5);
  }

  @Test
  void aCrashBetweenClaimAndCommitLosesNothingAndRepeatsNothing() {
    ordered(WATER, FAR);
    clock.goTo(LocalDateTime.parse("2026-03-02T11:00"));

    assertThatThrownBy(
            () ->
                reminders.tell(
                    clock.instant(),
                    telling -> {
                      throw new OutOfMemoryError("made up");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(jdbc.sql("select count(*) from reminder_claim").query(Long.class).single()).isZero();

    assertThat(at(MONDAY, "11:01")).isEqualTo(1);
    assertThat(at(MONDAY, "11:02")).isZero();
  }

  @Test
  void whoCannotBeToldHoldsUpNobodyElse() {
    ordered(WATER, FAR);
    ordered(CITY, FAR);
    told.cannotTell(WATER_HEAD);

    at(MONDAY, "11:00");
    assertThat(told.people()).isNotEmpty().doesNotContain(WATER_HEAD);

    told.cannotTell();
    told.forget();
    at(MONDAY, "11:01");
    assertThat(told.people()).containsExactly(WATER_HEAD);
  }

  @Test
  void theRehearsalSaysWhatWillBeToldAndTheClockMovesFromOneToTheNext() {
    reminders.tell(clock.instant(), told);
    ordered(WATER, "2026-03-05");
    var now = clock.instant();
    var until = wall("2026-03-06T12:00");
    var rehearsed = reminders.rehearse(now, until);

    var moments = new ArrayList<Instant>();
    for (var next = reminders.nextDue(now);
        next.filter(it -> !it.isAfter(until)).isPresent();
        next = reminders.nextDue(next.get())) {
      moments.add(next.get());
      clock.goTo(LocalDateTime.ofInstant(next.get(), OfficeTime.ZONE));
      reminders.tell(clock.instant(), told);
    }

    assertThat(moments).hasSizeGreaterThan(5);
    assertThat(told.all()).isEqualTo(rehearsed);
  }

  private void givenBackAt(String day, String time) {
    clock.goTo(LocalDateTime.parse(day + "T" + time));
    withdrawing.approve(asksToGiveBack(assigned(WATER, FAR)), "同意", by(OFFICE_HEAD));
  }

  private RequestId asksToGiveBack(AssignmentId order) {
    return withdrawing.ask(
        order, new Withdrawal.Request("不是我们的", "职责规定第三条", Optional.empty()), by(WATER_HEAD));
  }

  private void asksForLonger(AssignmentId order) {
    extending.ask(
        order,
        new Extension.Request("等材料", Due.endOf(LocalDate.parse("2026-04-10"))),
        by(WATER_HEAD));
  }
}
