package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.EMPTY;
import static cn.minsheng.zhida.testing.OfficeInTest.GONE;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is refused whoever asks and whenever: nothing has changed afterwards. */
class RefusalTests extends CaseworkTest {

  private static final Due SOON = PetitionsInTest.onDay("2026-03-13");

  @Test
  void whoAsksForClosingHearsWhoIsMissing() {
    var entry = office.followedUp(Channel.MAYOR_HOTLINE);

    var refused = refusal(() -> closing.close(entry.petition(), office.by(CLERK)));

    assertThat(refused.facts().missing())
        .containsExactlyInAnyOrder(Endorser.SUPERIOR, Endorser.COMMITTEE);
  }

  @Test
  void whatIsNotThereIsNotThere() {
    assertThat(reason(() -> handling.accept(AssignmentId.next(), office.by(WATER_HEAD))))
        .isEqualTo(Reason.NO_SUCH_ASSIGNMENT);
    assertThat(reason(() -> handling.signOff(ReportId.next(), office.by(WATER_HEAD))))
        .isEqualTo(Reason.NO_SUCH_ASSIGNMENT);
    assertThat(reason(() -> closing.close(PetitionId.next(), office.by(CLERK))))
        .isEqualTo(Reason.NO_SUCH_PETITION);
    assertThat(book.find(new LedgerNumber(2026, 99))).isEmpty();
  }

  @Test
  void anOrderNamesUnitsThatCanAnswer() {
    assertThat(ordered(Order.to(new UnitId(999), SOON))).isEqualTo(Reason.NO_SUCH_UNIT);
    assertThat(ordered(Order.to(GONE, SOON))).isEqualTo(Reason.NO_SUCH_UNIT);
    assertThat(ordered(Order.to(EMPTY, SOON))).isEqualTo(Reason.UNIT_HAS_NO_HEAD);
    assertThat(ordered(Order.to(WATER, SOON).withSupport(new Order.Support(WATER, SOON))))
        .isEqualTo(Reason.UNIT_NAMED_TWICE);
  }

  @Test
  void anOrderNamesPeopleOfTheUnit() {
    assertThat(ordered(order(Optional.of(CITY_HEAD), Optional.empty())))
        .isEqualTo(Reason.NOT_THE_HEAD_OF_THE_UNIT);
    assertThat(ordered(order(Optional.empty(), Optional.of(CITY_DEPUTY))))
        .isEqualTo(Reason.NOT_A_DEPUTY_OF_THE_UNIT);
    assertThat(ordered(order(Optional.of(WATER_HEAD), Optional.of(WATER_DEPUTY)))).isNull();
  }

