package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.NOBODY;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Answer.Rating;
import cn.minsheng.zhida.casework.Answer.Way;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers to channels, promises and visits (rules 6 and 8). */
class AftercareTests extends CaseworkTest {

  private static final StaffId OTHER_VISITOR = new StaffId("other-visitor");

  @Test
  void eachChannelIsOwedAnAnswerOnceTheReportHasPassed() {
    var entry = office.signedOff(Channel.MAYOR_HOTLINE);
    addSource(entry, 2, Channel.LETTER_OR_VISIT);
    assertThat(answers.of(entry.petition())).isEmpty();

    review.pass(office.reportOf(entry), office.by(CLERK));

    assertThat(answers.of(entry.petition()))
        .extracting(AnswerView::channel)
        .containsExactly(Channel.MAYOR_HOTLINE, Channel.LETTER_OR_VISIT);
    assertThat(answers.of(entry.petition()))
        .allSatisfy(it -> assertThat(it.due()).isEqualTo(PetitionsInTest.onDay("2026-03-13")));
    answers.record(entry.petition(), 2, office.answer(), office.by(CLERK));
    assertThat(answers.owed(10)).extracting(AnswerView::place).containsExactly(1);
    assertThat(tasks.waitingFor(CLERK)).extracting(Task::next).contains(Act.RECORD_ANSWER);

    var again =
        refusal(() -> answers.record(entry.petition(), 2, office.answer(), office.by(CLERK_TWO)));
    assertThat(again.reason()).isEqualTo(Reason.ALREADY_ANSWERED);
    assertThat(again.facts().who()).contains(CLERK);
    assertThat(reason(() -> answers.record(entry.petition(), 3, office.answer(), office.by(CLERK))))
        .isEqualTo(Reason.NO_ANSWER_IS_OWED);
  }

  @Test
  void closingWaitsForEndorsementsAndNotForAnswers() {
    var entry = office.closed(Channel.MAYOR_HOTLINE);

    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(answers.owed(10)).hasSize(1);
    answers.record(entry.petition(), 1, office.answer(), office.by(CLERK));
    assertThat(answers.owed(10)).isEmpty();
  }

  @Test
  void aProposalIsAnsweredByARatedLetter() {
    var entry = office.passed(Channel.PEOPLES_CONGRESS);

    assertThat(answered(entry, Way.TEXT, Optional.of(Rating.B), "承高办函〔2026〕7号"))
        .isEqualTo(Reason.A_RATED_LETTER_IS_NEEDED);
    assertThat(answered(entry, Way.LETTER, Optional.empty(), "承高办函〔2026〕7号"))
        .isEqualTo(Reason.A_RATED_LETTER_IS_NEEDED);
    assertThat(answered(entry, Way.LETTER, Optional.of(Rating.B), " "))
        .isEqualTo(Reason.AN_ANSWER_SAYS_SOMETHING);
    assertThat(answered(entry, Way.LETTER, Optional.of(Rating.B), "承高办函〔2026〕7号")).isNull();
    var given = answers.of(entry.petition()).get(0).given().orElseThrow();
    assertThat(given.rating()).contains(Rating.B);
    assertThat(given.late()).isFalse();
    var other = office.passed(Channel.ONLINE_MESSAGE);
    assertThat(answered(other, Way.TEXT, Optional.of(Rating.A), "已回复"))
        .isEqualTo(Reason.ONLY_PROPOSALS_ARE_RATED);
  }

  @Test
  void anAnswerIsLateByWhenItWasGivenNotByWhenItWasRecorded() {
    var inTime = office.passed(Channel.MAYOR_HOTLINE);
    var late = office.passed(Channel.MAYOR_HOTLINE);
    var future = office.passed(Channel.MAYOR_HOTLINE);
    var due = PetitionsInTest.onDay("2026-03-13").until();
    clock.goTo(LocalDateTime.of(2026, 3, 16, 9, 0));

    answers.record(
        inTime.petition(),
        1,
        new Answer(Way.TEXT, Optional.empty(), due.minusSeconds(1), "已回复", ""),
        office.by(CLERK));
    answers.record(
        late.petition(),
        1,
        new Answer(Way.TEXT, Optional.empty(), due, "已回复", ""),
        office.by(CLERK));

    assertThat(answers.of(inTime.petition()).get(0).given().orElseThrow().late()).isFalse();
    assertThat(answers.of(late.petition()).get(0).given().orElseThrow().late()).isTrue();
    var tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
    assertThat(
            reason(
                () ->
                    answers.record(
                        future.petition(),
                        1,
                        new Answer(Way.TEXT, Optional.empty(), tomorrow, "已回复", ""),
                        office.by(CLERK))))
        .isEqualTo(Reason.LIES_IN_THE_FUTURE);
  }

