package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 催办: whoever has to act is reminded, nothing moves, and nobody is pestered. */
class UrgingTests extends CaseworkTest {

  @Autowired Urging urging;
  @Autowired Reasons reasons;

  @Test
  void theUnitsThatOweAnAnswerAreUrgedTheLeadUnitFirst() {
    var on = supported();
    var before = book.petition(on.petition());

    var urged = urging.urge(on.petition(), "群众已三次来电", by(CLERK));

    assertThat(urged.units()).containsExactly(lead(on), supporting(on));
    assertThat(urged.visitor()).isEmpty();
    assertThat(book.petition(on.petition())).isEqualTo(before);
    assertThat(reasons.of(on.petition(), CLERK))
        .extracting(Reasons.Reason::words)
        .containsExactly("群众已三次来电");

    handling.accept(supporting(on), by(CITY_HEAD));
    handling.giveOpinion(supporting(on), "同意", by(CITY_HEAD));
    clock.pass(Duration.ofHours(4));
    assertThat(urging.urge(on.petition(), "", by(CLERK)).units()).containsExactly(lead(on));
  }

  @Test
  void whoAsksToGiveItBackIsNotUrgedUntilTheyHandInAfterAll() {
    var on = office.accepted(Channel.MAYOR_HOTLINE);
    withdrawing.ask(lead(on), PetitionsInTest.notOurs(), by(WATER_HEAD));
    assertThat(refusal(() -> urging.urge(on.petition(), "", by(CLERK))).reason())
        .isEqualTo(Reason.WITHDRAWAL_IS_UNDECIDED);

    handling.submitReport(lead(on), office.report(), by(WATER_HEAD));

    assertThat(urging.urge(on.petition(), "", by(CLERK)).units()).containsExactly(lead(on));
  }

  @Test
  void withinFourHoursItIsSaidWhoUrgedWhen() {
    var on = office.assigned(Channel.MAYOR_HOTLINE);
    urging.urge(on.petition(), "", by(CLERK));
    var urgedAt = clock.instant();
    clock.pass(Duration.ofHours(4).minusSeconds(1));

    var refused = refusal(() -> urging.urge(on.petition(), "", by(OFFICE_HEAD)));

    assertThat(refused.reason()).isEqualTo(Reason.ALREADY_URGED);
    assertThat(refused.facts().who()).contains(CLERK);
    assertThat(refused.facts().when()).contains(urgedAt);
    clock.pass(Duration.ofSeconds(1));
    urging.urge(on.petition(), "", by(OFFICE_HEAD));
  }

  @Test
  void atNightOnlyWhatHasToBeDoneAtOnceIsUrged() {
    var on = office.assigned(Channel.MAYOR_HOTLINE);
    clock.goTo(LocalDateTime.of(2026, 3, 2, 20, 0));
    var late = refusal(() -> urging.urge(on.petition(), "", by(CLERK)));
    assertThat(late.reason()).isEqualTo(Reason.NOT_DISTURBED_NOW);
    assertThat(late.facts().when())
        .contains(LocalDateTime.of(2026, 3, 3, 8, 0).atZone(OfficeTime.ZONE).toInstant());

    clock.goTo(LocalDateTime.of(2026, 3, 3, 7, 59));
    assertThat(reason(() -> urging.urge(on.petition(), "", by(CLERK))))
        .isEqualTo(Reason.NOT_DISTURBED_NOW);
    clock.goTo(LocalDateTime.of(2026, 3, 3, 8, 0));
    urging.urge(on.petition(), "", by(CLERK));
  }

  @Test
  void whoWasGivenTheVisitIsUrgedToMakeIt() {
    var on = office.passed(Channel.MAYOR_HOTLINE);
    assertThat(reason(() -> urging.urge(on.petition(), "", by(CLERK))))
        .isEqualTo(Reason.WAITS_AT_THE_OFFICE);
    closing.giveFollowUp(on.petition(), VISITOR, by(CLERK));

    var urged = urging.urge(on.petition(), "", by(CLERK));

    assertThat(urged.units()).isEmpty();
    assertThat(urged.visitor()).contains(VISITOR);
  }

  @Test
  void thePauseIsAWholeNumberOfHoursUpToThreeDays() {
    assertThatThrownBy(() -> new UrgeSettings(73, "20:00", "08:00"))
        .hasMessageContaining("ZHIDA_URGE_HOURS");
    assertThatThrownBy(() -> new UrgeSettings(-1, "20:00", "08:00"))
        .hasMessageContaining("ZHIDA_URGE_HOURS");
    assertThatThrownBy(() -> new UrgeSettings(0, "abends", "08:00"))
        .hasMessageContaining("ZHIDA_QUIET_FROM");
  }

  private By by(StaffId who) {
    return office.by(who);
  }

  private Entry supported() {
    return registration.registerAndAssign(
        office.from(Channel.MAYOR_HOTLINE),
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-06"))),
        by(CLERK));
  }

  private AssignmentId supporting(Entry on) {
    return book.petition(on.petition()).supporting().get(0).id();
  }

  private static AssignmentId lead(Entry on) {
    return on.assignment().orElseThrow();
  }
}
