package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the announcement of 2027 does to terms that were set before. */
class ProjectionTests {

  private static final WorkingCalendar BEFORE = Official.CALENDAR;
  private static final WorkingCalendar AFTER =
      BEFORE.with(
          Official.year2027(
              List.of(
                  Official.off("2027-01-01", "元旦"),
                  Official.off("2027-01-02", "元旦"),
                  Official.off("2027-01-03", "元旦"))));
  private static final WorkingCalendar WITH_A_WORKED_SUNDAY =
      BEFORE.with(Official.year2027(List.of(Official.worked("2027-01-03", "元旦"))));
  private static final Instant START = Official.at("2026-12-29T10:00");
  private static final Instant NOW = Official.at("2026-12-30T10:00");

  @Test
  void aTermInWorkingDaysMovesToTheLaterDayAndSaysWhy() {
    var term = new Term.WorkingDays(5);
    var projection = project(term, AFTER, NOW);

    assertThat(projection).isInstanceOf(Projection.Moved.class);
    var moved = (Projection.Moved) projection;
    assertThat(moved.from().lastDay()).isEqualTo("2027-01-05");
    assertThat(moved.to().value().lastDay()).isEqualTo("2027-01-06");
    assertThat(moved.to().isCertain()).isTrue();
    assertThat(moved.changes())
        .containsExactly(
            new DayChange(
                LocalDate.of(2027, 1, 1), DayKind.WORKING_DAY, DayKind.HOLIDAY, Optional.of("元旦")));
  }

  @Test
  void noTermMovesToAnEarlierDay() {
    var projection = project(new Term.WorkingDays(5), WITH_A_WORKED_SUNDAY, NOW);

    assertThat(projection)
        .isEqualTo(
            new Projection.Stands(
                Deadline.endOf(LocalDate.of(2027, 1, 5)),
                Projection.Reason.WOULD_BE_EARLIER,
                List.of(
                    new DayChange(
                        LocalDate.of(2027, 1, 3),
                        DayKind.WEEKEND,
                        DayKind.MAKE_UP_DAY,
                        Optional.of("元旦")))));
  }

  @Test
  void aNamedDayAndPlainDaysAndHoursStand() {
    for (var code : List.of("2027-01-01", "5D", "1M", "72H")) {
      assertThat(project(Term.of(code), AFTER, START))
          .isInstanceOfSatisfying(
              Projection.Stands.class,
              it ->
                  assertThat(it.reason())
                      .isEqualTo(Projection.Reason.DOES_NOT_HANG_ON_WORKING_DAYS));
    }
  }

  @Test
  void aDeadlineThatPassedIsFrozen() {
    assertThat(project(new Term.WorkingDays(5), AFTER, Official.at("2027-01-06T00:00")))
        .isInstanceOfSatisfying(
            Projection.Stands.class,
            it -> assertThat(it.reason()).isEqualTo(Projection.Reason.PASSED));
  }

  @Test
  void aTermThatEndsBeforeAnyChangeStands() {
    assertThat(project(new Term.WorkingDays(1), AFTER, NOW))
        .isEqualTo(
            new Projection.Stands(
                Deadline.endOf(LocalDate.of(2026, 12, 30)), Projection.Reason.SAME_DAY, List.of()));
  }

  @Test
  void plainDaysMoveIfTermsRoll() {
    var rules = new DeadlineRules(true, false, 2, 3, true);
    var term = new Term.Days(3);
    var standing = term.startingAt(START, BEFORE, rules).value();

    assertThat(Projection.of(term, START, standing, BEFORE, AFTER, rules, NOW))
        .isInstanceOfSatisfying(
            Projection.Moved.class,
            it -> assertThat(it.to().value().lastDay()).isEqualTo("2027-01-04"));
  }

  @Test
  void goingBackToTheOldCalendarKeepsTheLaterDay() {
    var term = new Term.WorkingDays(5);
    var moved = (Projection.Moved) project(term, AFTER, NOW);

    assertThat(
            Projection.of(
                term, START, moved.to().value(), AFTER, BEFORE, DeadlineRules.DEFAULT, NOW))
        .isInstanceOfSatisfying(
            Projection.Stands.class,
            it -> assertThat(it.reason()).isEqualTo(Projection.Reason.WOULD_BE_EARLIER));
  }

  private static Projection project(Term term, WorkingCalendar after, Instant now) {
    var standing = term.startingAt(START, BEFORE, DeadlineRules.DEFAULT).value();
    return Projection.of(term, START, standing, BEFORE, after, DeadlineRules.DEFAULT, now);
  }
}
