package cn.minsheng.zhida.reminders;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.OBSERVER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nights, holidays, the ends of years, clocks that go back and nodes that fall over. */
class OddMomentsTests extends RemindersTest {

  @Autowired Withdrawing withdrawing;

  @Test
  void theImmediateLaneClimbsAcrossTheEndOfTheYearAndOfADuty() {
    onDuty("2026-12-31", VISITOR);
    onDuty("2027-01-01", OBSERVER);
    clock.goTo(LocalDateTime.parse("2026-12-31T23:20"));
    ordered(WATER, Due.at(wall("2027-01-01T06:00")), UrgencyLevel.IMMEDIATE);

    at("2026-12-31", "23:50");
    assertThat(told.people()).containsExactlyInAnyOrder(WATER_HEAD, VISITOR);
    told.forget();
    at("2026-12-31", "23:59");
    assertThat(told.all()).isEmpty();
    at("2027-01-01", "00:05");
    assertThat(told.people()).containsExactlyInAnyOrder(WATER_DEPUTY, OBSERVER);
    told.forget();
    at("2027-01-01", "00:20");
    assertThat(told.people())
        .containsExactlyInAnyOrder(CLERK, CLERK_TWO, OFFICE_HEAD, OBSERVER)
        .doesNotContain(VISITOR);
  }

