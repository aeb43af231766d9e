package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.NOBODY;
import static cn.minsheng.zhida.testing.OfficeInTest.OBSERVER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main path, and the ways back onto it, as the office tells them. */
class LifeOfAPetitionTests extends CaseworkTest {

  @Test
  void fromAnOrderToTheClosedRegister() {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE), PetitionsInTest.toWater(), office.by(CLERK));
    var assignment = entry.assignment().orElseThrow();
    assertThat(entry.number()).hasToString("民声〔2026〕1号");
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.IN_HAND);

    handling.accept(assignment, office.by(WATER_LIAISON));
    clock.goTo(LocalDateTime.of(2026, 3, 11, 15, 0));
    var report = handling.submitReport(assignment, office.report(), office.by(WATER_LIAISON));
    handling.signOff(report, office.by(WATER_DEPUTY));
    review.pass(report, office.by(CLERK));
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.TO_FOLLOW_UP);

    clock.goTo(LocalDateTime.of(2026, 3, 16, 10, 0));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.SATISFIED), office.by(VISITOR));
    assertThat(book.petition(entry.petition()).missing())
        .containsExactlyInAnyOrder(Endorser.SUPERIOR, Endorser.COMMITTEE);
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.SUPERIOR), office.by(CLERK));
    closing.endorse(
        entry.petition(),
        new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE),
        office.by(LEADER));

    var closed = book.find(entry.number()).orElseThrow();
    assertThat(closed.status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(closed.missing()).isEmpty();
    assertThat(closed.lookBackDue()).contains(LocalDate.of(2026, 4, 15));
    assertThat(closed.since()).isEqualTo(new Done(LEADER, clock.instant()));
    var lead = closed.lead().orElseThrow();
    assertThat(lead.status()).isEqualTo(AssignmentStatus.PASSED);
    assertThat(lead.firstResponsible()).isEqualTo(WATER_HEAD);
    assertThat(lead.specificallyResponsible()).contains(WATER_DEPUTY);
    assertThat(lead.report().orElseThrow().answeredLate()).contains(false);
    assertThat(acts(entry))
        .containsExactly(
            "REGISTER",
            "ASSIGN",
            "ACCEPT",
            "SUBMIT_REPORT",
            "SIGN_OFF",
            "PASS",
            "RECORD_FOLLOW_UP",
            "ENDORSE_FOR_SUPERIOR",
            "ENDORSE_FOR_COMMITTEE",
            "CLOSE");
    assertThat(trail.verify().isSound()).isTrue();
    assertThat(trail.verify().lines()).isEqualTo(10);
  }

  @Test
  void aPetitionHandedBackIsReportedAgain() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    var first = office.reportOf(entry);

    handling.returnBySigner(first, PetitionsInTest.MISSING, office.by(WATER_HEAD));
    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.RETURNED);
    var second = handling.submitReport(lead(entry), office.report(), office.by(WATER_DEPUTY));
    handling.signOff(second, office.by(WATER_DEPUTY));
    review.returnToUnit(second, PetitionsInTest.MISSING, office.by(CLERK));
    var third = handling.submitReport(lead(entry), office.report(), office.by(WATER_DEPUTY));
    handling.signOff(third, office.by(WATER_HEAD));
    review.pass(third, office.by(OFFICE_HEAD));

    var newest = book.assignment(lead(entry)).report().orElseThrow();
    assertThat(newest.id()).isEqualTo(third);
    assertThat(newest.round()).isEqualTo(3);
    assertThat(confidences.report(second, WATER_LIAISON).orElseThrow().whatIsMissing())
        .contains(PetitionsInTest.MISSING);
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void aPetitionerWhoIsNotSatisfiedSendsItBackWithANewDeadline() {
    var entry = office.passed(Channel.ONLINE_MESSAGE);
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.COMMITTEE), office.by(CLERK));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.NOT_SATISFIED), office.by(VISITOR));
    assertThat(book.petition(entry.petition()).objector()).contains(Endorser.PETITIONER);

    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-20"), office.by(CLERK));

    var back = book.petition(entry.petition());
    assertThat(back.status()).isEqualTo(PetitionStatus.IN_HAND);
    assertThat(back.endorsed()).isEmpty();
    assertThat(back.lead().orElseThrow().due()).isEqualTo(PetitionsInTest.onDay("2026-03-20"));
    var again = handling.submitReport(lead(entry), office.report(), office.by(WATER_LIAISON));
    handling.signOff(again, office.by(WATER_HEAD));
    review.pass(again, office.by(CLERK));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.BASICALLY_SATISFIED), office.by(VISITOR));
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.COMMITTEE), office.by(CLERK));
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
  }

  @Test
  void explainedToTheEndStandsInForThePetitioner() {
    var entry = office.objected(Channel.GOVERNMENT_SERVICE_SITE);

    closing.explain(
        entry.petition(), Evidence.of(PetitionsInTest.EVIDENCE), office.by(OFFICE_HEAD));
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.TO_ENDORSE);
    closing.endorse(
        entry.petition(),
        new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE),
        office.by(LEADER));

    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
  }

  @Test
  void theCommitteeCanObjectAndOnlyThePetitionersObjectionIsExplained() {
    var entry = office.followedUp(Channel.ONLINE_MESSAGE);

    closing.endorse(
        entry.petition(),
        new Endorsement(Endorser.COMMITTEE, false, Evidence.of("未说明经费来源")),
        office.by(LEADER));

    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.OBJECTED);
    assertThat(
            reason(
                () ->
                    closing.explain(entry.petition(), Evidence.of("已解释"), office.by(OFFICE_HEAD))))
        .isEqualTo(Refused.Reason.THE_PETITIONER_DID_NOT_OBJECT);
  }

  @Test
  void letterAndVisitNeedThreeClaritiesBeforeTheReport() {
    var entry = office.accepted(Channel.LETTER_OR_VISIT);

    assertThat(reason(() -> submit(entry))).isEqualTo(Refused.Reason.CLARITIES_ARE_MISSING);
    handling.recordClarities(lead(entry), PetitionsInTest.CLARITIES, office.by(WATER_HEAD));

    assertThat(reason(() -> submit(entry))).isNull();
    assertThat(confidences.clarities(lead(entry), WATER_DEPUTY))
        .contains(PetitionsInTest.CLARITIES);
    assertThat(confidences.clarities(lead(entry), CLERK)).contains(PetitionsInTest.CLARITIES);
    for (var other : List.of(WATER_LIAISON, CITY_HEAD, LEADER, OBSERVER, VISITOR, ADMIN)) {
      assertThat(reason(() -> confidences.clarities(lead(entry), other)))
          .as("%s", other)
          .isEqualTo(Refused.Reason.NOT_YOUR_PETITION);
    }
  }

  @Test
  void theLeadUnitWaitsForEveryOpinionNotWaived() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09")));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE), order, office.by(CLERK));
    handling.accept(lead(entry), office.by(WATER_HEAD));
    var support = book.petition(entry.petition()).supporting().get(0).id();

    var refused = refusal(() -> submit(entry));
    assertThat(refused.reason()).isEqualTo(Refused.Reason.OPINIONS_ARE_MISSING);
    assertThat(refused.facts().unit()).contains(CITY);
    handling.accept(support, office.by(CITY_HEAD));
    handling.giveOpinion(support, "同意更换管网", office.by(CITY_DEPUTY));
    submit(entry);

    assertThat(book.assignment(lead(entry)).status()).isEqualTo(AssignmentStatus.REPORTED);
    assertThat(confidences.opinion(support, WATER_HEAD)).contains("同意更换管网");
    assertThat(reason(() -> review.waiveOpinion(support, office.by(CLERK))))
        .isEqualTo(Refused.Reason.ALREADY_GIVEN);
  }

  @Test
  void aWaivedOpinionHoldsNobodyUp() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09")));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE), order, office.by(CLERK));
    handling.accept(lead(entry), office.by(WATER_HEAD));
    var support = book.petition(entry.petition()).supporting().get(0).id();

    review.waiveOpinion(support, office.by(CLERK));
    submit(entry);

    assertThat(reason(() -> handling.accept(support, office.by(CITY_HEAD))))
        .isEqualTo(Refused.Reason.ASSIGNMENT_WAS_CANCELLED);
  }

  @Test
  void anAnswerIsLateFromTheFirstMomentAfterTheDeadline() {
    var inTime = office.reported(Channel.ONLINE_MESSAGE);
    var late = office.reported(Channel.ONLINE_MESSAGE);

    clock.goTo(LocalDateTime.of(2026, 3, 13, 23, 59, 59));
    handling.signOff(office.reportOf(inTime), office.by(WATER_DEPUTY));
    assertThat(book.assignment(lead(late)).isOverdueAt(clock.instant())).isFalse();
    clock.goTo(LocalDateTime.of(2026, 3, 14, 0, 0));
    assertThat(book.assignment(lead(late)).isOverdueAt(clock.instant())).isTrue();
    handling.signOff(office.reportOf(late), office.by(WATER_DEPUTY));

    assertThat(lateness(inTime)).isFalse();
    assertThat(lateness(late)).isTrue();
    assertThat(book.assignment(lead(late)).isOverdueAt(clock.instant())).isFalse();
    closing(late);
    assertThat(lateness(late)).isTrue();
  }

  @Test
  void whatIsDueIsFoundSoonestFirst() {
    var second = office.accepted(Channel.ONLINE_MESSAGE);
    var first =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE),
            Order.to(CITY, Due.at(clock.instant().plusSeconds(3600))),
            office.by(CLERK));
    office.signedOff(Channel.ONLINE_MESSAGE);

    assertThat(book.assignmentsDueBy(PetitionsInTest.onDay("2026-03-13").until()))
        .extracting(AssignmentView::id)
        .containsExactly(lead(first), lead(second));
    assertThat(book.assignmentsDueBy(clock.instant().plusSeconds(3600)))
        .extracting(AssignmentView::id)
        .containsExactly(lead(first));
    assertThat(book.assignmentsDueBy(clock.instant())).isEmpty();
  }

  @Test
  void theLastDayOfFebruaryIsADayLikeAnyOther() {
    clock.goTo(LocalDateTime.of(2028, 2, 28, 9, 0));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE),
            Order.to(WATER, PetitionsInTest.onDay("2028-02-29")),
            office.by(CLERK));
    assertThat(entry.number()).hasToString("民声〔2028〕1号");
    handling.accept(lead(entry), office.by(WATER_HEAD));
    clock.goTo(LocalDateTime.of(2028, 2, 29, 23, 59));
    var report = handling.submitReport(lead(entry), office.report(), office.by(WATER_HEAD));
    handling.signOff(report, office.by(WATER_HEAD));

    assertThat(lateness(entry)).isFalse();
    assertThat(book.assignment(lead(entry)).due().lastDay()).isEqualTo("2028-02-29");
  }

  @Test
  void everybodySeesWhatWaitsForThem() {
    office.registered(Channel.MAYOR_HOTLINE);
    office.assigned(Channel.MAYOR_HOTLINE);
    office.reported(Channel.MAYOR_HOTLINE);
    office.signedOff(Channel.MAYOR_HOTLINE);
    office.passed(Channel.MAYOR_HOTLINE);
    office.followedUp(Channel.MAYOR_HOTLINE);
    office.objected(Channel.MAYOR_HOTLINE);
    office.closed(Channel.MAYOR_HOTLINE);

    assertThat(next(WATER_LIAISON)).containsExactly(Act.ACCEPT);
    assertThat(next(WATER_HEAD)).containsExactlyInAnyOrder(Act.ACCEPT, Act.SIGN_OFF);
    assertThat(next(CITY_HEAD)).isEmpty();
    assertThat(next(CLERK))
        .containsExactlyInAnyOrder(
            Act.ASSIGN,
            Act.PASS,
            Act.RECORD_FOLLOW_UP,
            Act.ENDORSE_FOR_SUPERIOR,
            Act.ENDORSE_FOR_COMMITTEE,
            Act.ENDORSE_FOR_SUPERIOR,
            Act.ENDORSE_FOR_COMMITTEE,
            Act.SEND_BACK,
            Act.RECORD_ANSWER,
            Act.RECORD_ANSWER,
            Act.RECORD_ANSWER,
            Act.RECORD_ANSWER);
    assertThat(next(VISITOR)).containsExactly(Act.RECORD_FOLLOW_UP);
    assertThat(next(LEADER)).containsExactly(Act.ENDORSE_FOR_COMMITTEE, Act.ENDORSE_FOR_COMMITTEE);
    assertThat(next(OBSERVER)).isEmpty();
    assertThat(next(NOBODY)).isEmpty();
  }

  private List<Act> next(StaffId who) {
    return tasks.waitingFor(who).stream().map(Task::next).toList();
  }

  private void closing(Entry entry) {
    review.pass(office.reportOf(entry), office.by(CLERK));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.SATISFIED), office.by(CLERK));
    closing.endorse(entry.petition(), PetitionsInTest.from(Endorser.COMMITTEE), office.by(CLERK));
  }

  private boolean lateness(Entry entry) {
    return book.assignment(lead(entry)).report().orElseThrow().answeredLate().orElseThrow();
  }

  private void submit(Entry entry) {
    handling.submitReport(lead(entry), office.report(), office.by(WATER_LIAISON));
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