  @Test
  void anOrderIsDueInTheFutureAndSupportNotAfterTheLead() {
    assertThat(ordered(Order.to(WATER, PetitionsInTest.onDay("2026-03-01"))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(ordered(Order.to(WATER, Due.at(clock.instant())))).isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(ordered(Order.to(WATER, PetitionsInTest.onDay("2026-03-02")))).isNull();
    assertThat(
            ordered(
                Order.to(WATER, SOON)
                    .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-14")))))
        .isEqualTo(Reason.SUPPORT_IS_DUE_TOO_LATE);
  }

  @Test
  void aPetitionHasContentAndWasReceivedBefore() {
    var what = office.from(Channel.ONLINE_MESSAGE);
    var empty = new Matter(List.of(), "  ", "");
    var tomorrow = new Source(Channel.ONLINE_MESSAGE, "", clock.instant().plusSeconds(1));

    assertThat(registered(with(what, what.source(), empty, Secrecy.SENSITIVE)))
        .isEqualTo(Reason.CONTENT_IS_MISSING);
    assertThat(registered(with(what, what.source(), empty, Secrecy.CONFIDENTIAL))).isNull();
    assertThat(registered(with(what, tomorrow, what.matter(), Secrecy.ORDINARY)))
        .isEqualTo(Reason.LIES_IN_THE_FUTURE);
    assertThat(rows("petition")).isOne();
  }

  @Test
  void aReportIsOnFileOrOnPaperAndSaysWhatItRestsOn() {
    var now = clock.instant();
    var met = Telling.met(now);
    var file = new Paper.File(DocumentId.next());

    assertThat(submitted(Secrecy.ORDINARY, report(new Paper.None(), "查明", "条例", met)))
        .isEqualTo(Reason.A_REPORT_IS_NEEDED);
    assertThat(submitted(Secrecy.ORDINARY, report(file, "查明", "", met)))
        .isEqualTo(Reason.FACTS_AND_GROUNDS_ARE_NEEDED);
    assertThat(
            submitted(
                Secrecy.ORDINARY,
                report(file, "查明", "条例", new Telling(Telling.Way.PHONE, now, " "))))
        .isEqualTo(Reason.NOT_MEETING_NEEDS_A_REASON);
    assertThat(
            submitted(
                Secrecy.ORDINARY,
                report(file, "查明", "条例", new Telling(Telling.Way.PHONE, now, "人在外地"))))
        .isNull();
    assertThat(
            submitted(Secrecy.ORDINARY, report(file, "查明", "条例", Telling.met(now.plusSeconds(1)))))
        .isEqualTo(Reason.LIES_IN_THE_FUTURE);
  }

  @Test
  void whatIsConfidentialIsReportedOnPaperOnly() {
    var met = Telling.met(clock.instant());
    var receipt = new Paper.OfflineReceipt("承高水〔2026〕3号", 4, WATER_HEAD, CLERK);

    assertThat(
            submitted(Secrecy.CONFIDENTIAL, report(new Paper.File(DocumentId.next()), "", "", met)))
        .isEqualTo(Reason.CONFIDENTIAL_IS_REPORTED_ON_PAPER);
    assertThat(submitted(Secrecy.CONFIDENTIAL, report(receipt, "查明", "", met)))
        .isEqualTo(Reason.CONFIDENTIAL_IS_REPORTED_ON_PAPER);
    assertThat(submitted(Secrecy.CONFIDENTIAL, report(receipt, "", "", met))).isNull();
  }

  @Test
  void whereNoReportIsOwedFactsAreEnough() {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE),
            PetitionsInTest.toWater().withoutReport(),
            office.by(CLERK));
    handling.accept(lead(entry), office.by(WATER_HEAD));

    handling.submitReport(
        lead(entry),
        report(new Paper.None(), "已恢复", "条例", Telling.met(clock.instant())),
        office.by(WATER_HEAD));

    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.REPORTED);
  }

  @Test
  void nobodySignsAReportTheyHaveNotRead() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    var first = office.reportOf(entry);
    handling.returnBySigner(first, "缺依据", office.by(WATER_HEAD));
    handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));

    assertThat(reason(() -> handling.signOff(first, office.by(WATER_HEAD))))
        .isEqualTo(Reason.THERE_IS_A_NEWER_REPORT);
    assertThat(reason(() -> review.pass(first, office.by(CLERK))))
        .isEqualTo(Reason.THERE_IS_A_NEWER_REPORT);
  }

  @Test
  void aReturnSaysWhatIsMissing() {
    var entry = office.signedOff(Channel.ONLINE_MESSAGE);

    assertThat(reason(() -> review.returnToUnit(office.reportOf(entry), "\n", office.by(CLERK))))
        .isEqualTo(Reason.WHAT_IS_MISSING_MUST_BE_SAID);
    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.SIGNED_OFF);
  }

  @Test
  void threeClaritiesAreThree() {
    var entry = office.accepted(Channel.LETTER_OR_VISIT);

    assertThat(
            reason(
                () ->
                    handling.recordClarities(
                        lead(entry), new ThreeClarities("利益", "", "短板"), office.by(WATER_HEAD))))
        .isEqualTo(Reason.CLARITIES_ARE_INCOMPLETE);
    assertThat(rows("clarities")).isZero();
  }

  @Test
  void aVisitLiesBehindAndDissatisfactionSaysWhy() {
    var entry = office.passed(Channel.ONLINE_MESSAGE);
    var petition = entry.petition();
    var now = clock.instant();

    assertThat(visited(petition, Satisfaction.SATISFIED, now.plusSeconds(1), ""))
        .isEqualTo(Reason.LIES_IN_THE_FUTURE);
    assertThat(visited(petition, Satisfaction.NOT_SATISFIED, now, ""))
        .isEqualTo(Reason.AN_OPINION_IS_NEEDED);
    assertThat(visited(petition, Satisfaction.BASICALLY_SATISFIED, now, "")).isNull();
  }

  @Test
  void whatTheOfficeRecordsForOthersNeedsEvidence() {
    var petition = office.followedUp(Channel.MAYOR_HOTLINE).petition();

    assertThat(endorsed(petition, Endorser.SUPERIOR, CLERK)).isEqualTo(Reason.EVIDENCE_IS_NEEDED);
    assertThat(endorsed(petition, Endorser.COMMITTEE, CLERK)).isEqualTo(Reason.EVIDENCE_IS_NEEDED);
    assertThat(endorsed(petition, Endorser.PETITIONER, CLERK))
        .isEqualTo(Reason.THE_PETITIONER_ENDORSES_BY_FOLLOW_UP);
    assertThat(endorsed(petition, Endorser.COMMITTEE, LEADER)).isNull();
    assertThat(endorsed(petition, Endorser.COMMITTEE, LEADER)).isEqualTo(Reason.ALREADY_ENDORSED);
  }

  @Test
  void aLetterHasNoSuperior() {
    var petition = office.followedUp(Channel.LETTER_OR_VISIT).petition();

    assertThat(endorsed(petition, Endorser.SUPERIOR, CLERK))
        .isEqualTo(Reason.NO_SUPERIOR_ENDORSES_THIS_CHANNEL);
    assertThat(book.petition(petition).missing()).containsExactly(Endorser.COMMITTEE);
  }

  @Test
  void aSecondDeadlineLiesAhead() {
    var petition = office.objected(Channel.ONLINE_MESSAGE).petition();

    assertThat(
            reason(
                () ->
                    closing.sendBack(
                        petition, PetitionsInTest.onDay("2026-03-01"), office.by(CLERK))))
        .isEqualTo(Reason.DUE_HAS_PASSED);
    assertThat(book.petition(petition).status()).isEqualTo(PetitionStatus.OBJECTED);
  }

  private Reason ordered(Order order) {
    return reason(
        () ->
            registration.registerAndAssign(
                office.from(Channel.ONLINE_MESSAGE), order, office.by(CLERK)));
  }

  private static Order order(Optional<StaffId> head, Optional<StaffId> deputy) {
    return new Order(WATER, head, deputy, SOON, true, List.of());
  }

  private Reason registered(NewPetition what) {
    return reason(() -> registration.register(what, office.by(CLERK)));
  }

  private static NewPetition with(NewPetition what, Source source, Matter matter, Secrecy secrecy) {
    return new NewPetition(
        source, what.kind(), what.category(), what.urgency(), secrecy, matter, List.of());
  }

  private Reason submitted(Secrecy secrecy, HandlingReport report) {
    var entry =
        registration.registerAndAssign(
            office.petition(Channel.ONLINE_MESSAGE, secrecy),
            PetitionsInTest.toWater(),
            office.by(CLERK));
    handling.accept(lead(entry), office.by(WATER_HEAD));
    return reason(() -> handling.submitReport(lead(entry), report, office.by(WATER_HEAD)));
  }

  private static HandlingReport report(Paper paper, String facts, String grounds, Telling telling) {
    return new HandlingReport(paper, facts, grounds, HandlingResult.SOLVED, telling);
  }

  private Reason visited(
      PetitionId petition, Satisfaction satisfaction, Instant at, String opinion) {
    return reason(
        () ->
            closing.recordFollowUp(
                petition,
                new FollowUp(FollowUp.Method.HOME_VISIT, satisfaction, at, opinion),
                office.by(CLERK)));
  }

  private Reason endorsed(PetitionId petition, Endorser endorser, StaffId who) {
    return reason(
        () ->
            closing.endorse(
                petition, new Endorsement(endorser, true, Evidence.NONE), office.by(who)));
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
