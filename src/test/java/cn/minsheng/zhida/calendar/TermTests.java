package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTests {

  private static final DeadlineRules ROLLING = new DeadlineRules(true, false, 2, 3, true);

  @ParameterizedTest
  @CsvSource({
    "2026-02-11T09:00, 3WD, 2026-02-14",
    "2026-09-17T23:59, 5WD, 2026-09-23",
    "2026-09-24T00:00, 5WD, 2026-10-09",
    "2026-03-02T09:00, 5D,  2026-03-07",
    "2026-09-28T09:00, 5D,  2026-10-03",
    "2024-02-28T09:00, 1D,  2024-02-29",
    "2026-01-31T09:00, 1M,  2026-02-28",
    "2024-01-31T09:00, 1M,  2024-02-29",
    "2026-11-30T09:00, 3M,  2027-02-28",
    "2024-02-29T09:00, 12M, 2025-02-28",
    "2026-03-15T09:00, 3M,  2026-06-15",
    "2026-03-02T09:00, 2026-10-03, 2026-10-03"
  })
  void aTermInDaysLastsToTheEndOfItsLastDay(String start, String code, LocalDate lastDay) {
    var deadline = deadline(start, code).value();

    assertThat(deadline.lastDay()).isEqualTo(lastDay);
    assertThat(deadline.isByDay()).isTrue();
    assertThat(deadline.hasPassed(Official.at(lastDay + "T23:59:59.999999"))).isFalse();
    assertThat(deadline.hasPassed(Official.at(lastDay.plusDays(1) + "T00:00"))).isTrue();
  }

  @Test
  void aTermInHoursLastsToItsMomentDayAndNight() {
    var deadline = deadline("2026-09-30T23:30", "2H").value();

    assertThat(deadline).isEqualTo(Deadline.at(Official.at("2026-10-01T01:30")));
    assertThat(deadline.isByDay()).isFalse();
    assertThat(deadline.lastDay()).isEqualTo("2026-10-01");
    assertThat(deadline.hasPassed(Official.at("2026-10-01T01:29:59"))).isFalse();
    assertThat(deadline.hasPassed(Official.at("2026-10-01T01:30"))).isTrue();
  }

  @Test
  void aTermInDaysRollsOnlyIfTheOfficeWishes() {
    var start = Official.at("2026-09-28T09:00");
    var rolled = new Term.Days(5).startingAt(start, Official.CALENDAR, ROLLING);

    assertThat(deadline("2026-09-28T09:00", "5D").value().lastDay()).isEqualTo("2026-10-03");
    assertThat(rolled.value().lastDay()).isEqualTo("2026-10-08");
    assertThat(rolled.why().steps())
        .containsExactly(
            new Step.CountedFromDayAfter(LocalDate.of(2026, 9, 28)),
            new Step.NthDay(5, LocalDate.of(2026, 10, 3)),
            new Step.MovedOn(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 8)),
            new Step.HolidaySkipped("国庆节", LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 7)));
    assertThat(
            new Term.Months(1)
                .startingAt(Official.at("2026-09-03T09:00"), Official.CALENDAR, ROLLING)
                .value()
                .lastDay())
        .isEqualTo("2026-10-08");
    assertThat(
            new Term.OnDay(LocalDate.of(2026, 10, 3))
                .startingAt(start, Official.CALENDAR, ROLLING)
                .value()
                .lastDay())
        .isEqualTo("2026-10-03");
  }

  @Test
  void aTermInWorkingDaysSaysWhatWasCountedAndWhatNot() {
    assertThat(deadline("2026-09-17T10:00", "9WD").why().steps())
        .containsExactly(
            new Step.CountedFromDayAfter(LocalDate.of(2026, 9, 17)),
            new Step.NthWorkingDay(9, LocalDate.of(2026, 9, 30)),
            new Step.MakeUpDayCounted("国庆节", LocalDate.of(2026, 9, 20)),
            new Step.HolidaySkipped("中秋节", LocalDate.of(2026, 9, 25), LocalDate.of(2026, 9, 27)),
            new Step.WeekendsSkipped(1));
  }

  @Test
  void theLastDayBeforeAHolidayIsTheLastThatCounts() {
    assertThat(deadline("2026-09-29T10:00", "1WD").value().lastDay()).isEqualTo("2026-09-30");
    assertThat(deadline("2026-09-30T10:00", "1WD").value().lastDay()).isEqualTo("2026-10-08");
  }

  @Test
  void aMonthWithoutSuchADayEndsWithItsLastAndSaysSo() {
    assertThat(deadline("2026-01-31T10:00", "1M").why().steps())
        .contains(new Step.MonthsLater(1, LocalDate.of(2026, 2, 28), true));
    assertThat(deadline("2026-01-28T10:00", "1M").why().steps())
        .contains(new Step.MonthsLater(1, LocalDate.of(2026, 2, 28), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5WD", "5D", "2M", "2027-01-05"})
  void aTermThatRunsIntoAYearNotKnownWarns(String code) {
    var into = deadline("2026-12-29T10:00", code);

    assertThat(into.certainty()).isEqualTo(Certainty.YEAR_UNKNOWN);
    assertThat(into.why().steps()).endsWith(new Step.YearUnknown(2027));
    assertThat(
            Term.of(code)
                .startingAt(
                    Official.at("2026-12-29T10:00"),
                    Official.CALENDAR.with(Official.year2027()),
                    DeadlineRules.DEFAULT)
                .isCertain())
        .isTrue();
  }

  @Test
  void aTermThatEndsWithTheYearIsCertain() {
    assertThat(deadline("2026-12-29T10:00", "2WD").isCertain()).isTrue();
    assertThat(deadline("2026-12-29T10:00", "2WD").value().lastDay()).isEqualTo("2026-12-31");
  }

  @Test
  void eachUnknownYearIsNamedOnce() {
    assertThat(deadline("2026-12-29T10:00", "600WD").why().steps())
        .filteredOn(Step.YearUnknown.class::isInstance)
        .containsExactly(
            new Step.YearUnknown(2027), new Step.YearUnknown(2028), new Step.YearUnknown(2029));
  }

  @Test
  void aCodeIsReadAsItIsWritten() {
    for (var code : List.of("15D", "5WD", "2H", "3M", "2026-12-01")) {
      assertThat(Term.of(code).code()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "0D", "-1D", "9999D", "2501WD", "73H", "121M", "2026-02-30", "5 D", "５D"})
  void whatIsNoCodeIsNoTerm(String code) {
    assertThatThrownBy(() -> Term.of(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeadlineIsWhatItsColumnsSay() {
    var byDay = Deadline.endOf(LocalDate.of(2026, 3, 6));
    var atMoment = Deadline.at(Official.at("2026-03-06T10:00"));

    assertThat(new Deadline(byDay.lastDay(), byDay.until())).isEqualTo(byDay);
    assertThat(new Deadline(atMoment.lastDay(), atMoment.until())).isEqualTo(atMoment);
    assertThat(byDay.isLaterThan(atMoment)).isTrue();
    assertThatThrownBy(() -> new Deadline(LocalDate.of(2026, 3, 6), Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Explained<Deadline> deadline(String start, String code) {
    return Term.of(code).startingAt(Official.at(start), Official.CALENDAR, DeadlineRules.DEFAULT);
  }
}
