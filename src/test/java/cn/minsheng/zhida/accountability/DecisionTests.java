package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.minsheng.zhida.accountability.Deduction.Status;
import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.directory.ActingHeads;
import cn.minsheng.zhida.directory.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Objection, confirmation, waiver and reversal: when each may be, and what it leaves behind. */
class DecisionTests extends AccountabilityTest {

  @Autowired ActingHeads heads;

  private static final String WHY = "张某某已确认当日恢复供水";

  @Test
  void theUnitObjectsInTheLastMinute() {
    var deduction = proposed();
    on("2026-03-05T23:59:59");

    deductions.object(deduction.id(), WHY, by(WATER_DEPUTY));

    assertThat(found.deduction(deduction.id()).status()).isEqualTo(Status.OBJECTED);
    assertThat(found.objection(deduction.id())).contains(WHY);
  }

  @Test
  void aMinuteLaterItIsToldUntilWhenItCould() {
    var deduction = proposed();
    on("2026-03-06T00:00");

    var denied = denial(() -> deductions.object(deduction.id(), WHY, by(WATER_HEAD)));

    assertThat(denied.reason()).isEqualTo(Reason.TOO_LATE_TO_OBJECT);
    assertThat(denied.facts().due()).contains(day("2026-03-05"));
    assertThat(found.deduction(deduction.id()).status()).isEqualTo(Status.PROPOSED);
  }

