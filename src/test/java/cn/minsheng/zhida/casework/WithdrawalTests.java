package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.GONE;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.NOBODY;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 撤回 (rule 4): on the day only, with reason and grounds, by decision of the office's head. */
class WithdrawalTests extends CaseworkTest {

  private static final Channel CHANNEL = Channel.ONLINE_MESSAGE;

  @Test
  void approvedItIsBackAtTheOfficeAndTheDeadlineStands() {
    var entry = office.accepted(CHANNEL);
    var request = withdrawing.ask(lead(entry), PetitionsInTest.notOurs(), office.by(WATER_HEAD));

    withdrawing.approve(request, "属物业管理", office.by(OFFICE_HEAD));

    var petition = book.petition(entry.petition());
    assertThat(petition.status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(petition.lead()).isEmpty();
    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.WITHDRAWN);
    assertThat(requests.promised(entry.petition())).contains(PetitionsInTest.onDay("2026-03-13"));
    assertThat(requests.toAssignAgain())
        .singleElement()
        .satisfies(it -> assertThat(it.givenBack().by()).isEqualTo(OFFICE_HEAD));
    assertThat(requests.withdrawal(request).belongsTo()).contains(CITY);
    assertThat(acts(entry))
        .containsExactly("REGISTER", "ASSIGN", "ACCEPT", "ASK_WITHDRAWAL", "APPROVE_WITHDRAWAL");
    assertThat(tasks.waitingFor(CLERK)).extracting(Task::next).containsExactly(Act.ASSIGN);
  }

  @Test
  void anotherUnitGetsItWithTheOldDeadlineOrAnother() {
    var entry = givenBack();
    clock.pass(Duration.ofMinutes(5));

    var again =
        registration.assign(
            entry.petition(),
            Order.to(CITY, requests.promised(entry.petition()).orElseThrow()),
            office.by(CLERK));

    assertThat(book.assignment(again).due()).isEqualTo(PetitionsInTest.onDay("2026-03-13"));
    assertThat(book.petition(entry.petition()).lead().orElseThrow().unit()).isEqualTo(CITY);
    assertThat(requests.toAssignAgain()).isEmpty();
    assertThat(requests.promised(entry.petition())).isEmpty();
    assertThat(requests.assignmentsOf(entry.petition()))
        .extracting(AssignmentView::status)
        .containsExactly(AssignmentStatus.WITHDRAWN, AssignmentStatus.ISSUED);
  }

  @Test
  void theDayEndsAtMidnight() {
    var entry = office.assigned(CHANNEL);
    clock.goTo(LocalDate.parse("2026-03-02"), LocalTime.of(23, 50));
    var request = withdrawing.ask(lead(entry), PetitionsInTest.notOurs(), office.by(WATER_HEAD));

    clock.goTo(LocalDateTime.parse("2026-03-03T08:30"));
    withdrawing.approve(request, "属物业管理", office.by(OFFICE_HEAD));

    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(requests.toAssignAgain().get(0).givenBack().at()).isEqualTo(clock.instant());
  }

  @Test
  void tooLateIsTooLateAndTheMinuteIsTold() {
    var entry = office.assigned(CHANNEL);
    clock.goTo(LocalDateTime.parse("2026-03-03T00:00"));

    var refused = refusal(() -> ask(entry, PetitionsInTest.notOurs()));

    assertThat(refused.reason()).isEqualTo(Reason.TOO_LATE_TO_WITHDRAW);
    assertThat(refused.facts().due()).contains(PetitionsInTest.onDay("2026-03-02"));
    assertThat(refused.facts().when()).contains(book.assignment(lead(entry)).issued().at());
    assertThat(rows("withdrawal")).isZero();
  }

  @Test
  void itNeedsAReasonAndGroundsAndAUnitThatIsThere() {
    var entry = office.assigned(CHANNEL);

    assertThat(reason(() -> ask(entry, asked("", "三定方案", Optional.empty()))))
        .isEqualTo(Reason.REASON_AND_GROUNDS_ARE_NEEDED);
    assertThat(reason(() -> ask(entry, asked("不归我们", " ", Optional.empty()))))
        .isEqualTo(Reason.REASON_AND_GROUNDS_ARE_NEEDED);
    assertThat(reason(() -> ask(entry, asked("不归我们", "三定方案", Optional.of(WATER)))))
        .isEqualTo(Reason.NO_SUCH_UNIT);
    assertThat(reason(() -> ask(entry, asked("不归我们", "三定方案", Optional.of(GONE)))))
        .isEqualTo(Reason.NO_SUCH_UNIT);
    assertThat(reason(() -> ask(entry, asked("不归我们", "三定方案", Optional.of(new UnitId(999))))))
        .isEqualTo(Reason.NO_SUCH_UNIT);
    assertThat(reason(() -> ask(entry, asked("不归我们", "三定方案", Optional.empty())))).isNull();
  }

