package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** 延期 (rule 7): in good time, once, by decision of the office's head. */
class ExtensionTests extends CaseworkTest {

  private static final Channel CHANNEL = Channel.ONLINE_MESSAGE;
  private static final Due FIRST = PetitionsInTest.onDay("2026-03-13");
  private static final Due PROPOSED = PetitionsInTest.onDay("2026-03-20");
  private static final Due OTHER = PetitionsInTest.onDay("2026-03-17");

  @Test
  void theHeadOfTheOfficeMayGrantAnotherDeadline() {
    var entry = office.extensionAsked(CHANNEL);
    assertThat(book.assignment(lead(entry)).due()).isEqualTo(FIRST);

    extending.grant(request(entry), OTHER, "加压泵已订货", office.by(OFFICE_HEAD));

    assertThat(book.assignment(lead(entry)).due()).isEqualTo(OTHER);
    var extension = requests.extension(request(entry));
    assertThat(extension.first()).isEqualTo(FIRST);
    assertThat(extension.proposed()).isEqualTo(PROPOSED);
    assertThat(extension.decision().orElseThrow().second()).contains(OTHER);
    assertThat(requests.words(extension, WATER_HEAD).decision()).isEqualTo("加压泵已订货");
    assertThat(acts(entry))
        .containsExactly("REGISTER", "ASSIGN", "ACCEPT", "ASK_EXTENSION", "GRANT_EXTENSION");
  }

  @Test
  void theReportIsDueBeforeTheSecondDeadline() {
    var entry = office.extended(CHANNEL);

    var windows = context.getBean(Windows.class).of(book.assignment(lead(entry)));

    assertThat(windows.reportBy().value().lastDay()).hasToString("2026-03-18");
    assertThat(windows.withdrawUntil().value().lastDay()).hasToString("2026-03-02");
  }

  @Test
  void theWindowClosesThreeDaysBefore() {
    var entry = office.accepted(CHANNEL);
    clock.goTo(LocalDateTime.parse("2026-03-11T00:00"));

    var refused = refusal(() -> ask(entry, PROPOSED));

    assertThat(refused.reason()).isEqualTo(Reason.TOO_LATE_TO_EXTEND);
    assertThat(refused.facts().due()).contains(PetitionsInTest.onDay("2026-03-10"));
    clock.goTo(LocalDateTime.parse("2026-03-10T23:59"));
    assertThat(reason(() -> ask(entry, PROPOSED))).isNull();
  }

  @Test
  void aShortTermIsExtendedUntilHalfOfItIsGone() {
    var entry = threeDays();
    clock.goTo(LocalDateTime.parse("2026-03-04T04:29"));
    assertThat(reason(() -> ask(entry, PROPOSED))).isNull();

    var other = threeDaysFrom("2026-03-02T09:00");
    clock.goTo(LocalDateTime.parse("2026-03-04T04:30"));
    var refused = refusal(() -> ask(other, PROPOSED));

    assertThat(refused.reason()).isEqualTo(Reason.TOO_LATE_TO_EXTEND);
    assertThat(refused.facts().due()).contains(Due.at(clock.instant()));
  }

  @Test
  void switchedOffAShortTermIsExtendedOnTheFirstDayAtMost() {
    var entry = threeDays();
    var rules = new DeadlineRules(false, false, 2, 3, false);
    var strict =
        extending(
            new Windows(
                new DatesOfAssignments(
                    context.getBean(TermGivenTable.class),
                    context.getBean(ToldDateTable.class),
                    context.getBean(OfficeCalendar.class),
                    rules)),
            new RequestSettings("2", "true"));
    clock.goTo(LocalDateTime.parse("2026-03-03T00:00"));

    var refused =
        refusal(
            () ->
                strict.ask(
                    lead(entry), new Extension.Request("泵未到货", PROPOSED), office.by(WATER_HEAD)));

    assertThat(refused.reason()).isEqualTo(Reason.TOO_LATE_TO_EXTEND);
    assertThat(refused.facts().due()).contains(PetitionsInTest.onDay("2026-03-02"));
  }

  @Test
  void onceIsEnough() {
    var entry = office.extended(CHANNEL);

    var again = refusal(() -> ask(entry, PetitionsInTest.onDay("2026-03-27")));

    assertThat(again.reason()).isEqualTo(Reason.ALREADY_EXTENDED);
    assertThat(again.facts().who()).contains(OFFICE_HEAD);
  }

