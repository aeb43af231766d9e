package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

  private static final WorkingCalendar CALENDAR = Official.CALENDAR;
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);
  private static final int DAYS = 4 * 366;
  private static final long SEED = 20260302;

  @ParameterizedTest
  @CsvSource({
    "2026-02-11, 3, 2026-02-14",
    "2026-02-13, 2, 2026-02-24",
    "2026-04-30, 5, 2026-05-11",
    "2026-05-08, 1, 2026-05-09",
    "2026-06-18, 5, 2026-06-26",
    "2026-09-17, 5, 2026-09-23",
    "2026-09-24, 5, 2026-10-09",
    "2026-09-30, 3, 2026-10-10",
    "2024-02-28, 1, 2024-02-29",
    "2024-02-28, 2, 2024-03-01",
    "2028-02-28, 1, 2028-02-29",
    "2028-02-29, 1, 2028-03-01",
    "2025-01-24, 1, 2025-01-26",
    "2025-12-31, 1, 2026-01-04",
    "2026-12-31, 1, 2027-01-01",
    "1985-01-04, 1, 1985-01-07"
  })
  void workingDaysAreCountedFromTheDayAfter(LocalDate day, int n, LocalDate expected) {
    assertThat(CALENDAR.plusWorkingDays(day, n)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-12, 2, 2026-10-09",
    "2026-10-12, 3, 2026-10-08",
    "2026-10-09, 2, 2026-09-30",
    "2026-10-09, 3, 2026-09-29",
    "2026-09-21, 2, 2026-09-18",
    "2026-09-21, 3, 2026-09-17",
    "2026-03-01, 1, 2026-02-28",
    "2024-03-01, 1, 2024-02-29",
    "2026-10-04, 1, 2026-09-30"
  })
  void workingDaysAreCountedBackFromTheDayBefore(LocalDate day, int n, LocalDate expected) {
    assertThat(CALENDAR.minusWorkingDays(day, n)).isEqualTo(expected);
  }

  @Test
  void forthAndBackLeadsToTheSameWorkingDay() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      var day = CALENDAR.firstWorkingDayOnOrAfter(anyDay(random));
      var n = 1 + random.nextInt(400);
      var there = CALENDAR.plusWorkingDays(day, n);
      assertThat(CALENDAR.minusWorkingDays(there, n)).isEqualTo(day);
      assertThat(CALENDAR.workingDaysBetween(day, there)).isEqualTo(n);
      assertThat(CALENDAR.isWorkingDay(there)).isTrue();
    }
  }

  @Test
  void countingIsWhatWalkingWouldBe() {
    var random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      var day = anyDay(random);
      var n = 1 + random.nextInt(40);
      assertThat(CALENDAR.plusWorkingDays(day, n)).isEqualTo(walk(day, n, 1));
      assertThat(CALENDAR.minusWorkingDays(day, n)).isEqualTo(walk(day, n, -1));
    }
  }

  @Test
  void aLaterStartOrMoreDaysNeverEndEarlier() {
    for (int i = 0; i < DAYS; i++) {
      var day = FIRST.plusDays(i);
      for (int n = 1; n < 15; n++) {
        var there = CALENDAR.plusWorkingDays(day, n);
        assertThat(CALENDAR.plusWorkingDays(day.plusDays(1), n)).isAfterOrEqualTo(there);
        assertThat(CALENDAR.plusWorkingDays(day, n + 1)).isAfter(there);
        assertThat(CALENDAR.minusWorkingDays(day, n)).isBefore(day);
      }
    }
  }

  @Test
  void noneOrFewerDaysAreNotCounted() {
    assertThatThrownBy(() -> CALENDAR.plusWorkingDays(FIRST, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CALENDAR.minusWorkingDays(FIRST, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNearestWorkingDayIsTheDayItselfIfItIsOne() {
    assertThat(CALENDAR.firstWorkingDayOnOrAfter(LocalDate.of(2026, 9, 20))).hasDayOfMonth(20);
    assertThat(CALENDAR.firstWorkingDayOnOrAfter(LocalDate.of(2026, 10, 1)))
        .isEqualTo("2026-10-08");
    assertThat(CALENDAR.lastWorkingDayOnOrBefore(LocalDate.of(2026, 10, 7)))
        .isEqualTo("2026-09-30");
    assertThat(CALENDAR.lastWorkingDayOnOrBefore(LocalDate.of(2026, 10, 10))).hasDayOfMonth(10);
  }

  @Test
  void aDaySaysWhatItIsAndOfWhichHoliday() {
    assertThat(CALENDAR.kind(LocalDate.of(2026, 10, 1))).isEqualTo(DayKind.HOLIDAY);
    assertThat(CALENDAR.kind(LocalDate.of(2026, 10, 3))).isEqualTo(DayKind.HOLIDAY);
    assertThat(CALENDAR.kind(LocalDate.of(2026, 10, 10))).isEqualTo(DayKind.MAKE_UP_DAY);
    assertThat(CALENDAR.kind(LocalDate.of(2026, 10, 11))).isEqualTo(DayKind.WEEKEND);
    assertThat(CALENDAR.kind(LocalDate.of(2026, 10, 12))).isEqualTo(DayKind.WORKING_DAY);
    assertThat(CALENDAR.special(LocalDate.of(2026, 9, 20)).orElseThrow().name()).isEqualTo("国庆节");
  }

  @Test
  void itKnowsWhichYearsItKnows() {
    assertThat(CALENDAR.covers(2024)).isTrue();
    assertThat(CALENDAR.covers(2023)).isFalse();
    assertThat(CALENDAR.covers(2027)).isFalse();
    assertThat(CALENDAR.lastKnownYear()).hasValue(2026);
    assertThat(CALENDAR.with(Official.year2027()).lastKnownYear()).hasValue(2027);
    assertThat(WorkingCalendar.of(Official.HOURS, List.of()).lastKnownYear()).isEmpty();
  }

  @Test
  void aDocumentCanSettleDaysOfTheDecemberBefore() {
    var changed =
        CALENDAR.with(
            Official.year2027(
                List.of(Official.worked("2026-12-26", "元旦"), Official.off("2026-12-31", "元旦"))));

    assertThat(changed.isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
    assertThat(changed.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(changed.with(CALENDAR.years().get(2)))
        .satisfies(it -> assertThat(it.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    // within the morning, over lunch, over night, over a weekend, over a make-up Saturday
    "2026-03-02T09:00, 120, 2026-03-02T11:00",
    "2026-03-02T11:00, 60,  2026-03-02T12:00",
    "2026-03-02T11:00, 120, 2026-03-02T15:00",
    "2026-03-02T12:30, 120, 2026-03-02T16:00",
    "2026-03-02T17:00, 120, 2026-03-03T10:00",
    "2026-03-02T21:00, 120, 2026-03-03T10:30",
    "2026-03-03T06:00, 1,   2026-03-03T08:31",
    "2026-03-06T17:00, 120, 2026-03-09T10:00",
    "2026-05-08T17:00, 120, 2026-05-09T10:00",
    "2026-05-09T17:00, 120, 2026-05-11T10:00",
    "2026-05-10T10:00, 120, 2026-05-11T10:30",
    "2026-09-30T16:30, 120, 2026-10-08T09:30",
    "2026-03-02T09:00, 420, 2026-03-03T09:00",
    "2026-03-02T08:30, 840, 2026-03-03T17:30",
    "2026-03-07T10:00, 0,   2026-03-07T10:00"
  })
  void workingTimeStandsStillWhenTheOfficeIsClosed(String from, int minutes, String expected) {
    var time = Duration.ofMinutes(minutes);

    var there = CALENDAR.plusWorkingTime(Official.at(from), time);

    assertThat(there).isEqualTo(Official.at(expected));
    assertThat(CALENDAR.workingTimeBetween(Official.at(from), there)).isEqualTo(time);
    assertThat(CALENDAR.workingTimeBetween(there, Official.at(from))).isEqualTo(time.negated());
  }

  @Test
  void workingTimeThereAndBackIsTheSame() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      var from =
          anyDay(random)
              .atStartOfDay(OfficeTime.ZONE)
              .toInstant()
              .plusSeconds(random.nextInt(86_400));
      var time = Duration.ofSeconds(1 + random.nextInt(400_000));
      var there = CALENDAR.plusWorkingTime(from, time);
      assertThat(CALENDAR.workingTimeBetween(from, there)).isEqualTo(time);
      assertThat(CALENDAR.workingTimeBetween(from, there.minusNanos(1))).isLessThan(time);
      assertThat(CALENDAR.plusWorkingTime(from, time.plusSeconds(1))).isAfter(there);
    }
  }

  @Test
  void theOfficeWorksInItsHoursOnWorkingDays() {
    assertThat(CALENDAR.isWorkingTime(Official.at("2026-05-09T08:30"))).isTrue();
    assertThat(CALENDAR.isWorkingTime(Official.at("2026-05-09T12:00"))).isFalse();
    assertThat(CALENDAR.isWorkingTime(Official.at("2026-05-10T09:00"))).isFalse();
  }

  private static LocalDate walk(LocalDate from, int n, int step) {
    var day = from;
    for (int left = n; left > 0; ) {
      day = day.plusDays(step);
      left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  private static LocalDate anyDay(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }
}
