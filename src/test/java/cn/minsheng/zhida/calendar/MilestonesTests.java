package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonesTests {

  private static final DeadlineRules IN_WORKING_DAYS = new DeadlineRules(false, true, 2, 3, true);

  @ParameterizedTest
  @CsvSource({
    // due, T-2, T-3 in calendar days
    "2026-03-20, 2026-03-18, 2026-03-17",
    "2026-10-12, 2026-10-10, 2026-10-09",
    "2026-10-09, 2026-09-30, 2026-09-30",
    "2026-09-21, 2026-09-18, 2026-09-18",
    "2026-03-24, 2026-03-20, 2026-03-20",
    "2026-02-24, 2026-02-14, 2026-02-14",
    "2026-03-01, 2026-02-27, 2026-02-26"
  })
  void milestonesOnADayOffMoveBackToTheLastWorkingDay(
      LocalDate due, LocalDate report, LocalDate extension) {
    var milestones = milestones("2026-02-02T10:00", due, DeadlineRules.DEFAULT);

    assertThat(milestones.reportBy().value()).isEqualTo(Deadline.endOf(report));
    assertThat(milestones.extendUntil().value()).isEqualTo(Deadline.endOf(extension));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-12, 2026-10-09, 2026-10-08",
    "2026-10-09, 2026-09-30, 2026-09-29",
    "2026-09-21, 2026-09-18, 2026-09-17"
  })
  void theOtherPositionCountsMilestonesInWorkingDays(
      LocalDate due, LocalDate report, LocalDate extension) {
    var milestones = milestones("2026-08-03T10:00", due, IN_WORKING_DAYS);

    assertThat(milestones.reportBy().value()).isEqualTo(Deadline.endOf(report));
    assertThat(milestones.extendUntil().value()).isEqualTo(Deadline.endOf(extension));
  }

  @Test
  void theDayOfWithdrawalIsTheDayOfTheStart() {
    assertThat(
            milestones("2026-03-02T23:50", LocalDate.of(2026, 3, 20), DeadlineRules.DEFAULT)
                .withdrawUntil()
                .value())
        .isEqualTo(Deadline.endOf(LocalDate.of(2026, 3, 2)));
  }

  @Test
  void aMovedMilestoneNamesTheDaysOff() {
    var milestones =
        milestones("2026-09-01T10:00", LocalDate.of(2026, 10, 9), DeadlineRules.DEFAULT);

    assertThat(milestones.reportBy().why().steps())
        .containsExactly(
            new Step.DaysBefore(2, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 7)),
            new Step.MovedBack(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 9, 30)),
            new Step.HolidaySkipped("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)));
  }

  @Test
  void aTermOfThreeDaysCanBeExtendedUntilHalfOfItIsGone() {
    var milestones =
        milestones("2026-03-02T10:00", LocalDate.of(2026, 3, 5), DeadlineRules.DEFAULT);

    assertThat(milestones.extendUntil().value())
        .isEqualTo(Deadline.at(Official.at("2026-03-04T05:00")));
    assertThat(milestones.reportBy().value()).isEqualTo(Deadline.endOf(LocalDate.of(2026, 3, 3)));
  }

  @Test
  void halfOfATermIsAFullMinute() {
    var milestones =
        milestones("2026-03-02T10:00:01", LocalDate.of(2026, 3, 5), DeadlineRules.DEFAULT);

    assertThat(milestones.extendUntil().value().until()).isEqualTo(Official.at("2026-03-04T05:01"));
  }

  @Test
  void theReportOfATermOfTwoDaysIsDueAtTheDeadline() {
    var due = LocalDate.of(2026, 3, 4);
    var milestones = milestones("2026-03-02T10:00", due, DeadlineRules.DEFAULT);

    assertThat(milestones.reportBy().value()).isEqualTo(Deadline.endOf(due));
    assertThat(milestones.reportBy().why().steps()).containsExactly(new Step.AtTheDeadline(due));
  }

  @Test
  void theReportOfATermInHoursIsDueAtItsMoment() {
    var start = Official.at("2026-03-02T10:00");
    var due = Deadline.at(Official.at("2026-03-05T10:00"));
    var milestones = Milestones.of(start, due, Official.CALENDAR, DeadlineRules.DEFAULT);

    assertThat(milestones.reportBy().value()).isEqualTo(due);
    assertThat(milestones.extendUntil().value())
        .isEqualTo(Deadline.at(Official.at("2026-03-03T22:00")));
  }

  @Test
  void shortTermsAreNotExtendedIfTheOfficeDoesNotReadTheRuleSo() {
    var rules = new DeadlineRules(false, false, 2, 3, false);
    var start = Official.at("2026-03-02T10:00");

    assertThat(
            milestones("2026-03-02T10:00", LocalDate.of(2026, 3, 4), rules)
                .extendUntil()
                .value()
                .hasPassed(start))
        .isTrue();
    assertThat(
            Milestones.of(
                    start, Deadline.at(Official.at("2026-03-02T12:00")), Official.CALENDAR, rules)
                .extendUntil()
                .value()
                .hasPassed(start))
        .isTrue();
  }

  @Test
  void aMilestoneDoesNotMoveBackToTheDayOfTheStartOrBefore() {
    // Assigned on 30 September, 8 days: T-2 is 6 October, and the last working day is the start.
    var milestones =
        milestones("2026-09-30T10:00", LocalDate.of(2026, 10, 8), DeadlineRules.DEFAULT);

    assertThat(milestones.reportBy().value()).isEqualTo(Deadline.endOf(LocalDate.of(2026, 10, 6)));
    assertThat(milestones.reportBy().why().steps())
        .endsWith(new Step.NotMovedBack(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 9, 30)));
  }

  @Test
  void milestonesLieBetweenTheStartAndTheDeadline() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3 * 365));
      var start = day.atStartOfDay(OfficeTime.ZONE).toInstant().plusSeconds(random.nextInt(86_400));
      var due = Deadline.endOf(day.plusDays(1 + random.nextInt(40)));
      var rules = random.nextBoolean() ? DeadlineRules.DEFAULT : IN_WORKING_DAYS;
      var milestones = Milestones.of(start, due, Official.CALENDAR, rules);
      var report = milestones.reportBy().value();
      var extension = milestones.extendUntil().value();
      assertThat(report.until()).isAfter(start).isBeforeOrEqualTo(due.until());
      assertThat(extension.until()).isAfter(start).isBefore(due.until());
      if (ChronoUnit.DAYS.between(day, due.lastDay()) > 12) {
        assertThat(Official.CALENDAR.isWorkingDay(report.lastDay())).isTrue();
        assertThat(extension).isLessThanOrEqualTo(report);
      }
    }
  }

  @Test
  void aDeadlineInAYearNotKnownMakesItsMilestonesUncertain() {
    var milestones =
        milestones("2026-12-01T10:00", LocalDate.of(2027, 1, 2), DeadlineRules.DEFAULT);

    assertThat(milestones.reportBy().value().lastDay()).isEqualTo("2026-12-31");
    assertThat(milestones.reportBy().certainty()).isEqualTo(Certainty.YEAR_UNKNOWN);
    assertThat(milestones.withdrawUntil().isCertain()).isTrue();
  }

  @Test
  void whatWasToldIsNotMadeEarlier() {
    var told = milestones("2026-12-01T10:00", LocalDate.of(2027, 1, 8), DeadlineRules.DEFAULT);
    var changed =
        Official.CALENDAR.with(
            Official.year2027(
                List.of(Official.off("2027-01-05", "元旦"), Official.off("2027-01-06", "元旦"))));
    var now =
        Milestones.of(
            Official.at("2026-12-01T10:00"),
            Deadline.endOf(LocalDate.of(2027, 1, 8)),
            changed,
            DeadlineRules.DEFAULT);

    assertThat(now.reportBy().value().lastDay()).isEqualTo("2027-01-04");
    var kept = now.neverEarlierThan(told);
    assertThat(kept.reportBy().value().lastDay()).isEqualTo("2027-01-06");
    assertThat(kept.reportBy().why().steps())
        .contains(new Step.KeptAsTold(told.reportBy().value().until()));
  }

  private static Milestones milestones(String start, LocalDate due, DeadlineRules rules) {
    return Milestones.of(Official.at(start), Deadline.endOf(due), Official.CALENDAR, rules);
  }
}
