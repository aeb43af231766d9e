package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.NOBODY;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.ActingHeads;
import cn.minsheng.zhida.directory.ActingOutcome;
import cn.minsheng.zhida.directory.ActingOutcome.Why;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.trail.TrailEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A head on leave: who acts for them (代理), when, and what the trail says of it. */
class ActingHeadsTests extends CaseworkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  @Autowired ActingHeads heads;
  @Autowired Directory directory;

  @Test
  void whoActsForAHeadDoesWhatTheHeadMayAndItIsStamped() {
    var entry = office.reported(Channel.MAYOR_HOTLINE);
    assertThat(reason(() -> sign(entry, WATER_LIAISON)))
        .isEqualTo(Refused.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);

    named(WATER_HEAD, WATER_LIAISON, MONDAY, FRIDAY);
    sign(entry, WATER_LIAISON);

    var signed = lastLine(entry);
    assertThat(signed.act()).isEqualTo("SIGN_OFF");
    assertThat(signed.by()).contains(WATER_LIAISON);
    assertThat(signed.onBehalfOf()).contains(WATER_HEAD);
  }

  @Test
  void whatTheyMayThemselvesTheyDoInTheirOwnName() {
    named(WATER_HEAD, WATER_DEPUTY, MONDAY, FRIDAY);
    var entry = office.assigned(Channel.MAYOR_HOTLINE);

    handling.accept(entry.assignment().orElseThrow(), office.by(WATER_DEPUTY));

    assertThat(lastLine(entry).onBehalfOf()).isEmpty();
  }

  @Test
  void whoActsForTheHeadOfTheOfficeDecidesLikeThem() {
    var entry = office.objected(Channel.MAYOR_HOTLINE);
    named(OFFICE_HEAD, CLERK, MONDAY, FRIDAY);

    closing.explain(entry.petition(), Evidence.of(PetitionsInTest.EVIDENCE), office.by(CLERK));

    assertThat(lastLine(entry).onBehalfOf()).contains(OFFICE_HEAD);
    assertThat(directory.holders(Role.OFFICE_HEAD)).containsExactly(OFFICE_HEAD, CLERK);
  }

  @Test
  void whatTheyUnmaskIsStampedToo() {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);
    named(WATER_HEAD, CITY_HEAD, MONDAY, FRIDAY);

    confidences.unmask(entry.petition(), "上门核实", office.by(CITY_HEAD));

    assertThat(lastLine(entry).onBehalfOf()).contains(WATER_HEAD);
  }

  @Test
  void itBeginsWithItsFirstDayAndEndsWithItsLast() {
    named(WATER_HEAD, NOBODY, MONDAY.plusDays(1), FRIDAY);
    var isHead = Office.in(WATER, Role.UNIT_HEAD);

    assertThat(directory.rolesOf(NOBODY)).isEmpty();
    clock.goTo(MONDAY.plusDays(1), LocalTime.MIDNIGHT);
    assertThat(directory.rolesOf(NOBODY)).containsExactly(isHead);
    assertThat(directory.ownRolesOf(NOBODY)).isEmpty();
    clock.goTo(FRIDAY, LocalTime.of(23, 59));
    assertThat(directory.rolesOf(NOBODY)).containsExactly(isHead);
    assertThat(directory.withActing(List.of(WATER_HEAD))).containsExactly(WATER_HEAD, NOBODY);
    clock.goTo(FRIDAY.plusDays(1), LocalTime.MIDNIGHT);
    assertThat(directory.rolesOf(NOBODY)).isEmpty();
    assertThat(directory.withActing(List.of(WATER_HEAD))).containsExactly(WATER_HEAD);
  }

  @Test
  void itCanBeEndedEarly() {
    named(WATER_HEAD, NOBODY, MONDAY, FRIDAY);

    assertThat(heads.end(WATER_HEAD)).isInstanceOf(ActingOutcome.Done.class);

    assertThat(directory.actsFor(NOBODY)).isEmpty();
    assertThat(why(heads.end(WATER_HEAD))).isEqualTo(Why.NOBODY_ACTS);
    named(WATER_HEAD, WATER_LIAISON, MONDAY, FRIDAY);
  }

  @Test
  void theHeadStaysFirstResponsible() {
    named(WATER_HEAD, NOBODY, MONDAY, FRIDAY);

    assertThat(directory.headsOf(WATER)).containsExactly(WATER_HEAD);
    assertThat(
            book.assignment(office.assigned(Channel.MAYOR_HOTLINE).assignment().orElseThrow())
                .firstResponsible())
        .isEqualTo(WATER_HEAD);
  }

  @ParameterizedTest
  @CsvSource({
    "water-deputy, nobody, 2026-03-02, 2026-03-06, NOT_A_HEAD",
    "clerk, nobody, 2026-03-02, 2026-03-06, NOT_A_HEAD",
    "admin, nobody, 2026-03-02, 2026-03-06, NOT_A_HEAD",
    "water-head, water-head, 2026-03-02, 2026-03-06, ONESELF",
    "water-head, nobody, 2026-03-06, 2026-03-05, ENDS_BEFORE_IT_BEGINS",
    "water-head, nobody, 2026-03-01, 2026-03-05, LIES_IN_THE_PAST",
    "water-head, nobody, 2026-03-02, 2027-03-03, LONGER_THAN_A_YEAR"
  })
  void whatCannotBeIsRefused(
      String principal, String acting, LocalDate first, LocalDate last, Why why) {
    people.person(NOBODY_TOO, "路人", Role.OBSERVER);
    var who = acting.equals("nobody") ? NOBODY_TOO : new StaffId(acting);

    assertThat(why(heads.name(new StaffId(principal), who, first, last))).isEqualTo(why);
    assertThat(rows("acting")).isZero();
  }

  @Test
  void whoActsPassesNothingOn() {
    named(WATER_HEAD, WATER_LIAISON, MONDAY, FRIDAY);

    assertThat(why(heads.name(WATER_LIAISON, WATER_DEPUTY, MONDAY, FRIDAY)))
        .isEqualTo(Why.NOT_A_HEAD);
  }

  @Test
  void nobodyActsForWhoActsAndWhoIsAwayActsForNobody() {
    named(WATER_HEAD, CITY_HEAD, MONDAY, FRIDAY);

    assertThat(why(heads.name(CITY_HEAD, CITY_DEPUTY, FRIDAY, FRIDAY)))
        .isEqualTo(Why.ACTS_FOR_ANOTHER_THEN);
    assertThat(why(heads.name(OFFICE_HEAD, WATER_HEAD, MONDAY, MONDAY)))
        .isEqualTo(Why.IS_AWAY_THEN);
    named(CITY_HEAD, CITY_DEPUTY, FRIDAY.plusDays(1), FRIDAY.plusDays(3));
  }

  @Test
  void noTwoActForOneHeadOnADay() {
    named(WATER_HEAD, WATER_LIAISON, MONDAY, FRIDAY);

    var second = heads.name(WATER_HEAD, WATER_DEPUTY, FRIDAY, FRIDAY.plusDays(7));

    assertThat(why(second)).isEqualTo(Why.ALREADY_NAMED);
    assertThat(((ActingOutcome.Refused) second).other().orElseThrow().acting())
        .isEqualTo(WATER_LIAISON);
    named(WATER_HEAD, WATER_DEPUTY, FRIDAY.plusDays(1), FRIDAY.plusDays(7));
  }

  @Test
  void whoHasLeftActsForNobodyAndIsNotNamed() {
    named(WATER_HEAD, WATER_LIAISON, MONDAY, FRIDAY);
    people.leaves(WATER_LIAISON);

    assertThat(directory.rolesOf(WATER_LIAISON)).isEmpty();
    assertThat(directory.withActing(Set.of(WATER_HEAD))).containsExactly(WATER_HEAD);
    assertThat(why(heads.name(CITY_HEAD, WATER_LIAISON, MONDAY, FRIDAY))).isEqualTo(Why.HAS_LEFT);
  }

  @Test
  void onlyTheOfficesOfAHeadAreActed() {
    people.holds(WATER_HEAD, Role.ADMIN, null);
    named(WATER_HEAD, WATER_LIAISON, MONDAY, FRIDAY);

    assertThat(directory.holders(Role.ADMIN))
        .contains(WATER_HEAD, ADMIN)
        .doesNotContain(WATER_LIAISON);
    assertThat(directory.rolesOf(WATER_LIAISON))
        .extracting(Office::role)
        .doesNotContain(Role.ADMIN);
  }

  private static final StaffId NOBODY_TOO = new StaffId("passer-by");

  private void named(StaffId principal, StaffId acting, LocalDate first, LocalDate last) {
    if (directory.staff(acting).isEmpty()) {
      jdbc.sql(
              """
              insert into staff (id, name, name_key, title, active, seen_at)
              values (?, '路人', '路人', '', true, '2026-01-01')
              """)
          .param(acting.value())
          .update();
    }
    assertThat(heads.name(principal, acting, first, last)).isInstanceOf(ActingOutcome.Done.class);
  }

  private static Why why(ActingOutcome outcome) {
    return ((ActingOutcome.Refused) outcome).why();
  }

  private void sign(Entry entry, StaffId who) {
    handling.signOff(office.reportOf(entry), office.by(who));
  }

  private TrailEntry lastLine(Entry entry) {
    var lines = trail.of(TrailOfActs.subject(entry.number()), 100);
    return lines.get(lines.size() - 1).entry();
  }
}
