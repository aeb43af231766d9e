package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.EMPTY;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 改交 and 增派协办 (rule 2): the office puts right what it ordered. */
class RedirectingTests extends CaseworkTest {

  private static final Channel CHANNEL = Channel.ONLINE_MESSAGE;
  private static final Due FIRST = PetitionsInTest.onDay("2026-03-13");
  private static final Due SOONER = PetitionsInTest.onDay("2026-03-11");
  private static final UnitId GAS = new UnitId(77);
  private static final StaffId GAS_HEAD = new StaffId("gas-head");
  private static final String WHY = "加压泵由城市管理局养护";

  @Autowired Redirecting redirecting;

  @BeforeEach
  void aThirdUnit() {
    people.unit(GAS, "燃气公司");
    people.person(GAS_HEAD, "高明", Role.UNIT_HEAD, GAS);
  }

  @Test
  void theRightUnitGetsItUnderItsNumberAndByItsDeadline() {
    var entry = office.accepted(CHANNEL);

    var right = redirected(entry, Order.to(CITY, FIRST));

    var now = book.petition(entry.petition());
    assertThat(now.number()).isEqualTo(entry.number());
    assertThat(now.status()).isEqualTo(PetitionStatus.IN_HAND);
    assertThat(now.lead().orElseThrow().id()).isEqualTo(right);
    assertThat(now.lead().orElseThrow().unit()).isEqualTo(CITY);
    assertThat(now.lead().orElseThrow().due()).isEqualTo(FIRST);
    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(acts(entry)).containsExactly("REGISTER", "ASSIGN", "ACCEPT", "REDIRECT", "ASSIGN");
    handling.accept(right, office.by(CITY_HEAD));
    assertThat(reason(() -> handling.accept(lead(entry), office.by(WATER_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_CANCELLED);
  }

  @Test
  void itIsRememberedByWhomWhenAndWhyAndCountsAsNoWithdrawal() {
    var entry = office.assigned(CHANNEL);
    clock.goTo(LocalDateTime.parse("2026-03-03T10:00"));

    redirecting.redirect(entry.petition(), Order.to(CITY, FIRST), WHY, office.by(CLERK_TWO));

    assertThat(redirecting.of(entry.petition()))
        .containsExactly(
            new Redirection(
                entry.petition(),
                entry.number(),
                lead(entry),
                WATER,
                CITY,
                new Done(CLERK_TWO, clock.instant())));
    assertThat(redirecting.why(lead(entry))).isEqualTo(WHY);
    assertThat(requests.withdrawalsOf(entry.petition())).isEmpty();
    assertThat(requests.toAssignAgain()).isEmpty();
    assertThat(jdbc.sql("select count(*) from deduction").query(Integer.class).single()).isZero();
    assertThat(
            jdbc.sql("select unit from ledger_entry where petition = ?")
                .param(entry.petition().toString())
                .query(Long.class)
                .single())
        .isEqualTo(CITY.value());
  }

  @Test
  void theUnitItWasTakenBackFromHasNothingToDoWithItAnyMore() {
    var entry = office.assigned(CHANNEL);
    redirected(entry, Order.to(CITY, FIRST));

    assertThat(reason(() -> confidences.matter(entry.petition(), WATER_HEAD)))
        .isEqualTo(Reason.NOT_YOUR_PETITION);
    assertThat(tasks.waitingFor(WATER_HEAD)).isEmpty();
    assertThat(tasks.waitingFor(CITY_HEAD)).extracting(Task::next).containsExactly(Act.ACCEPT);
  }

  @Test
  void whatWasAskedBesideTheOrderLapsesWithIt() {
    var entry = office.withdrawalAsked(CHANNEL);
    var asked = requests.withdrawalOf(lead(entry)).orElseThrow().id();
    redirected(entry, Order.to(CITY, FIRST));

    assertThat(requests.openWithdrawals()).isEmpty();
    assertThat(reason(() -> withdrawing.approve(asked, "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_CANCELLED);
  }

  @Test
  void whatWasHandedInIsNotTakenBack() {
    var handedIn = office.signedOff(CHANNEL);
    var returned = office.returned(CHANNEL);
    handling.submitReport(lead(returned), office.report(), office.by(WATER_LIAISON));

    assertThat(reason(() -> redirected(handedIn, Order.to(CITY, FIRST))))
        .isEqualTo(Reason.ALREADY_SIGNED_OFF);
    var refused = refusal(() -> redirected(returned, Order.to(CITY, FIRST)));
    assertThat(refused.reason()).isEqualTo(Reason.HAS_HANDED_IN);
    assertThat(refused.facts().who()).contains(WATER_DEPUTY);
    assertThat(redirecting.whyNotRedirected(book.petition(returned.petition()))).isPresent();
  }

  @Test
  void aReportOnlyWrittenStopsNothing() {
    var entry = office.reported(CHANNEL);
    handling.returnBySigner(office.reportOf(entry), "再核实", office.by(WATER_DEPUTY));

    assertThat(reason(() -> redirected(entry, Order.to(CITY, FIRST)))).isNull();
  }

  @Test
  void itNeedsAReasonAndAnotherUnit() {
    var entry = office.assigned(CHANNEL);

    assertThat(
            reason(
                () ->
                    redirecting.redirect(
                        entry.petition(), Order.to(CITY, FIRST), " ", office.by(CLERK))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    assertThat(reason(() -> redirected(entry, Order.to(WATER, FIRST))))
        .isEqualTo(Reason.LEADS_ALREADY);
    assertThat(reason(() -> redirected(entry, Order.to(EMPTY, FIRST))))
        .isEqualTo(Reason.UNIT_HAS_NO_HEAD);
    assertThat(reason(() -> redirected(entry, Order.to(CITY, PetitionsInTest.onDay("2026-03-01")))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.ISSUED);
  }

  @Test
  void whoSupportsGoesOnIfNamedAndIsReleasedIfNot() {
    var entry = supportedBy(CITY);
    var helping = support(entry);
    handling.accept(helping, office.by(CITY_HEAD));
    handling.giveOpinion(helping, "已核实", office.by(CITY_DEPUTY));

    redirected(entry, Order.to(GAS, FIRST).withSupport(new Order.Support(CITY, SOONER)));

    assertThat(book.assignment(helping).status()).isEqualTo(AssignmentStatus.OPINION_GIVEN);
    assertThat(inForce(entry)).containsExactly(helping);

    var released = supportedBy(CITY);
    redirected(released, Order.to(GAS, FIRST));
    assertThat(book.assignment(support(released)).status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(inForce(released)).isEmpty();
  }

  @Test
  void whoGoesOnIsNotDueAfterTheNewLeadUnit() {
    var entry = supportedBy(CITY);
    var helping = support(entry);
    var soon = PetitionsInTest.onDay("2026-03-09");
    var sooner = PetitionsInTest.onDay("2026-03-06");

    redirected(entry, Order.to(GAS, soon).withSupport(new Order.Support(CITY, sooner)));

    assertThat(book.assignment(helping).due()).isEqualTo(sooner);
  }

  @Test
  void whoSupportedCanLeadAndWhoLedCanSupport() {
    var entry = supportedBy(CITY);
    var helped = support(entry);

    var lead =
        redirected(entry, Order.to(CITY, FIRST).withSupport(new Order.Support(WATER, SOONER)));

    assertThat(book.assignment(helped).status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(book.assignment(lead).unit()).isEqualTo(CITY);
    assertThat(inForce(entry)).hasSize(1);
    assertThat(book.assignment(inForce(entry).get(0)).unit()).isEqualTo(WATER);
  }

  @Test
  void aUnitThatIsAddedOwesItsOpinionToo() {
    var entry = office.accepted(CHANNEL);

    var added = added(entry, CITY, SOONER);

    assertThat(book.assignment(added).due()).isEqualTo(SOONER);
    assertThat(book.assignment(added).role()).isEqualTo(AssignmentRole.SUPPORTING);
    assertThat(acts(entry)).contains("ADD_SUPPORT");
    assertThat(
            reason(
                () -> handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD))))
        .isEqualTo(Reason.OPINIONS_ARE_MISSING);
    handling.accept(added, office.by(CITY_HEAD));
    handling.giveOpinion(added, "同意", office.by(CITY_HEAD));
    handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));
  }

  @Test
  void aUnitIsAddedOnceAndNotAfterTheLeadUnitNorByALaterDate() {
    var entry = office.accepted(CHANNEL);
    assertThat(reason(() -> added(entry, WATER, SOONER))).isEqualTo(Reason.LEADS_ALREADY);
    assertThat(reason(() -> added(entry, CITY, PetitionsInTest.onDay("2026-03-14"))))
        .isEqualTo(Reason.SUPPORT_IS_DUE_TOO_LATE);
    assertThat(reason(() -> added(entry, CITY, PetitionsInTest.onDay("2026-03-01"))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
    added(entry, CITY, SOONER);
    assertThat(reason(() -> added(entry, CITY, SOONER))).isEqualTo(Reason.SUPPORTS_ALREADY);

    review.waiveOpinion(inForce(entry).get(0), office.by(CLERK));
    assertThat(reason(() -> added(entry, CITY, SOONER))).isNull();
  }

  @Test
  void anOverdueLeadUnitCanStillBeHelped() {
    var entry = office.accepted(CHANNEL);
    clock.goTo(LocalDateTime.parse("2026-03-16T09:00"));

    assertThat(reason(() -> added(entry, CITY, PetitionsInTest.onDay("2026-03-17")))).isNull();
  }

  private AssignmentId redirected(Entry entry, Order order) {
    return redirecting.redirect(entry.petition(), order, WHY, office.by(CLERK));
  }

  private AssignmentId added(Entry entry, UnitId unit, Due due) {
    return redirecting.addSupport(entry.petition(), new Order.Support(unit, due), office.by(CLERK));
  }

  private Entry supportedBy(UnitId unit) {
    return registration.registerAndAssign(
        office.from(CHANNEL),
        PetitionsInTest.toWater().withSupport(new Order.Support(unit, SOONER)),
        office.by(CLERK));
  }

  /** The first that was ever given to a supporting unit. */
  private AssignmentId support(Entry entry) {
    return book.petition(entry.petition()).supporting().get(0).id();
  }

  private List<AssignmentId> inForce(Entry entry) {
    return book.petition(entry.petition()).supporting().stream()
        .filter(it -> it.status() != AssignmentStatus.CANCELLED)
        .map(AssignmentView::id)
        .toList();
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
