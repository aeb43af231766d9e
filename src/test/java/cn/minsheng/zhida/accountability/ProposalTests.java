package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.accountability.DeductionItem.ANSWER_OVERDUE;
import static cn.minsheng.zhida.accountability.DeductionItem.BAD_RATING;
import static cn.minsheng.zhida.accountability.DeductionItem.POOR_HANDLING;
import static cn.minsheng.zhida.accountability.DeductionItem.REPORT_LATE;
import static cn.minsheng.zhida.accountability.DeductionItem.UNFOUNDED_WITHDRAWAL;
import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.minsheng.zhida.accountability.Deduction.Status;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.Ending;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionEvent;
import cn.minsheng.zhida.casework.Redirecting;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which facts of handling are proposed, and that each is proposed once. */
class ProposalTests extends AccountabilityTest {

  @Autowired Proposals proposals;
  @Autowired Endings endings;
  @Autowired Withdrawing withdrawing;
  @Autowired TransactionTemplate transaction;
  @Autowired OverdueRound round;
  @Autowired Redirecting redirecting;
  @Autowired Holds holds;

  @Test
  void goodHandlingCostsNothing() {
    var entry = accepted("2026-03-13");
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.BASICALLY_SATISFIED);

    assertThat(found.of(entry.petition())).isEmpty();
  }

  @Test
  void anOverdueAnswerIsProposedWithTheDeadlineItWasMeasuredBy() {
    var entry = accepted("2026-03-06");
    on("2026-03-07T00:00");
    signsOff(entry);

    var deduction = only(entry);
    assertThat(deduction.item()).isEqualTo(ANSWER_OVERDUE);
    assertThat(deduction.unit()).isEqualTo(WATER);
    assertThat(deduction.number()).isEqualTo(entry.number());
    assertThat(deduction.assignment()).isEqualTo(entry.assignment().orElseThrow());
    assertThat(deduction.happenedAt()).isEqualTo(clock.instant());
    assertThat(deduction.measuredBy()).contains(day("2026-03-06"));
    assertThat(deduction.status()).isEqualTo(Status.PROPOSED);
    assertThat(acts(deduction.id())).containsExactly("PROPOSE_DEDUCTION");
  }

  @Test
  void whatIsNeverAnsweredIsOverdueWhenItsTimeIsOverAndCostsOnce() {
    var entry = accepted("2026-03-06");
    on("2026-03-06T23:59:59");
    round.run();
    assertThat(items(entry)).isEmpty();

    on("2026-03-09T09:00");
    round.run();
    round.run();
    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE);
    assertThat(only(entry).happenedAt()).isEqualTo(day("2026-03-06").until());
    assertThat(only(entry).objectUntil()).isEqualTo(day("2026-03-12"));

    on("2026-03-10T09:00");
    signsOff(entry);
    round.run();
    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE);
  }

  @Test
  void latenessCountsInTheYearInWhichItHappened() {
    var answered = accepted("2026-12-28");
    var never = accepted("2026-12-28");
    on("2027-01-04T09:00");
    signsOff(answered);
    round.run();

    assertThat(found.statement(WATER, 2026, OFFICE_HEAD).lines()).hasSize(2);
    assertThat(items(never)).containsExactly(ANSWER_OVERDUE);
    assertThat(only(answered).happenedAt()).isEqualTo(day("2026-12-28").until());
  }

  @Test
  void whoeverHadItWhenItWasOverdueIsTheOneWhoWasLate() {
    var entry = assigned("2026-03-06");
    on("2026-03-07T09:00");
    redirecting.redirect(entry.petition(), Order.to(CITY, day("2026-03-20")), "应由城管办理", by(CLERK));

    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE);
    assertThat(only(entry).unit()).isEqualTo(WATER);
    round.run();
    assertThat(items(entry)).hasSize(1);
  }

  @Test
  void whatIsSwitchedOffThenIsNotProposedLater() {
    isOn(ANSWER_OVERDUE, false);
    var entry = accepted("2026-03-06");
    on("2026-03-09T09:00");
    assertThat(round.run()).isPositive();
    isOn(ANSWER_OVERDUE, true);

    assertThat(round.run()).isZero();
    signsOff(entry);
    assertThat(items(entry)).isEmpty();
  }

  @Test
  void whatIsHeldIsNotOverdueUntilItIsHeldNoMore() {
    var answered = accepted("2026-03-06");
    var owed = accepted("2026-03-06");
    holds.hold(answered.petition(), LocalDate.parse("2026-03-10"), "待法院判决", by(CLERK));
    holds.hold(owed.petition(), LocalDate.parse("2026-03-10"), "待法院判决", by(CLERK));
    on("2026-03-10T17:00");
    round.run();
    signsOff(answered);
    assertThat(items(answered)).isEmpty();
    assertThat(items(owed)).isEmpty();

    on("2026-03-11T09:00");
    round.run();
    assertThat(items(answered)).isEmpty();
    assertThat(items(owed)).containsExactly(ANSWER_OVERDUE);
    assertThat(only(owed).happenedAt()).isEqualTo(day("2026-03-10").until());
  }

  @Test
  void whatIsReleasedAfterItsDeadlineIsOverdueFromThen() {
    var entry = accepted("2026-03-06");
    holds.hold(entry.petition(), LocalDate.parse("2026-03-31"), "待法院判决", by(CLERK));
    on("2026-03-12T10:00");
    holds.release(entry.petition(), by(CLERK));
    on("2026-03-12T10:01");
    round.run();

    assertThat(only(entry).happenedAt())
        .isEqualTo(LocalDateTime.parse("2026-03-12T10:00").atZone(OfficeTime.ZONE).toInstant());
  }

  @Test
  void whatWasOverdueBeforeItWasHeldStaysSo() {
    var entry = accepted("2026-03-06");
    on("2026-03-09T09:00");
    holds.hold(entry.petition(), LocalDate.parse("2026-03-31"), "待法院判决", by(CLERK));
    on("2026-03-10T09:00");
    signsOff(entry);

    assertThat(only(entry).happenedAt()).isEqualTo(day("2026-03-06").until());
  }

  @Test
  void whatWasHandedInInTimeAndIsHeardOfLaterIsNotOverdue() {
    var entry = accepted("2026-03-06");
    on("2026-03-06T17:00");
    var report = submits(entry);
    var inTime = by(WATER_HEAD);
    on("2026-03-09T09:00");
    round.run();
    assertThat(only(entry).status()).isEqualTo(Status.PROPOSED);

    handling.signOff(report, inTime);
    assertThat(only(entry).status()).isEqualTo(Status.WAIVED);
  }

  @Test
  void aReportThatNeverComesIsLateIfOverdueAnswersAreOff() {
    catalogue.set(ANSWER_OVERDUE, false, Optional.empty(), tomorrow(), by(ADMIN));
    isOn(REPORT_LATE, true);
    var entry = accepted("2026-03-13");
    on("2026-03-16T09:00");
    round.run();

    assertThat(items(entry)).containsExactly(REPORT_LATE);
    assertThat(only(entry).happenedAt()).isEqualTo(day("2026-03-11").until());
  }

  @Test
  void anAnswerInTheLastMinuteIsInTime() {
    var entry = accepted("2026-03-06");
    on("2026-03-06T23:59:59");
    signsOff(entry);

    assertThat(found.of(entry.petition())).isEmpty();
  }

  @Test
  void oneDeadlineIsMissedOnceHoweverOftenTheReportComesAgain() {
    var entry = accepted("2026-03-06");
    on("2026-03-07T09:00");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    on("2026-03-09T09:00");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE, POOR_HANDLING);
  }

  @Test
  void howLongTheOfficeLookedAtAReportThatCameInTimeIsNotCounted() {
    var entry = accepted("2026-03-06");
    on("2026-03-06T20:00");
    var report = signsOff(entry);
    on("2026-03-09T20:00");
    review.returnToUnit(report, "缺现场照片", by(CLERK));
    on("2026-03-09T23:59:59");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(POOR_HANDLING);
  }

  @Test
  void whoIsLateAllTheSameReadsHowLongTheOfficeLookedAtIt() {
    var entry = accepted("2026-03-06");
    on("2026-03-06T20:00");
    var report = signsOff(entry);
    on("2026-03-09T21:30");
    review.returnToUnit(report, "缺现场照片", by(CLERK));
    on("2026-03-10T01:30");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(POOR_HANDLING, ANSWER_OVERDUE);
    var late = found.of(entry.petition()).get(1);
    assertThat(late.measuredBy()).contains(day("2026-03-06"));
    assertThat(late.notCounted()).isEqualTo(Duration.ofHours(73).plusMinutes(30));
  }

  @Test
  void whatEndsWhileTheUnitStillHasItsOwnTimeCostsNothing() {
    var entry = accepted("2026-03-06");
    var report = signsOff(entry);
    on("2026-03-09T09:00");
    review.returnToUnit(report, "缺现场照片", by(CLERK));
    on("2026-03-10T09:00");
    ends(entry, EndingKind.OTHER_PROCEDURE);

    assertThat(items(entry)).containsExactly(POOR_HANDLING);
  }

  @Test
  void aSecondDeadlineCanBeMissedToo() {
    var entry = accepted("2026-03-06");
    on("2026-03-07T09:00");
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.NOT_SATISFIED);
    closing.sendBack(entry.petition(), day("2026-03-10"), by(CLERK));
    on("2026-03-11T09:00");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE, BAD_RATING, ANSWER_OVERDUE);
  }

  @Test
  void everyReturnedReportIsPoorHandlingOnce() {
    var entry = accepted("2026-03-13");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    review.returnToUnit(signsOff(entry), "仍缺现场照片", by(CLERK));

    assertThat(items(entry)).containsExactly(POOR_HANDLING, POOR_HANDLING);
  }

  @Test
  void whatTheUnitsOwnSignerReturnsCostsNothing() {
    var entry = accepted("2026-03-13");
    var report = signsOff(entry);
    review.returnToUnit(report, "缺现场照片", by(CLERK));
    var before = found.of(entry.petition()).size();
    var again =
        handling.submitReport(
            entry.assignment().orElseThrow(),
            new HandlingReport(
                new Paper.File(DocumentId.next()),
                "已恢复",
                "条例",
                HandlingResult.SOLVED,
                Telling.met(clock.instant())),
            by(WATER_HEAD));
    handling.returnBySigner(again, "再核实", by(WATER_HEAD));

    assertThat(found.of(entry.petition())).hasSize(before);
  }

  @Test
  void onlyNotSatisfiedIsABadRating() {
    var content = accepted("2026-03-13");
    review.pass(signsOff(content), by(CLERK));
    asks(content, Satisfaction.BASICALLY_SATISFIED);
    var not = accepted("2026-03-13");
    review.pass(signsOff(not), by(CLERK));
    asks(not, Satisfaction.NOT_SATISFIED);

    assertThat(items(content)).isEmpty();
    assertThat(items(not)).containsExactly(BAD_RATING);
    assertThat(only(not).measuredBy()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = DeductionItem.class,
      names = {"ANSWER_OVERDUE", "POOR_HANDLING", "BAD_RATING"})
  void whatIsSwitchedOffIsNotProposed(DeductionItem item) {
    isOn(item, false);
    var entry = accepted("2026-03-10");
    on("2026-03-11T09:00");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.NOT_SATISFIED);

    assertThat(items(entry))
        .doesNotContain(item)
        .hasSize(2)
        .isSubsetOf(ANSWER_OVERDUE, POOR_HANDLING, BAD_RATING);
  }

  @Test
  void aLateReportCostsNothingUntilItIsSwitchedOn() {
    var entry = accepted("2026-03-13");
    on("2026-03-12T09:00");
    signsOff(entry);

    assertThat(found.of(entry.petition())).isEmpty();
  }

  @Test
  void aReportAfterTwoDaysBeforeTheDeadlineIsLate() {
    isOn(REPORT_LATE, true);
    var inTime = accepted("2026-03-13");
    var late = accepted("2026-03-13");
    on("2026-03-11T23:59");
    signsOff(inTime);
    on("2026-03-12T00:00");
    signsOff(late);

    assertThat(items(inTime)).isEmpty();
    assertThat(items(late)).containsExactly(REPORT_LATE);
    assertThat(only(late).measuredBy()).contains(day("2026-03-11"));
  }

  @Test
  void aReportAfterTheDeadlineCostsOnceAsOverdue() {
    isOn(REPORT_LATE, true);
    var entry = accepted("2026-03-13");
    on("2026-03-14T09:00");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE);
  }

  @Test
  void ifOverdueAnswersAreOffItIsALateReport() {
    catalogue.set(ANSWER_OVERDUE, false, Optional.empty(), tomorrow(), by(ADMIN));
    isOn(REPORT_LATE, true);
    var entry = accepted("2026-03-13");
    on("2026-03-14T09:00");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(REPORT_LATE);
  }

  @Test
  void aReturnedReportThatComesAgainIsNotLateForThat() {
    isOn(REPORT_LATE, true);
    var entry = accepted("2026-03-13");
    on("2026-03-11T09:00");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    on("2026-03-13T09:00");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(POOR_HANDLING);
  }

  @Test
  void theTermOfWhatWasSentBackRunsFromThen() {
    isOn(REPORT_LATE, true);
    var entry = accepted("2026-03-13");
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.NOT_SATISFIED);
    on("2026-03-09T09:00");
    closing.sendBack(entry.petition(), day("2026-03-11"), by(CLERK));
    on("2026-03-11T20:00");
    signsOff(entry);

    assertThat(items(entry)).containsExactly(BAD_RATING);
  }

  @Test
  void anUnfoundedWithdrawalCostsNothingUntilItIsSwitchedOn() {
    var before = accepted("2026-03-13");
    withdraws(before, true);
    isOn(UNFOUNDED_WITHDRAWAL, true);
    var after = accepted("2026-03-13");
    withdraws(after, true);
    var founded = accepted("2026-03-13");
    withdraws(founded, false);

    assertThat(items(before)).isEmpty();
    assertThat(items(after)).containsExactly(UNFOUNDED_WITHDRAWAL);
    assertThat(items(founded)).isEmpty();
  }

  @Test
  void whereNoReportIsNeededNoneIsLate() {
    isOn(REPORT_LATE, true);
    var entry = assigned(Order.to(WATER, day("2026-03-13")).withoutReport());
    handling.accept(entry.assignment().orElseThrow(), by(WATER_HEAD));
    on("2026-03-12T09:00");
    signsOff(entry);

    assertThat(found.of(entry.petition())).isEmpty();
  }

  @Test
  void whatEndsWhileItsAnswerIsOverdueAndOwedIsOverdue() {
    var entry = accepted("2026-03-06");
    on("2026-03-07T09:00");
    ends(entry, EndingKind.WITHDRAWN_BY_PETITIONER);

    assertThat(items(entry)).containsExactly(ANSWER_OVERDUE);
    assertThat(only(entry).measuredBy()).contains(day("2026-03-06"));
  }

  @Test
  void whatEndsInTimeOrAnsweredOrAsVoidCostsNothing() {
    var inTime = accepted("2026-03-06");
    ends(inTime, EndingKind.OTHER_PROCEDURE);
    var answered = accepted("2026-03-06");
    signsOff(answered);
    var registeredByMistake = accepted("2026-03-06");
    on("2026-03-07T09:00");
    ends(answered, EndingKind.OTHER_PROCEDURE);
    ends(registeredByMistake, EndingKind.VOID);

    assertThat(items(inTime)).isEmpty();
    assertThat(items(answered)).isEmpty();
    assertThat(items(registeredByMistake)).isEmpty();
  }

  @Test
  void aReturnedReportThatNeverCameAgainIsOwed() {
    var entry = accepted("2026-03-06");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    on("2026-03-07T09:00");
    ends(entry, EndingKind.OTHER_PROCEDURE);

    assertThat(items(entry)).containsExactly(POOR_HANDLING, ANSWER_OVERDUE);
  }

  @Test
  void anEventThatIsHeardAgainCostsNothingMore() {
    var entry = accepted("2026-03-06");
    on("2026-03-07T09:00");
    var report = signsOff(entry);
    var again =
        new PetitionEvent.SignedOff(
            entry.petition(),
            entry.number(),
            by(WATER_HEAD),
            entry.assignment().orElseThrow(),
            WATER,
            report,
            day("2026-03-06"),
            Duration.ZERO,
            true);

    transaction.executeWithoutResult(status -> proposals.follow(again));

    assertThat(found.of(entry.petition())).hasSize(1);
  }

  @Test
  void twoNodesThatHearOfItAtOnceProposeItOnce() throws Exception {
    isOn(POOR_HANDLING, false);
    var entry = accepted("2026-12-31");
    var report = signsOff(entry);
    isOn(POOR_HANDLING, true);
    var event =
        new PetitionEvent.Returned(
            entry.petition(),
            entry.number(),
            by(CLERK),
            Act.RETURN_TO_UNIT,
            entry.assignment().orElseThrow(),
            WATER,
            report,
            Duration.ZERO);
    var barrier = new CyclicBarrier(2);
    Callable<Void> hears =
        () -> {
          barrier.await();
          transaction.executeWithoutResult(status -> proposals.follow(event));
          return null;
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(hears, hears))) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(found.of(entry.petition())).hasSize(1);
    assertThat(acts(only(entry).id())).hasSize(1);
  }

  @Test
  void anActThatIsRefusedProposesNothing() {
    var entry = accepted("2026-03-13");
    var report = signsOff(entry);
    assertThat(catchThrowable(() -> review.returnToUnit(report, " ", by(CLERK))))
        .isInstanceOf(Refused.class);

    assertThat(found.of(entry.petition())).isEmpty();
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void theUnitMayObjectForThreeWorkingDaysAfterItIsTold() {
    assertThat(proposed().objectUntil()).isEqualTo(day("2026-03-05"));
  }

  @Test
  void aHolidayDoesNotTakeDaysFromTheUnit() {
    on("2026-04-02T16:00");
    assertThat(proposed().objectUntil()).isEqualTo(day("2026-04-08"));
  }

  @Test
  void aFactThatIsRecordedLateIsToldWhenItIsTold() {
    var entry = accepted("2026-03-13");
    var report = signsOff(entry);
    var happened = by(CLERK);
    on("2026-03-09T09:00");
    review.returnToUnit(report, "缺现场照片", happened);

    var deduction = only(entry);
    assertThat(LocalDate.ofInstant(deduction.happenedAt(), OfficeTime.ZONE))
        .isEqualTo("2026-03-02");
    assertThat(deduction.objectUntil()).isEqualTo(day("2026-03-12"));
  }

  @Test
  void theTrailHoldsWhatTheDeductionIsExplainedBy() {
    var entry = accepted("2026-03-06");
    on("2026-03-07T09:00");
    signsOff(entry);
    var deduction = only(entry);

    var facts = trail.of(Deductions.subject(deduction.id()), 1).get(0).entry().facts();

    assertThat(facts)
        .containsEntry("item", "ANSWER_OVERDUE")
        .containsEntry("unit", WATER.toString())
        .containsEntry("number", entry.number().toString())
        .containsEntry("measuredBy", "2026-03-06")
        .containsEntry("objectUntil", "2026-03-11")
        .containsEntry("fact", deduction.fact())
        .doesNotContainKey("points");
  }

  private ReportId submits(Entry entry) {
    return handling.submitReport(
        entry.assignment().orElseThrow(),
        new HandlingReport(
            new Paper.File(DocumentId.next()),
            "已恢复",
            "条例",
            HandlingResult.SOLVED,
            Telling.met(clock.instant())),
        by(WATER_HEAD));
  }

  private void ends(Entry entry, EndingKind kind) {
    endings.end(entry.petition(), new Ending(kind, "当事人来电", Evidence.of("来电记录")), by(OFFICE_HEAD));
  }

  private void withdraws(Entry entry, boolean unfounded) {
    var request =
        withdrawing.ask(
            entry.assignment().orElseThrow(),
            new Withdrawal.Request("不属本单位职责", "三定方案", Optional.empty()),
            by(WATER_HEAD));
    withdrawing.refuse(request, unfounded, "属本单位职责", by(OFFICE_HEAD));
  }

  private Deduction only(Entry entry) {
    var all = found.of(entry.petition());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<DeductionItem> items(Entry entry) {
    return found.of(entry.petition()).stream().map(Deduction::item).toList();
  }
}