  @Test
  void whatIsSentBackOwesItsAnswersOnlyWhenItPassesAgain() {
    var entry = office.objected(Channel.MAYOR_HOTLINE);
    assertThat(answers.owed(10)).hasSize(1);

    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-20"), office.by(CLERK));
    assertThat(answers.owed(10)).isEmpty();

    var lead = entry.assignment().orElseThrow();
    var again = handling.submitReport(lead, office.report(), office.by(WATER_HEAD));
    handling.signOff(again, office.by(WATER_HEAD));
    review.pass(again, office.by(CLERK));
    assertThat(answers.owed(10))
        .singleElement()
        .satisfies(it -> assertThat(it.due()).isEqualTo(PetitionsInTest.onDay("2026-03-20")));
  }

  @Test
  void whatWasOwedByTheDeadlineMovesWithASecondOne() {
    var entry = office.objected(Channel.MAYOR_HOTLINE);
    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-18"), office.by(CLERK));
    var lead = entry.assignment().orElseThrow();
    var asked = extending.ask(lead, PetitionsInTest.longer(), office.by(WATER_HEAD));
    extending.grant(
        asked, PetitionsInTest.longer().second(), "情况属实", office.by(OfficeInTest.OFFICE_HEAD));

    passedAgain(entry);

    assertThat(answers.owed(10))
        .singleElement()
        .satisfies(it -> assertThat(it.due().lastDay()).isEqualTo("2026-03-20"));
  }

  @Test
  void whatWasOwedByTheDeadlineMovesWithTheOrderAfterTheLookBack() {
    var entry = office.closed(Channel.MAYOR_HOTLINE);
    endings.lookBack(entry.petition(), new LookBack(false, "又停水"), office.by(CLERK));
    registration.assign(
        entry.petition(),
        Order.to(OfficeInTest.WATER, PetitionsInTest.onDay("2026-03-25")),
        office.by(CLERK));

    assertThat(answers.of(entry.petition()))
        .singleElement()
        .satisfies(it -> assertThat(it.due().lastDay()).isEqualTo("2026-03-25"));
  }

  @Test
  void whatIsOwedSurvivesThatTheMatterIsSentBackWithItsDateAndItsLateness() {
    var entry = office.objected(Channel.MAYOR_HOTLINE);
    var owed = answers.owed(10).get(0);
    clock.goTo(LocalDateTime.of(2026, 3, 14, 0, 0));

    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-20"), office.by(CLERK));
    assertThat(answers.owed(10)).isEmpty();
    assertThat(reason(() -> answers.record(entry.petition(), 1, office.answer(), office.by(CLERK))))
        .isEqualTo(Reason.NOT_YET_PASSED);
    passedAgain(entry);

    assertThat(answers.owed(10)).containsExactly(owed);
    assertThat(owed.isOverdueAt(clock.instant())).isTrue();
    answers.record(entry.petition(), 1, office.answer(), office.by(CLERK));
    assertThat(answers.of(entry.petition()))
        .singleElement()
        .satisfies(it -> assertThat(it.given().orElseThrow().late()).isTrue());
  }

  @Test
  void aChannelsOwnDayStandsAndSaysThatItHadPassedBeforeTheReportDid() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var own = PetitionsInTest.onDay("2026-03-04");
    context
        .getBean(Joining.class)
        .take(
            entry.petition(),
            office.from(Channel.MAYOR_HOTLINE),
            Optional.of(own),
            office.by(CLERK));
    clock.goTo(LocalDateTime.of(2026, 3, 6, 9, 0));
    passedAgain(entry);

