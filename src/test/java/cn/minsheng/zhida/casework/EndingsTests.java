package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How petitions end other than by 销号, wait, and come back (rules 5 and 9). */
class EndingsTests extends CaseworkTest {

  @ParameterizedTest
  @EnumSource
  void anEndingKeepsTheNumberAndCancelsWhatIsOpen(EndingKind kind) {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09")));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE), order, office.by(CLERK));
    var isBefore = kind == EndingKind.NOT_ADMITTED;
    if (!isBefore) {
      handling.accept(lead(entry), office.by(WATER_HEAD));
    }

    endings.end(entry.petition(), PetitionsInTest.ending(kind), office.by(OFFICE_HEAD));

    var ended = book.find(entry.number()).orElseThrow();
    assertThat(ended.status()).isEqualTo(PetitionStatus.ENDED);
    assertThat(ended.lead().orElseThrow().status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(ended.supporting())
        .extracting(AssignmentView::status)
        .containsExactly(AssignmentStatus.CANCELLED);
    assertThat(endings.of(entry.petition())).contains(kind);
    assertThat(acts(entry)).endsWith(isBefore ? "ASSIGN" : "ACCEPT", "END");
    assertThat(tasks.waitingFor(WATER_HEAD)).isEmpty();
    assertThat(tasks.waitingFor(CLERK)).isEmpty();
    assertThat(office.registered(Channel.ONLINE_MESSAGE).number().ordinal())
        .isEqualTo(entry.number().ordinal() + 1);
  }

  @Test
  void whatAUnitHasAcceptedIsAdmitted() {
    for (var entry :
        List.of(
            office.accepted(Channel.ONLINE_MESSAGE),
            office.signedOff(Channel.ONLINE_MESSAGE),
            office.passed(Channel.ONLINE_MESSAGE),
            office.objected(Channel.ONLINE_MESSAGE))) {
      var refused = refusal(() -> notAdmitted(entry));
      assertThat(refused.reason()).isEqualTo(Reason.HAS_BEEN_ADMITTED);
      assertThat(refused.facts().who()).isPresent();
      assertThat(endings.possible(entry.petition()))
          .contains(EndingKind.OTHER_PROCEDURE)
          .doesNotContain(EndingKind.NOT_ADMITTED);
      assertThat(acts(entry)).doesNotContain("END");
    }
  }

  /** What did not last was handled once: it was admitted then. */
  @Test
  void whatComesBackAfterALookBackIsAdmitted() {
    var entry = office.closed(Channel.ONLINE_MESSAGE);
    endings.lookBack(entry.petition(), new LookBack(false, "又停水了"), office.by(CLERK));

    assertThat(reason(() -> notAdmitted(entry))).isEqualTo(Reason.HAS_BEEN_ADMITTED);
  }

  @Test
  void whatAUnitGaveBackIsNotAdmittedYet() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    withdrawing.ask(lead(entry), PetitionsInTest.notOurs(), office.by(WATER_HEAD));
    withdrawing.approve(
        requests.withdrawalOf(lead(entry)).orElseThrow().id(), "职责不符", office.by(OFFICE_HEAD));

    assertThat(endings.possible(entry.petition())).containsExactly(EndingKind.values());
    assertThat(reason(() -> notAdmitted(entry))).isNull();
  }

  private void notAdmitted(Entry entry) {
    endings.end(
        entry.petition(), PetitionsInTest.ending(EndingKind.NOT_ADMITTED), office.by(OFFICE_HEAD));
  }

  @Test
  void nothingIsDoneToWhatHasEnded() {
    var entry = office.signedOff(Channel.ONLINE_MESSAGE);
    end(entry);

    var again =
        refusal(
            () ->
                endings.end(
                    entry.petition(),
                    PetitionsInTest.ending(EndingKind.VOID),
                    office.by(OFFICE_HEAD)));
    assertThat(again.reason()).isEqualTo(Reason.HAS_ENDED);
    assertThat(again.facts().who()).contains(OFFICE_HEAD);
    assertThat(reason(() -> review.pass(office.reportOf(entry), office.by(CLERK))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_CANCELLED);
    assertThat(reason(() -> handling.accept(lead(entry), office.by(WATER_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_CANCELLED);
    assertThat(
            reason(
                () ->
                    registration.assign(
                        entry.petition(), PetitionsInTest.toWater(), office.by(CLERK))))
        .isEqualTo(Reason.HAS_ENDED);
    assertThat(
            reason(
                () -> endings.lookBack(entry.petition(), new LookBack(true, ""), office.by(CLERK))))
        .isEqualTo(Reason.HAS_ENDED);
    assertThat(
            reason(
                () ->
                    holds.hold(entry.petition(), LocalDate.of(2026, 4, 1), "等待", office.by(CLERK))))
        .isEqualTo(Reason.HAS_ENDED);
  }

  @Test
  void anEndingHasAReasonAndEvidence() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);

    assertThat(ended(entry, " ", Evidence.of("撤诉书"))).isEqualTo(Reason.A_REASON_IS_NEEDED);
    assertThat(ended(entry, "撤诉", Evidence.NONE)).isEqualTo(Reason.EVIDENCE_IS_NEEDED);
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.IN_HAND);
    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.ACCEPTED);
  }