  @Test
  void switchedOffItIsExtendedAgain() {
    var entry = office.extended(CHANNEL);
    var lenient = extending(context.getBean(Windows.class), new RequestSettings("2", "false"));

    var second =
        lenient.ask(
            lead(entry),
            new Extension.Request("泵未到货", PetitionsInTest.onDay("2026-03-27")),
            office.by(WATER_HEAD));
    lenient.grant(second, PetitionsInTest.onDay("2026-03-27"), "再宽限一周", office.by(OFFICE_HEAD));

    assertThat(requests.extensionsOf(lead(entry)))
        .extracting(Extension::first)
        .containsExactly(FIRST, PROPOSED);
    assertThat(book.assignment(lead(entry)).due()).isEqualTo(PetitionsInTest.onDay("2026-03-27"));
  }

  @Test
  void theSecondDeadlineIsLater() {
    var entry = office.accepted(CHANNEL);

    assertThat(reason(() -> ask(entry, FIRST))).isEqualTo(Reason.SECOND_DEADLINE_IS_NOT_LATER);
    ask(entry, PROPOSED);
    var refused =
        refusal(() -> extending.grant(request(entry), FIRST, "同意", office.by(OFFICE_HEAD)));

    assertThat(refused.reason()).isEqualTo(Reason.SECOND_DEADLINE_IS_NOT_LATER);
    assertThat(refused.facts().due()).contains(FIRST);
    assertThat(requests.extension(request(entry)).isOpenAt(clock.instant())).isTrue();
  }

