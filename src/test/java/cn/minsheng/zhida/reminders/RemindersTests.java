package cn.minsheng.zhida.reminders;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTests extends RemindersTest {

  @Test
  void aDeadlineTomorrowAndTodayIsToldToHeadDeputyAndLiaison() {
    assigned(WATER, "2026-03-13");

    morning("2026-03-11");
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).isEmpty();
    assertThat(morning("2026-03-12")).isEqualTo(3);
    assertThat(morning("2026-03-13")).isEqualTo(3);

    for (var person : List.of(WATER_HEAD, WATER_DEPUTY, WATER_LIAISON)) {
      assertThat(told.stages(Kind.DEADLINE, person)).containsExactly(Stage.TOMORROW, Stage.TODAY);
    }
  }

  @Test
  void whatIsOverdueIsToldEveryWorkingMorningToThoseWhoSign() {
    assigned(WATER, "2026-03-05");

    for (var day = 6; day <= 10; day++) {
      morning("2026-03-%02d".formatted(day));
    }

    var onFridayMondayAndTuesday = List.of(Stage.LATE, Stage.LATE, Stage.LATE);
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).isEqualTo(onFridayMondayAndTuesday);
    assertThat(told.stages(Kind.DEADLINE, WATER_DEPUTY)).isEqualTo(onFridayMondayAndTuesday);
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON)).isEmpty();
  }

  @Test
  void onePersonGetsOneListTheMostPressingFirst() {
    assigned(WATER, "2026-03-06");
    assigned(WATER, "2026-03-05");
    assigned(WATER, "2026-03-03");
    assigned(WATER, "2026-03-04");

    morning("2026-03-05");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD))
        .containsExactly(Stage.LATE, Stage.LATE, Stage.TODAY, Stage.TOMORROW);
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON))
        .containsExactly(Stage.TODAY, Stage.TOMORROW);
    assertThat(told.all()).as("head and deputy share a message").hasSize(2);
  }

  @Test
  void nobodyIsToldTwiceOnOneDay() {
    assigned(WATER, "2026-03-13");

    assertThat(at("2026-03-12", "08:40")).isEqualTo(3);
    assigned(WATER, "2026-03-13");
    assertThat(at("2026-03-12", "08:41")).isZero();
    assertThat(at("2026-03-12", "15:00")).isZero();

    assertThat(told.people()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          00:00, 0
          08:39, 0
          08:40, 3
          12:30, 3
          19:59, 3
          20:00, 0
          23:59, 0
          """)
  void aMissedMorningIsMadeUpForUntilTheQuietHours(String time, int people) {
    assigned(WATER, "2026-03-13");
    assertThat(at("2026-03-12", time)).isEqualTo(people);
  }

  @Test
  void whatWasNotToldBeforeTheQuietHoursWaitsForTheNextWorkingMorning() {
    assigned(WATER, "2026-03-13");

    assertThat(at("2026-03-12", "21:00")).isZero();
    morning("2026-03-13");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).containsExactly(Stage.TODAY);
  }

  @Test
  void afterDaysOfStandstillThereIsOneMessage() {
    assigned(WATER, "2026-03-05");
    assigned(WATER, "2026-03-12");

    at("2026-03-16", "10:00");

    assertThat(told.people())
        .containsExactlyInAnyOrder(WATER_HEAD, WATER_DEPUTY, OFFICE_HEAD, LEADER);
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).containsExactly(Stage.LATE, Stage.LATE);
  }

  @ParameterizedTest
  @CsvSource({"03:10, 08:30", "08:31, 08:31", "10:17, 10:17"})
  void afterAStopThereIsOneMessageAsSoonAsTheOfficeIsOpen(String again, String toldAt) {
    ordered(WATER, "2026-03-10");
    assigned(WATER, "2026-03-12");

    at("2026-03-12", again);
    at("2026-03-12", toldAt);
    at("2026-03-12", "08:40".compareTo(toldAt) < 0 ? toldAt : "08:40");
    at("2026-03-12", "17:00");

    assertThat(told.people()).doesNotHaveDuplicates().contains(WATER_HEAD, CLERK);
    assertThat(told.all()).extracting(Telling::at).containsOnly(wall("2026-03-12T" + toldAt));
    assertThat(told.steps(WATER_HEAD))
        .containsExactly("NOT_ACCEPTED THIRD", "DEADLINE LATE", "DEADLINE TODAY", "REPORT LATE");
  }

  /** What comes due in the first minutes of an ordinary day is told then. */
  @Test
  void withoutAStopTheMorningHasItsTime() {
    clock.goTo(LocalDateTime.parse("2026-03-11T15:35"));
    ordered(WATER, "2026-03-12");

    assertThat(at("2026-03-12", "08:35")).isEqualTo(1);
    assertThat(told.steps(WATER_HEAD)).containsExactly("NOT_ACCEPTED FIRST");
    assertThat(at("2026-03-12", "08:40")).isEqualTo(3);
  }

  @Test
  void whatIsDueInTimeAtTheMorningsMinuteStandsInItsMessage() {
    clock.goTo(LocalDateTime.parse("2026-03-11T15:40"));
    ordered(WATER, "2026-03-12");

    assertThat(at("2026-03-12", "08:40")).isEqualTo(3);
    assertThat(told.steps(WATER_HEAD)).containsExactly("NOT_ACCEPTED FIRST", "DEADLINE TODAY");
    assertThat(told.all()).extracting(Telling::lane).containsOnly(Telling.Lane.MORNING);
  }

  @Test
  void whatWasAnsweredMeanwhileIsNotTold() {
    var answered = assigned(WATER, "2026-03-13");
    var written = assigned(WATER, "2026-03-13");
    clock.goTo(LocalDateTime.of(2026, 3, 12, 8, 39));
    answers(answered);
    reports(written);

    morning("2026-03-12");

    assertThat(told.all())
        .flatExtracting(Telling::reminders)
        .extracting(it -> AssignmentId.of(it.step().subject()))
        .as("a report nobody signed is no answer")
        .containsOnly(written);
  }

  @Test
  void nobodyIsToldOnADayOff() {
    assigned(WATER, "2026-03-05");
    assertThat(morning("2026-03-07")).isZero();
    assertThat(morning("2026-03-08")).isZero();
    assertThat(morning("2026-03-09")).isEqualTo(3);
  }

  @Test
  void aDeadlineAtTheWeekendIsToldOnFriday() {
    assigned(WATER, "2026-03-07");
    assigned(WATER, "2026-03-08");
    assigned(WATER, "2026-03-09");
    assigned(WATER, "2026-03-10");

    morning("2026-03-06");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD))
        .containsExactly(Stage.TODAY, Stage.TODAY, Stage.TOMORROW);
  }

  /** 2026: off from 1 to 7 October, 20 September and 10 October are worked. */
  @Test
  void onTheLastMorningBeforeTheNationalDayEverythingOfTheHolidayIsTold() {
    clock.goTo(LocalDateTime.of(2026, 9, 21, 9, 0));
    for (var day = 1; day <= 9; day++) {
      assigned(WATER, "2026-10-%02d".formatted(day));
    }

    morning("2026-09-29");
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON)).isEmpty();
    morning("2026-09-30");
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON)).hasSize(8).endsWith(Stage.TOMORROW);
    for (var day = 1; day <= 7; day++) {
      assertThat(morning("2026-10-%02d".formatted(day))).isZero();
    }
    told.forget();
    morning("2026-10-08");
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON))
        .containsExactly(Stage.TODAY, Stage.TOMORROW);
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).hasSize(9);
  }

  @Test
  void aSundayThatIsWorkedHasItsMorning() {
    clock.goTo(LocalDateTime.of(2026, 9, 14, 9, 0));
    assigned(WATER, "2026-09-21");

    assertThat(morning("2026-09-19")).isZero();
    assertThat(morning("2026-09-20")).isEqualTo(3);

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).containsExactly(Stage.TOMORROW);
  }

  @Test
  void aMomentCountsAsItsDayAndIsOverdueOnceItPassed() {
    assigned(WATER, Due.at(wall("2026-03-03T16:00")));
    assigned(WATER, Due.at(wall("2026-03-03T08:30")));

    morning("2026-03-03");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).containsExactly(Stage.LATE, Stage.TODAY);
  }

  @Test
  void theHeadWhoseItIsIsToldAndWhereNoDeputyIsNamedAllAre() {
    assigned(CITY, "2026-03-13");

    morning("2026-03-12");

    var head = book.assignmentsDueBy(clock.instant().plusSeconds(1_000_000)).get(0);
    assertThat(told.people())
        .containsExactlyInAnyOrder(head.firstResponsible(), CITY_DEPUTY, CITY_DEPUTY_TWO)
        .containsAnyOf(CITY_HEAD, CITY_HEAD_TWO);
  }

  @Test
  void whoFollowedAHeadThatLeftIsTold() {
    assigned(WATER, "2026-03-13");
    people.leaves(WATER_HEAD);
    var successor = new StaffId("successor");
    people.person(successor, "后任", Role.UNIT_HEAD, WATER);

    morning("2026-03-12");

    assertThat(told.people()).contains(successor).doesNotContain(WATER_HEAD);
  }

  @Test
  void whoCouldNotBeToldIsTriedAgainAndTheOthersAreNot() {
    assigned(WATER, "2026-03-05");
    assigned(CITY, "2026-03-05");
    told.cannotTell(WATER_HEAD);

    morning("2026-03-06");
    assertThat(told.people()).contains(CITY_DEPUTY).doesNotContain(WATER_HEAD, WATER_DEPUTY);

    told.cannotTell();
    told.forget();
    at("2026-03-06", "08:41");
    assertThat(told.people()).containsExactlyInAnyOrder(WATER_HEAD, WATER_DEPUTY);
    assertThat(at("2026-03-06", "08:42")).isZero();
  }

  @Test
  void twoNodesTellEachPersonOnce() throws Exception {
    for (var i = 0; i < 5; i++) {
      assigned(WATER, "2026-03-13");
      assigned(CITY, "2026-03-12");
    }
    var nodes = 4;
    for (var day = 12; day <= 13; day++) {
      told.forget();
      clock.goTo(LocalDateTime.of(2026, 3, day, 8, 40));
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
      assertThat(pool.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      reminders.tell(clock.instant(), told);

      assertThat(told.people()).doesNotHaveDuplicates().contains(WATER_HEAD, CITY_DEPUTY);
    }
  }

  @Test
  void theClockCanBeMovedFromMorningToMorning() {
    assertThat(reminders.nextDue(clock.instant())).isEmpty();
    assigned(WATER, "2026-03-16");

    assertThat(reminders.nextDue(clock.instant())).contains(wall("2026-03-12T08:40"));
    assertThat(reminders.nextDue(wall("2026-03-12T08:40"))).contains(wall("2026-03-13T08:40"));
    assertThat(reminders.nextDue(wall("2026-03-13T08:39"))).contains(wall("2026-03-13T08:40"));
    assertThat(reminders.nextDue(wall("2026-03-13T08:40"))).contains(wall("2026-03-16T08:40"));
    assertThat(reminders.nextDue(wall("2026-03-20T12:00"))).contains(wall("2026-03-23T08:40"));
  }
}