  @Test
  void whatDidNotLastIsReopenedUnderItsNumberAndEndorsedAnew() {
    var entry = office.closed(Channel.MAYOR_HOTLINE);
    clock.goTo(LocalDateTime.of(2026, 4, 1, 9, 0));
    assertThat(tasks.waitingFor(CLERK))
        .as("it is due after thirty days, and the hotline is still to be answered")
        .extracting(Task::next)
        .containsExactly(Act.RECORD_ANSWER, Act.LOOK_BACK);
    assertThat(book.lookBacksDue(LocalDate.of(2026, 3, 31), 10)).isEmpty();
    assertThat(book.lookBacksDue(LocalDate.of(2026, 4, 1), 10))
        .extracting(PetitionView::number)
        .containsExactly(entry.number());

    endings.lookBack(entry.petition(), new LookBack(false, "又停水"), office.by(CLERK));

    var reopened = book.find(entry.number()).orElseThrow();
    assertThat(reopened.status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(reopened.endorsed()).isEmpty();
    assertThat(reopened.lead()).isEmpty();
    assertThat(reopened.lookBackDue()).isEmpty();
    assertThat(answers.of(entry.petition())).as("owed all the same").hasSize(1);
    assertThat(answers.owed(10)).as("given once a report passes").isEmpty();

    var second =
        registration.assign(
            entry.petition(),
            Order.to(CITY, PetitionsInTest.onDay("2026-04-13")),
            office.by(CLERK));
    handling.accept(second, office.by(CITY_HEAD));
    var report = handling.submitReport(second, office.report(), office.by(CITY_HEAD));
    handling.signOff(report, office.by(CITY_HEAD));
    review.pass(report, office.by(CLERK));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.SATISFIED), office.by(CLERK));
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.SUPERIOR), office.by(CLERK));
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.COMMITTEE), office.by(LEADER));

    var closed = book.find(entry.number()).orElseThrow();
    assertThat(closed.status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(closed.lookBackDue()).contains(LocalDate.of(2026, 5, 1));
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void whatLastedStaysClosedAndIsLookedBackOnOnce() {
    var entry = office.closed(Channel.MAYOR_HOTLINE);
    endings.lookBack(entry.petition(), new LookBack(true, ""), office.by(CLERK));

    var again =
        refusal(
            () ->
                endings.lookBack(
                    entry.petition(), new LookBack(false, "又停水"), office.by(CLERK_TWO)));

    assertThat(again.reason()).isEqualTo(Reason.ALREADY_LOOKED_BACK);
    assertThat(again.facts().who()).contains(CLERK);
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
    clock.goTo(LocalDateTime.of(2026, 5, 1, 9, 0));
    assertThat(tasks.waitingFor(CLERK)).extracting(Task::next).doesNotContain(Act.LOOK_BACK);
  }

  @Test
  void whatDidNotLastSaysWhy() {
    var entry = office.closed(Channel.MAYOR_HOTLINE);

    assertThat(
            reason(
                () ->
                    endings.lookBack(entry.petition(), new LookBack(false, " "), office.by(CLERK))))
        .isEqualTo(Reason.FINDINGS_ARE_NEEDED);
    assertThat(book.petition(entry.petition()).lookBackDue()).isPresent();
  }

  @Test
  void aHoldStopsNoClockAndEndsOnItsDay() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var lastDay = LocalDate.of(2026, 3, 20);
    holds.hold(entry.petition(), lastDay, "等待供暖季", office.by(CLERK));

    assertThat(book.assignment(lead(entry)).due()).isEqualTo(PetitionsInTest.onDay("2026-03-13"));
    assertThat(
            book.assignment(lead(entry)).isOverdueAt(PetitionsInTest.onDay("2026-03-13").until()))
        .isTrue();
    clock.goTo(LocalDateTime.of(2026, 3, 20, 23, 59));
    assertThat(holds.heldUntil(entry.petition(), clock.instant())).contains(Due.endOf(lastDay));
    var again =
        refusal(
            () -> holds.hold(entry.petition(), lastDay.plusDays(9), "再等", office.by(CLERK_TWO)));
    assertThat(again.reason()).isEqualTo(Reason.ALREADY_HELD);
    assertThat(again.facts().who()).contains(CLERK);

    clock.goTo(LocalDateTime.of(2026, 3, 21, 0, 0));
    assertThat(holds.heldUntil(entry.petition(), clock.instant())).isEmpty();
    assertThat(reason(() -> holds.release(entry.petition(), office.by(CLERK))))
        .isEqualTo(Reason.NOT_HELD);
    holds.hold(entry.petition(), lastDay.plusDays(9), "再等", office.by(CLERK));
    holds.release(entry.petition(), office.by(CLERK_TWO));
    assertThat(holds.heldUntil(entry.petition(), clock.instant())).isEmpty();
    handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));
    handling.signOff(office.reportOf(entry), office.by(WATER_HEAD));
    assertThat(book.assignment(lead(entry)).report().orElseThrow().answeredLate())
        .as("lateness is frozen whether it was held or not")
        .contains(true);
  }

  @Test
  void aHoldHasAReasonAndADayAhead() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);

    assertThat(held(entry, LocalDate.of(2026, 3, 1), "等待")).isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(held(entry, LocalDate.of(2026, 3, 9), " ")).isEqualTo(Reason.A_REASON_IS_NEEDED);
    assertThat(held(entry, LocalDate.of(2028, 3, 3), "等待")).isEqualTo(Reason.HOLD_IS_TOO_LONG);
    assertThat(held(entry, LocalDate.of(2028, 3, 1), "等待")).isNull();
    assertThat(rows("matter_hold")).isOne();
  }

  private Reason held(Entry entry, LocalDate day, String why) {
    return reason(() -> holds.hold(entry.petition(), day, why, office.by(CLERK)));
  }

  private void end(Entry entry) {
    endings.end(
        entry.petition(),
        PetitionsInTest.ending(EndingKind.WITHDRAWN_BY_PETITIONER),
        office.by(OFFICE_HEAD));
  }

  private Reason ended(Entry entry, String why, Evidence evidence) {
    return reason(
        () ->
            endings.end(
                entry.petition(),
                new Ending(EndingKind.NOT_ADMITTED, why, evidence),
                office.by(OFFICE_HEAD)));
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