  @Test
  void itNeedsAReasonAndSoDoesTheDecision() {
    var entry = office.accepted(CHANNEL);

    assertThat(
            reason(
                () ->
                    extending.ask(
                        lead(entry), new Extension.Request(" ", PROPOSED), office.by(WATER_HEAD))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    ask(entry, PROPOSED);
    assertThat(reason(() -> extending.refuse(request(entry), "", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
  }

  @Test
  void refusedTheFirstDeadlineStandsAndItMayBeAskedAgainInTime() {
    var entry = office.extensionAsked(CHANNEL);
    var first = request(entry);
    assertThat(reason(() -> ask(entry, PROPOSED))).isEqualTo(Reason.EXTENSION_IS_UNDECIDED);

    extending.refuse(first, "可以按期办结", office.by(OFFICE_HEAD));

    assertThat(book.assignment(lead(entry)).due()).isEqualTo(FIRST);
    assertThat(reason(() -> extending.grant(first, PROPOSED, "改判", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ALREADY_DECIDED);
    ask(entry, OTHER);
    assertThat(requests.openExtensions(clock.instant())).hasSize(1);
  }

  @Test
  void undecidedAtTheDeadlineItHasLapsedAndLatenessCounts() {
    var entry = office.extensionAsked(CHANNEL);
    clock.goTo(LocalDateTime.parse("2026-03-14T00:00"));

    var refused =
        refusal(() -> extending.grant(request(entry), PROPOSED, "同意", office.by(OFFICE_HEAD)));

    assertThat(refused.reason()).isEqualTo(Reason.EXTENSION_HAS_LAPSED);
    assertThat(requests.openExtensions(clock.instant())).isEmpty();
    assertThat(tasks.waitingFor(OFFICE_HEAD)).isEmpty();
    handling.submitReport(lead(entry), office.report(), office.by(WATER_LIAISON));
    handling.signOff(office.reportOf(entry), office.by(WATER_HEAD));
    assertThat(book.assignment(lead(entry)).report().orElseThrow().answeredLate()).contains(true);
  }

  @Test
  void itWaitsOnWhenAnotherChannelMovesTheDeadline() {
    var entry = office.extensionAsked(CHANNEL);
    var sooner = PetitionsInTest.onDay("2026-03-09");
    join(entry, sooner);

    assertThat(requests.openExtensions(clock.instant()))
        .extracting(Extension::first)
        .containsExactly(sooner);
    assertThat(reason(() -> extending.grant(request(entry), sooner, "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.SECOND_DEADLINE_IS_NOT_LATER);
    extending.grant(request(entry), PROPOSED, "同意", office.by(OFFICE_HEAD));

    assertThat(book.assignment(lead(entry)).due()).isEqualTo(PROPOSED);
    assertThat(requests.extension(request(entry)).first()).isEqualTo(sooner);
  }

  @Test
  void itLapsesAtTheDeadlineInForce() {
    var entry = office.extensionAsked(CHANNEL);
    join(entry, PetitionsInTest.onDay("2026-03-09"));
    clock.goTo(LocalDateTime.parse("2026-03-10T00:00"));

    assertThat(requests.openExtensions(clock.instant())).isEmpty();
    assertThat(
            reason(() -> extending.grant(request(entry), PROPOSED, "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.EXTENSION_HAS_LAPSED);
  }

  @Test
  void itLapsesWhenTheDeadlineInForceIsAsLateAsTheOneProposed() {
    var entry = office.extensionAsked(CHANNEL);
    var moved = PetitionsInTest.onDay("2026-03-20");
    jdbc.sql("update assignment set due_last_day = ?, due_until = ? where id = ?")
        .params(
            moved.lastDay(),
            cn.minsheng.zhida.calendar.Moments.column(moved.until()),
            lead(entry).toString())
        .update();

    assertThat(requests.openExtensions(clock.instant())).isEmpty();
    assertThat(reason(() -> extending.grant(request(entry), OTHER, "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.SECOND_DEADLINE_IS_NOT_LATER);
  }

  private void join(Entry entry, Due answerDue) {
    context
        .getBean(Joining.class)
        .take(
            entry.petition(),
            office.from(Channel.MAYOR_HOTLINE),
            java.util.Optional.of(answerDue),
            office.by(CLERK));
  }

  @Test
  void handedInItHasLapsedToo() {
    var entry = office.extensionAsked(CHANNEL);
    handling.submitReport(lead(entry), office.report(), office.by(WATER_LIAISON));
    handling.signOff(office.reportOf(entry), office.by(WATER_HEAD));

    assertThat(
            reason(() -> extending.grant(request(entry), PROPOSED, "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ALREADY_SIGNED_OFF);
    assertThat(requests.openExtensions(clock.instant())).isEmpty();
  }

  @Test
  void givenBackItHasLapsedToo() {
    var entry = office.extensionAsked(CHANNEL);
    withdrawing.approve(
        withdrawing.ask(lead(entry), PetitionsInTest.notOurs(), office.by(WATER_HEAD)),
        "属物业管理",
        office.by(OFFICE_HEAD));

    assertThat(
            reason(() -> extending.grant(request(entry), PROPOSED, "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_WITHDRAWN);
    assertThat(requests.openExtensions(clock.instant())).isEmpty();
  }

  @Test
  void theUnitConfirmsOnceThatThePetitionerWasTold() {
    var entry = office.extended(CHANNEL);
    assertThat(tasks.waitingFor(WATER_LIAISON)).extracting(Task::next).contains(Act.CONFIRM_TOLD);
    assertThat(
            reason(
                () ->
                    extending.confirmTold(
                        request(entry),
                        Telling.Way.PHONE,
                        clock.instant().plusSeconds(1),
                        office.by(WATER_LIAISON))))
        .isEqualTo(Reason.LIES_IN_THE_FUTURE);

    extending.confirmTold(
        request(entry), Telling.Way.PHONE, clock.instant(), office.by(WATER_LIAISON));

    assertThat(requests.toTell()).isEmpty();
    var told = requests.extension(request(entry)).told().orElseThrow();
    assertThat(told.way()).isEqualTo(Telling.Way.PHONE);
    assertThat(told.confirmed().by()).isEqualTo(WATER_LIAISON);
    assertThat(
            reason(
                () ->
                    extending.confirmTold(
                        request(entry),
                        Telling.Way.MEETING,
                        clock.instant(),
                        office.by(WATER_DEPUTY))))
        .isEqualTo(Reason.ALREADY_TOLD);
  }

  @Test
  void whatWasNotGrantedIsNotTold() {
    var entry = office.extensionAsked(CHANNEL);

    assertThat(
            reason(
                () ->
                    extending.confirmTold(
                        request(entry),
                        Telling.Way.PHONE,
                        clock.instant(),
                        office.by(WATER_LIAISON))))
        .isEqualTo(Reason.NOT_EXTENDED);
  }

  @Test
  void aSupportingUnitsDateIsNoDeadlineOfItsOwn() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09")));
    var entry = registration.registerAndAssign(office.from(CHANNEL), order, office.by(CLERK));
    var support = book.petition(entry.petition()).supporting().get(0).id();

    assertThat(
            reason(
                () ->
                    extending.ask(
                        support, new Extension.Request("来不及", OTHER), office.by(CITY_HEAD))))
        .isEqualTo(Reason.ONLY_THE_LEAD_UNIT_ASKS_FOR_LONGER);
  }

  private Entry threeDays() {
    return threeDaysFrom("2026-03-02T09:00");
  }

  /** From Monday 09:00 to the end of Thursday: half of it is gone on Wednesday at 04:30. */
  private Entry threeDaysFrom(String moment) {
    clock.goTo(LocalDateTime.parse(moment));
    var order = Order.to(WATER, PetitionsInTest.onDay("2026-03-05"));
    return registration.registerAndAssign(office.from(CHANNEL), order, office.by(CLERK));
  }

  private Extending extending(Windows windows, RequestSettings settings) {
    return new Extending(
        context.getBean(Proceedings.class),
        context.getBean(ExtensionTable.class),
        windows,
        context.getBean(AnswerTable.class),
        settings);
  }

  private void ask(Entry entry, Due second) {
    extending.ask(lead(entry), new Extension.Request("泵未到货", second), office.by(WATER_HEAD));
  }

  private RequestId request(Entry entry) {
    return requests.extensionsOf(lead(entry)).get(0).id();
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