  @Test
  void refusedTheUnitCarriesOnAndDoesNotAskAgain() {
    var entry = office.withdrawalAsked(CHANNEL);

    withdrawing.refuse(request(entry), true, "供水设施属其职责", office.by(OFFICE_HEAD));

    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.ISSUED);
    var decision = requests.withdrawal(request(entry)).decision().orElseThrow();
    assertThat(decision.approved()).isFalse();
    assertThat(decision.unfounded()).isTrue();
    var again = refusal(() -> ask(entry, PetitionsInTest.notOurs()));
    assertThat(again.reason()).isEqualTo(Reason.WITHDRAWAL_WAS_REFUSED);
    assertThat(again.facts().who()).contains(OFFICE_HEAD);
    handling.accept(lead(entry), office.by(WATER_HEAD));
  }

  @Test
  void aDecisionSaysWhyAndIsMadeOnce() {
    var entry = office.withdrawalAsked(CHANNEL);

    assertThat(reason(() -> withdrawing.approve(request(entry), " ", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    withdrawing.approve(request(entry), "属物业管理", office.by(OFFICE_HEAD));
    var second =
        refusal(() -> withdrawing.refuse(request(entry), false, "再想想", office.by(OFFICE_HEAD)));

    assertThat(second.reason()).isEqualTo(Reason.ALREADY_DECIDED);
    assertThat(second.facts().who()).contains(OFFICE_HEAD);
    assertThat(second.facts().when()).contains(clock.instant());
    assertThat(reason(() -> withdrawing.approve(RequestId.next(), "好", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.NO_SUCH_REQUEST);
  }

  @Test
  void whoReportsKeepsTheMatter() {
    var entry = office.accepted(CHANNEL);
    ask(entry, PetitionsInTest.notOurs());

    assertThat(
            reason(
                () ->
                    handling.submitReport(lead(entry), office.report(), office.by(WATER_LIAISON))))
        .isEqualTo(Reason.WITHDRAWAL_IS_UNDECIDED);
    handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));

    assertThat(requests.withdrawal(request(entry)).isOpen()).isFalse();
    assertThat(requests.openWithdrawals()).isEmpty();
    assertThat(reason(() -> withdrawing.approve(request(entry), "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ALREADY_REPORTED);
    handling.returnBySigner(office.reportOf(entry), "缺照片", office.by(WATER_HEAD));
    assertThat(reason(() -> withdrawing.approve(request(entry), "同意", office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.ALREADY_RETURNED);
  }

  @Test
  void theDeadlineMayPassWhileItWaitsAndStandsAllTheSame() {
    var hours = Order.to(WATER, Due.at(clock.instant().plusSeconds(7200)));
    var entry = registration.registerAndAssign(office.from(CHANNEL), hours, office.by(CLERK));
    ask(entry, PetitionsInTest.notOurs());
    clock.goTo(LocalDateTime.parse("2026-03-02T12:00"));

    withdrawing.approve(request(entry), "属物业管理", office.by(OFFICE_HEAD));

    var promised = requests.promised(entry.petition()).orElseThrow();
    assertThat(promised.hasPassed(clock.instant())).isTrue();
    assertThat(
            reason(
                () ->
                    registration.assign(
                        entry.petition(), Order.to(CITY, promised), office.by(CLERK))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
  }

  @Test
  void theOrderGoesWithItsLeadUnit() {
    var entry = supported();

    withdrawing.approve(
        withdrawing.ask(lead(entry), PetitionsInTest.notOurs(), office.by(WATER_HEAD)),
        "属物业管理",
        office.by(OFFICE_HEAD));

    assertThat(book.assignment(support(entry)).status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(reason(() -> handling.giveOpinion(support(entry), "同意", office.by(CITY_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_WAS_CANCELLED);
    registration.assign(
        entry.petition(), Order.to(CITY, PetitionsInTest.onDay("2026-03-13")), office.by(CLERK));
    assertThat(acts(entry)).containsOnlyOnce("APPROVE_WITHDRAWAL");
  }

  @Test
  void aSupportingUnitGoesAlone() {
    var entry = supported();

    withdrawing.approve(
        withdrawing.ask(
            support(entry), asked("不归我们", "三定方案", Optional.empty()), office.by(CITY_HEAD)),
        "不需协办",
        office.by(OFFICE_HEAD));

    assertThat(book.assignment(support(entry)).status()).isEqualTo(AssignmentStatus.WITHDRAWN);
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.IN_HAND);
    handling.accept(lead(entry), office.by(WATER_HEAD));
    assertThat(
            reason(
                () -> handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD))))
        .isNull();
  }

  @Test
  void theThirdAssignmentIsFinal() {
    var entry = givenBack();
    giveBackAgain(entry);
    var third = assignAgain(entry, WATER);

    assertThat(requests.isFinal(book.assignment(third))).isTrue();
    assertThat(
            reason(() -> withdrawing.ask(third, PetitionsInTest.notOurs(), office.by(WATER_HEAD))))
        .isEqualTo(Reason.ASSIGNMENT_IS_FINAL);
  }

  @Test
  void switchedOffNoAssignmentIsFinal() {
    var entry = givenBack();
    giveBackAgain(entry);
    var third = assignAgain(entry, WATER);

    withdrawing(new RequestSettings("0", "true"))
        .ask(third, PetitionsInTest.notOurs(), office.by(WATER_HEAD));

    assertThat(requests.openWithdrawals()).hasSize(1);
  }

  @Test
  void refusedOrOfASupportingUnitItDoesNotCountTowardsTheFinalOne() {
    var entry = supported();
    withdrawing.approve(
        withdrawing.ask(
            support(entry), asked("不归我们", "三定方案", Optional.empty()), office.by(CITY_HEAD)),
        "不需协办",
        office.by(OFFICE_HEAD));
    ask(entry, PetitionsInTest.notOurs());
    withdrawing.refuse(request(entry), false, "属其职责", office.by(OFFICE_HEAD));

    assertThat(requests.willBeFinal(entry.petition())).isFalse();
  }

  @Test
  void whatWasSaidIsReadByTheOfficeAndWhoSigns() {
    var entry = office.withdrawalAsked(CHANNEL);
    var asked = requests.withdrawal(request(entry));
    withdrawing.refuse(asked.id(), false, "属其职责", office.by(OFFICE_HEAD));

    for (var reader : List.of(OFFICE_HEAD, WATER_HEAD, LEADER)) {
      var words = requests.words(asked, reader);
      assertThat(words.reason()).isEqualTo(PetitionsInTest.WHY_NOT_OURS);
      assertThat(words.grounds()).isEqualTo(PetitionsInTest.WHOSE_DUTY);
      assertThat(words.decision()).isEqualTo("属其职责");
    }
    assertThat(reason(() -> requests.words(asked, CITY_HEAD))).isEqualTo(Reason.NOT_YOUR_PETITION);
    assertThat(reason(() -> requests.words(asked, NOBODY))).isEqualTo(Reason.NOT_YOUR_PETITION);
  }

  @Test
  void undecidedItWaitsForTheHeadOfTheOffice() {
    var entry = office.withdrawalAsked(CHANNEL);

    assertThat(tasks.waitingFor(OFFICE_HEAD))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.next()).isEqualTo(Act.APPROVE_WITHDRAWAL);
              assertThat(it.number()).isEqualTo(entry.number());
            });
    assertThat(tasks.waitingFor(CLERK)).isEmpty();
  }

  private Entry givenBack() {
    var entry = office.withdrawalAsked(CHANNEL);
    withdrawing.approve(request(entry), "属物业管理", office.by(OFFICE_HEAD));
    return entry;
  }

  private void giveBackAgain(Entry entry) {
    var second = assignAgain(entry, CITY);
    withdrawing.approve(
        withdrawing.ask(second, asked("不归我们", "三定方案", Optional.of(WATER)), office.by(CITY_HEAD)),
        "再议",
        office.by(OFFICE_HEAD));
  }

  private AssignmentId assignAgain(Entry entry, UnitId unit) {
    return registration.assign(
        entry.petition(), Order.to(unit, PetitionsInTest.onDay("2026-03-13")), office.by(CLERK));
  }

  private Withdrawing withdrawing(RequestSettings settings) {
    return new Withdrawing(
        context.getBean(Proceedings.class),
        context.getBean(WithdrawalTable.class),
        context.getBean(Windows.class),
        context.getBean(Directory.class),
        context.getBean(Lapses.class),
        settings);
  }

  private Entry supported() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09")));
    return registration.registerAndAssign(office.from(CHANNEL), order, office.by(CLERK));
  }

  private void ask(Entry entry, Withdrawal.Request what) {
    withdrawing.ask(lead(entry), what, office.by(WATER_HEAD));
  }

  private RequestId request(Entry entry) {
    return requests.withdrawalOf(lead(entry)).orElseThrow().id();
  }

  private AssignmentId support(Entry entry) {
    return book.petition(entry.petition()).supporting().get(0).id();
  }

  private static Withdrawal.Request asked(String why, String grounds, Optional<UnitId> belongsTo) {
    return new Withdrawal.Request(why, grounds, belongsTo);
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