  @Test
  void theUnitObjectsOnceAndWithAReason() {
    var deduction = proposed();

    assertThat(reason(() -> deductions.object(deduction.id(), " ", by(WATER_HEAD))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    deductions.object(deduction.id(), WHY, by(WATER_HEAD));
    var again = denial(() -> deductions.object(deduction.id(), WHY, by(WATER_DEPUTY)));

    assertThat(again.reason()).isEqualTo(Reason.ALREADY_OBJECTED);
    assertThat(again.facts().who()).contains(WATER_HEAD);
    assertThat(again.facts().when()).contains(clock.instant());
  }

  @Test
  void nothingIsConfirmedBeforeTheUnitCouldObject() {
    costs(DeductionItem.POOR_HANDLING, "0.5");
    var deduction = proposed();
    on("2026-03-06T23:59");

    var early = denial(() -> deductions.confirm(deduction.id(), by(CLERK)));
    on("2026-03-07T00:00");
    deductions.confirm(deduction.id(), by(CLERK));

    assertThat(early.reason()).isEqualTo(Reason.THE_UNIT_MAY_STILL_OBJECT);
    assertThat(early.facts().due()).contains(day("2026-03-06"));
    assertThat(found.deduction(deduction.id()).lost()).contains(Points.of("0.5"));
  }

  @Test
  void onceTheUnitHasObjectedTheOfficeNeedNotWait() {
    costs(DeductionItem.POOR_HANDLING, "0.5");
    var deduction = proposed();
    deductions.object(deduction.id(), WHY, by(WATER_HEAD));

    deductions.confirm(deduction.id(), by(CLERK));

    var confirmed = found.deduction(deduction.id());
    assertThat(confirmed.status()).isEqualTo(Status.CONFIRMED);
    assertThat(confirmed.objected()).isPresent();
    assertThat(acts(deduction.id()))
        .containsExactly("PROPOSE_DEDUCTION", "OBJECT_TO_DEDUCTION", "CONFIRM_DEDUCTION");
  }

  @Test
  void theOfficeWaivesAtAnyTimeWithAReason() {
    var deduction = proposed();

    assertThat(reason(() -> deductions.waive(deduction.id(), "", by(CLERK))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    deductions.waive(deduction.id(), "退回有误", by(CLERK));

    assertThat(found.deduction(deduction.id()).status()).isEqualTo(Status.WAIVED);
    assertThat(found.whyWaived(deduction.id())).contains("退回有误");
    assertThat(reason(() -> deductions.object(deduction.id(), WHY, by(WATER_HEAD))))
        .isEqualTo(Reason.ALREADY_WAIVED);
  }

  @Test
  void withoutPointsNothingIsConfirmedUntilTheTableNamesThem() {
    var deduction = proposed();
    on("2026-03-06T09:00");
    assertThat(deduction.points()).isEmpty();
    assertThat(reason(() -> deductions.confirm(deduction.id(), by(CLERK))))
        .isEqualTo(Reason.POINTS_ARE_NOT_SET);

    costs(DeductionItem.POOR_HANDLING, "0.3");
    deductions.confirm(deduction.id(), by(CLERK));

    assertThat(found.deduction(deduction.id()).lost()).contains(Points.of("0.3"));
  }

  @Test
  void aDeductionKeepsThePointsOfTheDayOfTheFact() {
    var deduction = undisputed("0.5");
    costs(DeductionItem.POOR_HANDLING, "2");

    deductions.confirm(deduction.id(), by(CLERK));

    assertThat(found.deduction(deduction.id()).lost()).contains(Points.of("0.5"));
  }

  @Test
  void whatWasConfirmedIsOnlyReversedByARowOfItsOwn() {
    var deduction = undisputed("0.5");
    assertThat(reason(() -> deductions.reverse(deduction.id(), "有误", by(OFFICE_HEAD))))
        .isEqualTo(Reason.NOT_YET_CONFIRMED);
    deductions.confirm(deduction.id(), by(CLERK));
    assertThat(reason(() -> deductions.waive(deduction.id(), "有误", by(CLERK))))
        .isEqualTo(Reason.ALREADY_CONFIRMED);

    deductions.reverse(deduction.id(), "退回有误", by(OFFICE_HEAD));

    var reversed = found.deduction(deduction.id());
    assertThat(reversed.status()).isEqualTo(Status.REVERSED);
    assertThat(reversed.decided().orElseThrow().confirmed()).isTrue();
    assertThat(found.whyReversed(deduction.id())).contains("退回有误");
    assertThat(reason(() -> deductions.reverse(deduction.id(), "有误", by(OFFICE_HEAD))))
        .isEqualTo(Reason.ALREADY_REVERSED);
    assertThat(jdbc.sql("select count(*) from deduction_step").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void whatNobodyDecidesStaysProposedAndWaits() {
    var deduction = proposed();
    on("2027-01-04T09:00");

    assertThat(found.deduction(deduction.id()).status()).isEqualTo(Status.PROPOSED);
    assertThat(waitsFor(CLERK)).containsExactly(deduction.id());
  }

  @Test
  void whatWaitsWaitsForWhoCanDoSomething() {
    var deduction = proposed();
    assertThat(waitsFor(WATER_HEAD)).containsExactly(deduction.id());
    assertThat(waitsFor(WATER_DEPUTY)).containsExactly(deduction.id());
    assertThat(waitsFor(CLERK)).isEmpty();

    deductions.object(deduction.id(), WHY, by(WATER_HEAD));
    assertThat(waitsFor(WATER_HEAD)).isEmpty();
    assertThat(waitsFor(OFFICE_HEAD)).containsExactly(deduction.id());
    assertThat(waitsFor(LEADER)).isEmpty();

    deductions.waive(deduction.id(), "有理", by(CLERK));
    assertThat(waitsFor(OFFICE_HEAD)).isEmpty();
  }

  @Test
  void anActingHeadObjectsInTheNameOfTheHead() {
    var deduction = proposed();
    heads.name(WATER_HEAD, CITY_DEPUTY, today(), tomorrow());

    deductions.object(deduction.id(), "有异议", by(CITY_DEPUTY));

    var line = trail.of(Deductions.subject(deduction.id()), 1).get(0).entry();
    assertThat(line.by()).contains(CITY_DEPUTY);
    assertThat(line.onBehalfOf()).contains(WATER_HEAD);
  }

  @Test
  void whatLaterBecomesOfThePetitionChangesNoDeduction() {
    var entry = accepted("2026-12-31");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.NOT_SATISFIED);
    var before = found.of(entry.petition());
    closing.sendBack(entry.petition(), day("2026-12-31"), by(CLERK));
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.SATISFIED);

    assertThat(found.of(entry.petition())).isEqualTo(before);
  }

  @Test
  void thereIsNoSuchDeduction() {
    assertThat(reason(() -> deductions.confirm(new DeductionId(9_999), by(CLERK))))
        .isEqualTo(Reason.NO_SUCH_DEDUCTION);
    assertThat(reason(() -> found.deduction(new DeductionId(9_999), CLERK)))
        .isEqualTo(Reason.NO_SUCH_DEDUCTION);
  }

  @RepeatedTest(5)
  void oneOfTwoDecidesAndTheOtherIsToldWhoAndWhen() throws Exception {
    var deduction = undisputed("0.5");

    var denied =
        atOnce(
            () -> deductions.confirm(deduction.id(), by(CLERK)),
            () -> deductions.waive(deduction.id(), "有理", by(CLERK_TWO)));

    assertThat(denied).hasSize(1);
    var winner = found.deduction(deduction.id()).decided().orElseThrow();
    assertThat(denied.get(0).reason())
        .isEqualTo(winner.confirmed() ? Reason.ALREADY_CONFIRMED : Reason.ALREADY_WAIVED);
    assertThat(denied.get(0).facts().who()).contains(winner.done().by());
    assertThat(denied.get(0).facts().when()).contains(winner.done().at());
    assertThat(acts(deduction.id())).hasSize(2);
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void noWordStandsOpenInTheDatabase() {
    var deduction = proposed();
    deductions.object(deduction.id(), WHY, by(WATER_HEAD));
    deductions.waive(deduction.id(), WHY, by(CLERK));

    var rows = jdbc.sql("select sealed from deduction_step").query(byte[].class).list();
    assertThat(rows)
        .hasSize(2)
        .allSatisfy(
            it ->
                assertThat(new String(it, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("张某某"));
    assertThat(jdbc.sql("select facts from trail").query(String.class).list())
        .noneMatch(it -> it.contains("张某某"));
  }

  @Test
  void whatIsLongerThanAFormTakesIsAFaultOfTheCaller() {
    var deduction = proposed();
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> deductions.waive(deduction.id(), "长".repeat(4_001), by(CLERK))))
        .isNotNull();
    assertThat(found.deduction(deduction.id()).status()).isEqualTo(Status.PROPOSED);
  }

  @Test
  void theTableHasNoSayInWhatWasDecided() {
    var deduction = undisputed("0.5");
    deductions.confirm(deduction.id(), by(CLERK));
    catalogue.set(
        DeductionItem.POOR_HANDLING, false, Optional.of(Points.of("9")), tomorrow(), by(ADMIN));

    assertThat(deductions.points(found.deduction(deduction.id()))).contains(Points.of("0.5"));
  }

  private List<DeductionId> waitsFor(StaffId who) {
    return found.waitingFor(who, clock.instant()).stream().map(Deduction::id).toList();
  }

  private static List<Denied> atOnce(Runnable... acts) throws Exception {
    var barrier = new CyclicBarrier(acts.length);
    var threads = Executors.newFixedThreadPool(acts.length);
    try {
      var calls = new ArrayList<Callable<Denied>>();
      for (var act : acts) {
        calls.add(
            () -> {
              barrier.await();
              return denial(act);
            });
      }
      var denied = new ArrayList<Denied>();
      for (var done : threads.invokeAll(calls)) {
        denied.add(done.get());
      }
      denied.removeIf(Objects::isNull);
      return denied;
    } finally {
      threads.shutdownNow();
    }
  }
}
