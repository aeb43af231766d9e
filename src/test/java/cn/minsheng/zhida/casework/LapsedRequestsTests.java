package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit asked for ends with its assignment, and the trail says so (rules 4 and 7). */
class LapsedRequestsTests extends CaseworkTest {

  private static final Channel CHANNEL = Channel.ONLINE_MESSAGE;

  @Autowired Redirecting redirecting;
  @Autowired Joining joining;

  @Test
  void endedOtherwiseNothingWaitsForADecision() {
    var entry = office.withdrawalAsked(CHANNEL);
    extending.ask(lead(entry), PetitionsInTest.longer(), office.by(WATER_HEAD));
    var asked = requests.withdrawalOf(lead(entry)).orElseThrow();

    endings.end(entry.petition(), PetitionsInTest.ending(EndingKind.VOID), office.by(OFFICE_HEAD));

    isLapsed();
    assertThat(lapsedBy("END", entry)).hasSize(2).containsValue(asked.id().toString());
    assertThat(reason(() -> withdrawing.approve(asked.id(), "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_CANCELLED);
  }

  @Test
  void joinedAndTakenBackTheSame() {
    var joined = office.withdrawalAsked(CHANNEL);
    var into = office.registered(CHANNEL);
    joining.join(joined.petition(), into.petition(), "同一事项", office.by(CLERK));
    var redirected = office.extensionAsked(CHANNEL);
    redirecting.redirect(
        redirected.petition(),
        Order.to(CITY, PetitionsInTest.onDay("2026-03-13")),
        "不属其职责",
        office.by(CLERK));

    isLapsed();
    assertThat(lapsedBy("JOIN", joined)).hasSize(1);
    assertThat(lapsedBy("REDIRECT", redirected)).hasSize(1);
  }

  @Test
  void givenBackWhatElseWasAskedLapses() {
    var entry = office.withdrawalAsked(CHANNEL);
    extending.ask(lead(entry), PetitionsInTest.longer(), office.by(WATER_HEAD));

    withdrawing.approve(
        requests.withdrawalOf(lead(entry)).orElseThrow().id(), "职责不符", office.by(OFFICE_HEAD));

    isLapsed();
    assertThat(lapsedBy("APPROVE_WITHDRAWAL", entry)).hasSize(1);
  }

  @Test
  void waivedAndPassedTheSame() {
    var entry =
        registration.registerAndAssign(
            office.from(CHANNEL),
            PetitionsInTest.toWater()
                .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09"))),
            office.by(CLERK));
    var support = book.petition(entry.petition()).supporting().get(0).id();
    withdrawing.ask(
        support,
        new Withdrawal.Request("不属本单位职责", "三定方案第四条", Optional.empty()),
        office.by(CITY_HEAD));
    review.waiveOpinion(support, office.by(CLERK));
    assertThat(lapsedBy("WAIVE_OPINION", entry)).hasSize(1);

    handling.accept(lead(entry), office.by(WATER_HEAD));
    extending.ask(lead(entry), PetitionsInTest.longer(), office.by(WATER_HEAD));
    var report = handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));
    handling.signOff(report, office.by(WATER_DEPUTY));
    review.pass(report, office.by(CLERK));

    isLapsed();
    assertThat(lapsedBy("PASS", entry)).hasSize(1);
  }

  /** Otherwise a request of the first round would wait again in the second. */
  @Test
  void whatLapsedDoesNotComeBackWithTheNextRound() {
    var entry = office.extensionAsked(CHANNEL);
    var report = handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));
    handling.signOff(report, office.by(WATER_DEPUTY));
    review.pass(report, office.by(CLERK));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.NOT_SATISFIED), office.by(CLERK));
    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-11"), office.by(CLERK));

    assertThat(requests.openExtensions(clock.instant())).isEmpty();
    assertThat(extending.whyNot(lead(entry), clock.instant())).isEmpty();
  }

  @Test
  void whoEndorsedTheResultNeedNotBeToldOfTheSecondDeadline() {
    var entry = office.extended(CHANNEL);
    assertThat(requests.toTell()).hasSize(1);
    var report = handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));
    handling.signOff(report, office.by(WATER_DEPUTY));
    review.pass(report, office.by(CLERK));
    assertThat(requests.toTell()).hasSize(1);

    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.SATISFIED), office.by(CLERK));
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.COMMITTEE), office.by(CLERK));

    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(requests.toTell()).isEmpty();
  }

  private void isLapsed() {
    assertThat(requests.openWithdrawals()).isEmpty();
    assertThat(requests.openExtensions(clock.instant())).isEmpty();
    assertThat(rows("withdrawal where decided_at is null and lapsed_at is null")).isZero();
    assertThat(rows("extension where decided_at is null and lapsed_at is null")).isZero();
  }

  /** What the line of that act names as lapsed. */
  private Map<String, String> lapsedBy(String act, Entry of) {
    var lapsed = new TreeMap<String, String>();
    trail.of(TrailOfActs.subject(of.number()), 100).stream()
        .map(it -> it.entry())
        .filter(it -> it.act().equals(act))
        .forEach(
            it ->
                it.facts()
                    .forEach(
                        (name, fact) -> {
                          if (name.startsWith("lapsed")) {
                            lapsed.put(name, fact);
                          }
                        }));
    return lapsed;
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