    assertThat(answers.of(entry.petition()))
        .filteredOn(it -> it.place() == 2)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.due()).isEqualTo(own);
              assertThat(it.wasOverdueAtOnce()).isTrue();
            });
  }

  @Test
  void whereTheChannelNamesNoDayAnAnswerIsNeverDueBeforeTheNextWorkingDay() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    clock.goTo(LocalDateTime.of(2026, 3, 20, 9, 0));
    passedAgain(entry);

    assertThat(answers.owed(10))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.due()).isEqualTo(PetitionsInTest.onDay("2026-03-23"));
              assertThat(it.wasOverdueAtOnce()).isFalse();
            });
  }

  @Test
  void whoWasAnsweredIsOwedAnotherAnswerWithAnotherResult() {
    var entry = office.objected(Channel.ONLINE_MESSAGE);
    answers.record(entry.petition(), 1, office.answer(), office.by(CLERK));
    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-20"), office.by(CLERK));
    passedAgain(entry);

    assertThat(answers.of(entry.petition())).hasSize(2);
    assertThat(answers.owed(10))
        .singleElement()
        .satisfies(it -> assertThat(it.due()).isEqualTo(PetitionsInTest.onDay("2026-03-20")));
  }

  @Test
  void whatEndedOtherwiseOwesNothingMoreAndNothingIsDeleted() {
    var entry = office.objected(Channel.ONLINE_MESSAGE);
    endings.end(
        entry.petition(),
        PetitionsInTest.ending(EndingKind.WITHDRAWN_BY_PETITIONER),
        office.by(OFFICE_HEAD));

    assertThat(answers.owed(10)).isEmpty();
    assertThat(answers.of(entry.petition())).isEmpty();
    assertThat(rows("answer")).isOne();
  }

  private void passedAgain(Entry entry) {
    var report =
        handling.submitReport(
            entry.assignment().orElseThrow(), office.report(), office.by(WATER_HEAD));
    handling.signOff(report, office.by(WATER_HEAD));
    review.pass(report, office.by(CLERK));
  }

  @Test
  void aPromiseWhoseDayGoesByIsSupervisedUntilItIsLifted() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var promise =
        promises.make(
            entry.petition(), PetitionsInTest.promise("2026-03-10"), office.by(WATER_HEAD));
    clock.goTo(LocalDateTime.of(2026, 3, 9, 9, 0));
    assertThat(tasks.waitingFor(CLERK)).extracting(Task::next).contains(Act.SETTLE_PROMISE);
    assertThat(reason(() -> promises.lift(promise, "已兑现", office.by(CLERK))))
        .isEqualTo(Reason.NOT_SUPERVISED);

    clock.goTo(LocalDateTime.of(2026, 3, 11, 0, 0));
    assertThat(promises.supervised(clock.instant(), clock.instant())).hasSize(1);
    assertThat(tasks.waitingFor(CLERK)).extracting(Task::next).contains(Act.LIFT_SUPERVISION);
    promises.settle(promise, true, "", office.by(CLERK));
    assertThat(promises.supervised(clock.instant(), clock.instant()))
        .as("kept too late: it stays until it is lifted")
        .hasSize(1);
    assertThat(promises.open(10)).hasSize(1);

    clock.goTo(LocalDateTime.of(2026, 3, 12, 9, 0));
    var before = clock.instant();
    promises.lift(promise, "已补办", office.by(CLERK));
    clock.pass(Duration.ofMinutes(1));
    assertThat(promises.supervised(clock.instant(), clock.instant())).isEmpty();
    assertThat(promises.supervised(before, clock.instant()))
        .as("a report drawn again is the same")
        .hasSize(1);
    assertThat(promises.open(10)).isEmpty();
    var again = refusal(() -> promises.lift(promise, "已补办", office.by(CLERK_TWO)));
    assertThat(again.reason()).isEqualTo(Reason.ALREADY_LIFTED);
    assertThat(again.facts().who()).contains(CLERK);
  }

  @Test
  void aVisitAndItsPromiseAreRecordedBothOrNeither() {
    var entry = office.passed(Channel.ONLINE_MESSAGE);
    var petition = entry.petition();
    var visit = office.visit(Satisfaction.SATISFIED);

    var late = Optional.of(PetitionsInTest.promise("2026-03-01"));
    assertThat(reason(() -> closing.recordFollowUp(petition, visit, late, office.by(CLERK))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(book.petition(petition).status()).isEqualTo(PetitionStatus.TO_FOLLOW_UP);
    var promise = Optional.of(PetitionsInTest.promise("2026-03-20"));
    closing.recordFollowUp(petition, visit, promise, office.by(CLERK));
    assertThat(reason(() -> closing.recordFollowUp(petition, visit, promise, office.by(CLERK))))
        .isEqualTo(Reason.ALREADY_FOLLOWED_UP);
    assertThat(promises.of(petition)).hasSize(1);
  }

  @Test
  void aPromiseKeptInTimeIsNeverSupervised() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var promise =
        promises.make(
            entry.petition(), PetitionsInTest.promise("2026-03-10"), office.by(WATER_HEAD));
    promises.settle(promise, true, "已换水表", office.by(CLERK));

    clock.goTo(LocalDateTime.of(2026, 3, 20, 9, 0));
    assertThat(promises.open(10)).isEmpty();
    assertThat(promises.supervised(clock.instant(), clock.instant())).isEmpty();
    var again = refusal(() -> promises.settle(promise, false, "没换", office.by(CLERK_TWO)));
    assertThat(again.reason()).isEqualTo(Reason.ALREADY_SETTLED);
    assertThat(again.facts().who()).contains(CLERK);
  }

  @Test
  void theOfficeCanSayBeforeItsDayThatAPromiseIsNotKept() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var promise =
        promises.make(
            entry.petition(), PetitionsInTest.promise("2026-03-10"), office.by(WATER_HEAD));

    assertThat(reason(() -> promises.settle(promise, false, " ", office.by(CLERK))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    promises.settle(promise, false, "施工队已撤场", office.by(CLERK));
    clock.pass(Duration.ofMinutes(1));
    assertThat(promises.supervised(clock.instant(), clock.instant())).hasSize(1);
  }

  @Test
  void aPromiseSaysWhatAndLiesAhead() {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var petition = entry.petition();
    var day = LocalDate.of(2026, 3, 1);

    assertThat(
            reason(
                () ->
                    promises.make(
                        petition,
                        new Promise(Promise.Occasion.REPORT, day, "换水表"),
                        office.by(WATER_HEAD))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(
            reason(
                () ->
                    promises.make(
                        petition,
                        new Promise(Promise.Occasion.REPORT, day.plusDays(9), " "),
                        office.by(WATER_HEAD))))
        .isEqualTo(Reason.A_PROMISE_SAYS_SOMETHING);
    assertThat(reason(() -> promises.settle(PromiseId.next(), true, "", office.by(CLERK))))
        .isEqualTo(Reason.NO_SUCH_PROMISE);
  }

  @Test
  void aVisitGivenToOneVisitorIsNoOthers() {
    people.person(OTHER_VISITOR, "何访", Role.VISITOR);
    var entry = office.passed(Channel.ONLINE_MESSAGE);
    assertThat(tasks.waitingFor(OTHER_VISITOR)).hasSize(1);
    assertThat(reason(() -> closing.giveFollowUp(entry.petition(), NOBODY, office.by(CLERK))))
        .isEqualTo(Reason.NOT_A_VISITOR);

    closing.giveFollowUp(entry.petition(), OTHER_VISITOR, office.by(CLERK));
    closing.giveFollowUp(entry.petition(), VISITOR, office.by(CLERK));

    assertThat(closing.visitorOf(entry.petition())).contains(VISITOR);
    assertThat(tasks.waitingFor(OTHER_VISITOR)).isEmpty();
    assertThat(tasks.waitingFor(VISITOR)).hasSize(1);
    var refused =
        refusal(
            () ->
                closing.recordFollowUp(
                    entry.petition(),
                    office.visit(Satisfaction.SATISFIED),
                    office.by(OTHER_VISITOR)));
    assertThat(refused.reason()).isEqualTo(Reason.FOLLOW_UP_IS_ANOTHERS);
    assertThat(refused.facts().who()).contains(VISITOR);
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.SATISFIED), office.by(VISITOR));
    assertThat(closing.visitorOf(entry.petition())).isEmpty();
  }

  private Reason answered(Entry entry, Way way, Optional<Rating> rating, String words) {
    return reason(
        () ->
            answers.record(
                entry.petition(),
                1,
                new Answer(way, rating, clock.instant(), words, ""),
                office.by(CLERK)));
  }

  private void addSource(Entry entry, int place, Channel channel) {
    jdbc.sql(
            """
            insert into petition_source (petition, place, channel, source_number, received_at)
            values (?, ?, ?, '', '2026-03-02')
            """)
        .params(entry.petition().toString(), place, channel.name())
        .update();
  }
}
