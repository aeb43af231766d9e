package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.SourceDocument;
import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.calendar.Step;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a calendar that an ADMIN adopts does to orders that are under way. */
class CalendarChangeTests extends CaseworkTest {

  @Autowired CalendarChange change;
  @Autowired OfficeCalendar calendar;
  @Autowired TermCount count;
  @Autowired DatesOfAssignments dates;
  @Autowired TransactionTemplate transaction;

  @Test
  void aHolidayMoreInAChanged2026MovesTheTermAndSaysWhich() {
    var entry = given("5WD");
    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-09"));

    var adopted = adopted(changed2026());

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
    assertThat(adopted.moved())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.number()).isEqualTo(entry.number());
              assertThat(it.before()).isEqualTo(PetitionsInTest.onDay("2026-03-09"));
              assertThat(it.changes())
                  .singleElement()
                  .satisfies(day -> assertThat(day.day()).isEqualTo("2026-03-06"));
            });
    assertThat(acts(entry)).contains("MOVE_WITH_THE_CALENDAR");
    assertThat(
            jdbc.sql("select due_last_day from ledger_entry where petition = ?")
                .param(entry.petition().toString())
                .query(LocalDate.class)
                .single())
        .isEqualTo("2026-03-10");
    assertThat(trail.of("calendar:2026", 10)).hasSize(1);
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void theAnnouncementOf2027MovesWhatRunsIntoIt() {
    goTo("2026-12-29T10:00");
    var entry = given("5WD");
    assertThat(dates(entry).isCertain()).isFalse();
    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2027-01-05"));

    goTo("2026-12-30T09:00");
    adopted(year2027());

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2027-01-06"));
    assertThat(dates(entry).isCertain()).isTrue();
  }

  @Test
  void theSameCalendarAgainChangesNothing() {
    var entry = given("5WD");
    adopted(changed2026());
    var lines = linesOfTheTrail();

    assertThat(change.adopt(changed2026(), office.by(OfficeInTest.ADMIN)))
        .isInstanceOf(CalendarChange.Outcome.Nothing.class);

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
    assertThat(linesOfTheTrail()).isEqualTo(lines);
    assertThat(rows("term_given")).isEqualTo(2);
  }

  @Test
  void goingBackNeverMakesADayEarlierAndSaysSo() {
    var official = official2026();
    var entry = given("5WD");
    adopted(changed2026());

    assertThat(adopted(official).moved()).isEmpty();

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
    assertThat(dates(entry).why().steps()).anyMatch(Step.KeptAsTold.class::isInstance);
  }

  @Test
  void namedDaysAndPlainDaysAndHoursStand() {
    var named = office.assigned(Channel.ONLINE_MESSAGE);
    var entries = List.of(named, given("7D"), given("1M"), given("72H"));
    var before = entries.stream().map(this::due).toList();

    assertThat(adopted(changed2026()).moved()).isEmpty();

    assertThat(entries.stream().map(this::due)).isEqualTo(before);
  }

  @Test
  void whatWasAnsweredOrIsLateIsFrozen() {
    var answered = given("5WD");
    handIn(answered);
    var late = given("5WD");
    goTo("2026-03-10T09:00");

    assertThat(adopted(changed2026()).moved()).isEmpty();

    assertThat(due(answered)).isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(due(late)).isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(book.assignment(lead(late)).isOverdueAt(office.now())).isTrue();
  }

  @Test
  void aSupportingUnitMovesWithItsLead() {
    var lead = count.count(Basis.NAMED, Term.of("10WD"), office.now());
    var support = count.supporting(lead, Optional.empty());
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE),
            Order.to(OfficeInTest.WATER, lead)
                .withSupport(Order.Support.by(OfficeInTest.CITY, support)),
            office.by(OfficeInTest.CLERK));
    assertThat(support.due().lastDay()).isEqualTo("2026-03-12");

    assertThat(adopted(changed2026()).moved()).hasSize(2);

    var moved = book.petition(entry.petition()).supporting().get(0).due();
    assertThat(moved.lastDay()).isEqualTo("2026-03-13");
    assertThat(due(entry).lastDay()).isEqualTo("2026-03-17");
  }

  @Test
  void aDeadlineSetOtherwiseSinceIsANamedOne() {
    var entry = given("5WD");
    jdbc.sql("update assignment set due_last_day = '2026-03-12', due_until = '2026-03-12 16:00:00'")
        .update();

    assertThat(adopted(changed2026()).moved()).isEmpty();

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-12"));
    assertThat(dates(entry).term()).isEmpty();
  }

  @Test
  void aMilestoneThatWasToldDoesNotBecomeEarlier() {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE),
            Order.to(OfficeInTest.WATER, PetitionsInTest.onDay("2026-03-09")),
            office.by(OfficeInTest.CLERK));
    assertThat(dates(entry).milestones().reportBy().value().lastDay()).isEqualTo("2026-03-06");

    adopted(changed2026());

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(dates(entry).milestones().reportBy().value().lastDay()).isEqualTo("2026-03-06");
    assertThat(dates(entry).milestones().reportBy().why().steps())
        .anyMatch(Step.KeptAsTold.class::isInstance);
  }

  @Test
  void aSecondTermBeginsAnewButNotTheDayOfWithdrawal() {
    var entry = office.objected(Channel.MAYOR_HOTLINE);
    goTo("2026-03-16T09:00");
    closing.sendBack(
        entry.petition(),
        count.count(Basis.NAMED, Term.of("5WD"), office.now()),
        office.by(OfficeInTest.CLERK));

    var dates = dates(entry);
    assertThat(dates.due()).isEqualTo(PetitionsInTest.onDay("2026-03-23"));
    assertThat(dates.milestones().reportBy().value().lastDay()).isEqualTo("2026-03-20");
    assertThat(dates.milestones().withdrawUntil().value().lastDay()).isEqualTo("2026-03-02");
  }

  @Test
  void onlyAnAdminAdopts() {
    assertThat(reason(() -> change.adopt(changed2026(), office.by(OfficeInTest.OFFICE_HEAD))))
        .isEqualTo(Refused.Reason.ONLY_AN_ADMIN);
    assertThat(calendar.versions(2026)).isEmpty();
  }

  @Test
  void aCrashInTheMiddleMovesNothing() {
    var entry = given("5WD");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      adopted(changed2026());
                      throw new IllegalStateException("the power fails");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(adopted(changed2026()).moved()).hasSize(1);
  }

  @Test
  void anOrderThatIsBeingGivenOutIsNotOvertaken() {
    var adopting = new ArrayList<CompletableFuture<CalendarChange.Outcome.Adopted>>();
    var entry =
        transaction.execute(
            status -> {
              var given = given("5WD");
              adopting.add(CompletableFuture.supplyAsync(() -> adopted(changed2026())));
              assertThat(adopting.get(0)).isNotDone();
              return given;
            });

    assertThat(adopting.get(0).join().moved()).hasSize(1);
    assertThat(due(entry)).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
  }

  @Test
  void twoAdminsAtOnceAdoptOnce() {
    given("5WD");
    var one = CompletableFuture.supplyAsync(() -> change.adopt(changed2026(), admin()));
    var two = CompletableFuture.supplyAsync(() -> change.adopt(changed2026(), admin()));

    assertThat(List.of(one.join(), two.join()))
        .hasAtLeastOneElementOfType(CalendarChange.Outcome.Adopted.class)
        .hasAtLeastOneElementOfType(CalendarChange.Outcome.Nothing.class);
    assertThat(rows("term_given")).isEqualTo(2);
  }

  /** The Friday in the first week of March off. */
  static HolidayYear changed2026() {
    var days = new ArrayList<>(official().days());
    days.add(new SpecialDay(LocalDate.of(2026, 3, 6), true, "高新区成立日"));
    return new HolidayYear(2026, SourceDocument.unknown(), days);
  }

  private static HolidayYear official() {
    var days = new ArrayList<SpecialDay>();
    LocalDate.of(2026, 10, 1)
        .datesUntil(LocalDate.of(2026, 10, 12))
        .forEach(it -> days.add(new SpecialDay(it, true, "国庆节")));
    return new HolidayYear(2026, SourceDocument.unknown(), days);
  }

  private static HolidayYear official2026() {
    return official();
  }

  static HolidayYear year2027() {
    var days = new ArrayList<SpecialDay>();
    days.add(new SpecialDay(LocalDate.of(2027, 1, 1), true, "元旦"));
    LocalDate.of(2027, 10, 1)
        .datesUntil(LocalDate.of(2027, 10, 11))
        .forEach(it -> days.add(new SpecialDay(it, true, "国庆节")));
    return new HolidayYear(2027, SourceDocument.unknown(), days);
  }

  private void goTo(String wall) {
    clock.goTo(LocalDateTime.parse(wall));
  }

  private By admin() {
    return office.by(OfficeInTest.ADMIN);
  }

  private CalendarChange.Outcome.Adopted adopted(HolidayYear year) {
    return (CalendarChange.Outcome.Adopted) change.adopt(year, admin());
  }

  private Entry given(String term) {
    return registration.registerAndAssign(
        office.from(Channel.MAYOR_HOTLINE),
        Order.to(OfficeInTest.WATER, count.count(Basis.DEFAULT, Term.of(term), office.now())),
        office.by(OfficeInTest.CLERK));
  }

  private void handIn(Entry entry) {
    handling.accept(lead(entry), office.by(OfficeInTest.WATER_HEAD));
    handling.submitReport(lead(entry), office.report(), office.by(OfficeInTest.WATER_LIAISON));
    handling.signOff(office.reportOf(entry), office.by(OfficeInTest.WATER_DEPUTY));
  }

  private Due due(Entry entry) {
    return book.assignment(lead(entry)).due();
  }

  private AssignmentDates dates(Entry entry) {
    return dates.of(book.assignment(lead(entry)));
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