  @Test
  void theLastWorkingMorningBeforeTheSpringFestivalIsASaturday() {
    clock.goTo(LocalDateTime.parse("2026-02-09T09:00"));
    assigned(WATER, "2026-02-15");
    assigned(WATER, "2026-02-17");
    assigned(WATER, "2026-02-23");
    assigned(WATER, "2026-02-24");
    clock.goTo(LocalDateTime.parse("2026-02-13T16:30"));
    ordered(CITY, "2026-03-31");

    assertThat(at("2026-02-14", "09:29")).isEqualTo(3);
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON))
        .containsExactly(Stage.TODAY, Stage.TODAY, Stage.TODAY, Stage.TOMORROW);
    told.forget();
    at("2026-02-14", "09:30");
    assertThat(told.all()).flatExtracting(Telling::reminders).hasSize(1);
    told.forget();
    for (var day = 15; day <= 23; day++) {
      at("2026-02-" + day, "08:40");
      at("2026-02-" + day, "15:00");
    }
    assertThat(told.all()).isEmpty();
    morning("2026-02-24");
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON)).containsExactly(Stage.TODAY);
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).hasSize(4);
  }

  @Test
  void the29thOfFebruary2028IsADayLikeOthers() {
    clock.goTo(LocalDateTime.parse("2028-02-21T09:00"));
    assigned(WATER, "2028-02-29");

    morning("2028-02-28");
    morning("2028-02-29");
    morning("2028-03-01");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD))
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE);
  }

  @Test
  void atThreeAtNightOnlyWhatIsImmediateIsTold() {
    ordered(WATER, "2026-03-10");
    ordered(CITY, Due.at(wall("2026-03-04T12:00")), UrgencyLevel.IMMEDIATE);

    at("2026-03-12", "03:00");

    assertThat(told.all()).allMatch(it -> it.lane() == Telling.Lane.IMMEDIATE);
    assertThat(told.people()).doesNotHaveDuplicates().contains(CLERK).doesNotContain(WATER_HEAD);
  }

  @Test
  void aClockThatGoesBackFiveMinutesRepeatsNothingAndLosesNothing() {
    at("2026-03-02", "09:00");
    ordered(WATER, "2026-03-03");
    assertThat(at("2026-03-02", "11:00")).isEqualTo(1);
    assertThat(at("2026-03-02", "10:55")).isZero();
    ordered(CITY, "2026-03-31");
    assertThat(at("2026-03-02", "11:01")).isZero();
    assertThat(at("2026-03-02", "14:55")).as("the deputy; the other order's head").isEqualTo(2);

    at("2026-03-03", "08:40");
    told.forget();
    assertThat(at("2026-03-03", "08:35")).isZero();
    assertThat(at("2026-03-03", "08:40")).isZero();
    assertThat(at("2026-03-03", "08:41")).isZero();
    assertThat(told.all()).isEmpty();
  }

  @Test
  void aClockThatGoesBackOverMidnightDoesNotAskForTheDayThatEnded() {
    clock.goTo(LocalDateTime.parse("2026-03-02T20:30"));
    var order = ordered(WATER, Due.at(wall("2026-03-03T20:30")), UrgencyLevel.IMMEDIATE);
    clock.goTo(LocalDateTime.parse("2026-03-02T20:40"));
    var asked =
        withdrawing.ask(
            order, new Withdrawal.Request("不是我们的", "职责规定第三条", Optional.empty()), by(WATER_HEAD));
    withdrawing.approve(asked, "同意", by(OFFICE_HEAD));

    at("2026-03-03", "00:01");
    assertThat(told.steps(OFFICE_HEAD)).containsExactly("ASSIGN_AGAIN SECOND");
    at("2026-03-02", "23:57");
    at("2026-03-03", "00:02");
    assertThat(told.steps(OFFICE_HEAD)).containsExactly("ASSIGN_AGAIN SECOND");
  }

  /** Both kinds are claimed in one transaction: none is told without the other. */
  @Test
  void whoFallsOverBetweenTwoMessagesHasToldNobody() {
    ordered(WATER, "2026-03-12");
    assigned(CITY, "2026-03-12");
    clock.goTo(LocalDateTime.parse("2026-03-12T10:00"));
    var messages = new AtomicInteger();

    assertThatThrownBy(
            () ->
                reminders.tell(
                    clock.instant(),
                    telling -> {
                      if (messages.incrementAndGet() == 2) {
                        throw new OutOfMemoryError("made up");
                      }
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(noted()).isZero();

    at("2026-03-12", "10:01");
    assertThat(told.people()).doesNotHaveDuplicates().contains(WATER_HEAD, CLERK);
    assertThat(at("2026-03-12", "10:02")).isZero();
  }

  @Test
  void nodesThatComeBackTogetherSendOneMessageToEach() throws Exception {
    ordered(WATER, "2026-03-12");
    ordered(CITY, "2026-03-13");
    assigned(WATER, "2026-03-12");
    clock.goTo(LocalDateTime.parse("2026-03-12T08:30"));
    var nodes = 3;
    var ready = new CountDownLatch(nodes);
    var pool = Executors.newFixedThreadPool(nodes);
    for (var node = 0; node < nodes; node++) {
      pool.submit(
          () -> {
            ready.countDown();
            ready.await();
            return reminders.tell(clock.instant(), told);
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    morning("2026-03-12");

    assertThat(told.people()).doesNotHaveDuplicates().contains(WATER_HEAD, CLERK, OFFICE_HEAD);
    assertThat(told.steps(WATER_HEAD)).contains("NOT_ACCEPTED THIRD", "DEADLINE TODAY");
  }

  /** National Day and a Sunday that is worked lie in these months; nobody does anything. */
  @Test
  void threeMonthsInOneMoveTellWhatDayByDayTellsInTheSameOrder() {
    clock.goTo(LocalDateTime.parse("2026-09-14T09:00"));
    reminders.tell(clock.instant(), told);
    ordered(WATER, "2026-10-05");
    assigned(WATER, "2026-10-09");
    assigned(CITY, "2026-12-10");
    ordered(CITY, Due.at(wall("2026-09-15T04:00")), UrgencyLevel.IMMEDIATE);
    withdrawing.ask(
        assigned(WATER, "2026-09-21"),
        new Withdrawal.Request("不是我们的", "职责规定第三条", Optional.empty()),
        by(WATER_HEAD));
    var from = clock.instant();
    var until = wall("2026-12-14T12:00");
    var rehearsed = words(reminders.rehearse(from, until));

    walk(until);
    var inOneMove = words(told.all());
    told.forget();
    jdbc.sql("delete from reminder_claim").update();
    jdbc.sql("delete from reminder_sent").update();
    jdbc.sql("delete from reminder_morning where office_day > '2026-09-14'").update();
    jdbc.sql("delete from reminder_sweep").update();
    clock.goTo(LocalDateTime.ofInstant(from, OfficeTime.ZONE));
    for (var day = from.plus(Duration.ofHours(13)); day.isBefore(until); ) {
      walk(day);
      day = day.plus(Duration.ofDays(1));
    }
    walk(until);

    assertThat(inOneMove).hasSizeGreaterThan(100).containsExactlyElementsOf(rehearsed);
    assertThat(words(told.all())).containsExactlyElementsOf(inOneMove);
  }

  private static List<String> words(List<Telling> tellings) {
    return tellings.stream()
        .map(
            it ->
                "%s %s %s %s"
                    .formatted(
                        it.at(),
                        it.lane(),
                        it.people(),
                        it.reminders().stream().map(Reminder::step).toList()))
        .toList();
  }

  /** As the sandbox moves its clock: from one moment at which something is due to the next. */
  private void walk(Instant until) {
    var stops = new ArrayList<Instant>();
    for (var next = reminders.nextDue(clock.instant());
        next.filter(it -> it.isBefore(until)).isPresent();
        next = reminders.nextDue(clock.instant())) {
      stops.add(next.get());
      clock.goTo(LocalDateTime.ofInstant(next.get(), OfficeTime.ZONE));
      reminders.tell(clock.instant(), told);
    }
    clock.goTo(LocalDateTime.ofInstant(until, OfficeTime.ZONE));
    reminders.tell(until, told);
    assertThat(stops).doesNotHaveDuplicates();
  }

  private void onDuty(String day, StaffId who) {
    jdbc.sql("insert into duty (day, place, staff) values (?, 1, ?)")
        .params(day, who.value())
        .update();
  }

  private int noted() {
    return jdbc.sql(
            "select (select count(*) from reminder_claim) + (select count(*) from reminder_sent)")
        .query(Integer.class)
        .single();
  }
}
