package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who visits where a petition is secret, and which words nobody puts down there (rule 13). */
class SecretVisitsTests extends CaseworkTest {

  private static final String STORY = "慕容家反映三单元连续两天没有自来水，老人小孩无法生活，".repeat(3);

  @Autowired Joining joining;
  @Autowired Redirecting redirecting;
  @Autowired Instructions instructions;
  @Autowired Urging urging;
  @Autowired Corrections corrections;
  @Autowired Rights rights;

  @ParameterizedTest
  @EnumSource(
      value = Secrecy.class,
      names = {"SENSITIVE", "CONFIDENTIAL"})
  void theOfficeVisitsUntilAVisitorIsNamed(Secrecy secrecy) {
    var petition = passed(secrecy).petition();
    assertThat(tasks.waitingFor(VISITOR)).isEmpty();
    assertThat(tasks.waitingFor(CLERK)).extracting(Task::next).contains(Act.RECORD_FOLLOW_UP);
    assertThat(confidences.mayRead(petition, VISITOR)).isFalse();
    assertThat(confidences.mayKnowOf(petition, VISITOR)).isFalse();
    assertThat(rights.mayDo(Act.PROMISE, VISITOR, petition)).isFalse();
    assertThat(reason(() -> visited(petition, VISITOR))).isEqualTo(Reason.SECRET_VISITS_ARE_GIVEN);

    closing.giveFollowUp(petition, VISITOR, office.by(CLERK));

    assertThat(tasks.waitingFor(VISITOR)).extracting(Task::next).contains(Act.RECORD_FOLLOW_UP);
    assertThat(confidences.mayRead(petition, VISITOR)).isEqualTo(secrecy == Secrecy.SENSITIVE);
    assertThat(confidences.mayKnowOf(petition, VISITOR)).isTrue();
    visited(petition, VISITOR);
    assertThat(confidences.mayRead(petition, VISITOR)).isFalse();
  }

  @Test
  void anotherVisitorTakesItOver() {
    var petition = passed(Secrecy.SENSITIVE).petition();
    closing.giveFollowUp(petition, VISITOR, office.by(CLERK));
    closing.giveFollowUp(petition, CLERK, office.by(CLERK));
    assertThat(confidences.mayRead(petition, VISITOR)).isFalse();
    assertThat(reason(() -> confidences.unmask(petition, "核实", office.by(VISITOR))))
        .isEqualTo(Reason.NOT_YOUR_PETITION);
  }

  @Test
  void anOrdinaryOneIsVisitedByAnyVisitor() {
    var petition = passed(Secrecy.ORDINARY).petition();
    assertThat(tasks.waitingFor(VISITOR)).hasSize(1);
    visited(petition, VISITOR);
  }

  /** Whatever the state: what is refused first is the story, and nothing of it is put down. */
  @Test
  void noActPutsAStoryDownOnWhatIsConfidential() {
    var telling = telling(STORY);
    var told = Map.copyOf(telling);
    var lines = linesOfTheTrail();

    told.forEach(
        (act, tells) ->
            assertThat(reason(tells))
                .as("%s", act)
                .isIn(
                    Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER,
                    Reason.CONFIDENTIAL_IS_REPORTED_ON_PAPER,
                    Reason.CONFIDENTIAL_REASONS_ARE_SHORT));
    assertThat(linesOfTheTrail()).isEqualTo(lines);

    var allowed = EnumSet.allOf(Act.class);
    allowed.removeIf(it -> ConfidentialWords.by(it) == ConfidentialWords.Allowed.NOTHING);
    assertThat(told.keySet()).containsAll(allowed);
  }

  /** A short reason is no longer what stands in the way. */
  @Test
  void aShortReasonMayStandThereWhereSomethingIsDecided() {
    telling("承高办〔2026〕3号")
        .forEach(
            (act, tells) -> {
              if (ConfidentialWords.by(act) == ConfidentialWords.Allowed.A_SHORT_REASON) {
                assertThat(reason(tells))
                    .as("%s", act)
                    .isNotEqualTo(Reason.CONFIDENTIAL_REASONS_ARE_SHORT);
              }
            });
    var petition = assigned(Secrecy.CONFIDENTIAL).petition();
    holds.hold(petition, LocalDate.of(2026, 4, 1), "诉讼未结", office.by(CLERK));
  }

  @Test
  void aFileIsContentToo() {
    var petition = assigned(Secrecy.CONFIDENTIAL).petition();
    var file = new Evidence("", Optional.of(DocumentId.next()));
    assertThat(
            reason(
                () ->
                    endings.end(
                        petition, new Ending(EndingKind.VOID, "误登", file), office.by(OFFICE_HEAD))))
        .isEqualTo(Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER);
  }

  private Map<Act, Runnable> telling(String words) {
    var entry = assigned(Secrecy.CONFIDENTIAL);
    var petition = entry.petition();
    var lead = entry.assignment().orElseThrow();
    var support = book.petition(petition).supporting().get(0).id();
    var asked = assigned(Secrecy.CONFIDENTIAL).assignment().orElseThrow();
    var withdrawal =
        withdrawing.ask(
            asked, new Withdrawal.Request("不属职责", "三定方案", Optional.empty()), office.by(WATER_HEAD));
    var longer =
        extending.ask(
            asked,
            new Extension.Request("外协", PetitionsInTest.onDay("2026-03-20")),
            office.by(WATER_HEAD));
    var other = office.registered(Channel.ONLINE_MESSAGE).petition();
    var reported = reported(Secrecy.CONFIDENTIAL);
    var evidence = Evidence.of(words);
    var all = new EnumMap<Act, Runnable>(Act.class);
    all.put(
        Act.REGISTER,
        () ->
            registration.register(
                new NewPetition(
                    new Source(Channel.ONLINE_MESSAGE, "", office.now()),
                    MatterKind.HELP,
                    "",
                    UrgencyLevel.ORDINARY,
                    Secrecy.CONFIDENTIAL,
                    new Matter(List.of(), words, ""),
                    List.of()),
                office.by(CLERK)));
    all.put(
        Act.SPLIT,
        () -> joining.split(petition, office.from(Channel.ONLINE_MESSAGE), office.by(CLERK)));
    all.put(
        Act.REDIRECT,
        () ->
            redirecting.redirect(
                petition,
                Order.to(CITY, PetitionsInTest.onDay("2026-03-20")),
                words,
                office.by(CLERK)));
    all.put(Act.URGE, () -> urging.urge(petition, words, office.by(CLERK)));
    all.put(Act.JOIN, () -> joining.join(other, petition, words, office.by(CLERK)));
    all.put(
        Act.PROPOSE,
        () ->
            instructions.propose(
                petition, new Proposal(WATER, List.of(), "3天", words, LEADER), office.by(CLERK)));
    all.put(Act.INSTRUCT, () -> instructions.write(petition, words, office.by(LEADER)));
    all.put(
        Act.CORRECT,
        () ->
            corrections.correct(
                petition,
                new Corrections.Correction(CorrectedField.CATEGORY, 1, "供水", words),
                office.by(CLERK)));
    all.put(
        Act.ASK_WITHDRAWAL,
        () ->
            withdrawing.ask(
                lead,
                new Withdrawal.Request(words, "三定方案", Optional.empty()),
                office.by(WATER_HEAD)));
    all.put(
        Act.REFUSE_WITHDRAWAL,
        () -> withdrawing.refuse(withdrawal, false, words, office.by(OFFICE_HEAD)));
    all.put(
        Act.APPROVE_WITHDRAWAL,
        () -> withdrawing.approve(withdrawal, words, office.by(OFFICE_HEAD)));
    all.put(
        Act.ASK_EXTENSION,
        () ->
            extending.ask(
                lead,
                new Extension.Request(words, PetitionsInTest.onDay("2026-03-20")),
                office.by(WATER_HEAD)));
    all.put(
        Act.GRANT_EXTENSION,
        () ->
            extending.grant(
                longer, PetitionsInTest.onDay("2026-03-20"), words, office.by(OFFICE_HEAD)));
    all.put(Act.REFUSE_EXTENSION, () -> extending.refuse(longer, words, office.by(OFFICE_HEAD)));
    all.put(
        Act.RECORD_CLARITIES,
        () ->
            handling.recordClarities(
                lead, new ThreeClarities(words, "本人", "无"), office.by(WATER_HEAD)));
    all.put(Act.GIVE_OPINION, () -> handling.giveOpinion(support, words, office.by(CITY_HEAD)));
    all.put(
        Act.SUBMIT_REPORT,
        () -> handling.submitReport(lead, onPaper(words), office.by(WATER_HEAD)));
    all.put(
        Act.RETURN_BY_SIGNER,
        () -> handling.returnBySigner(reported, words, office.by(WATER_DEPUTY)));
    all.put(Act.RETURN_TO_UNIT, () -> review.returnToUnit(reported, words, office.by(CLERK)));
    all.put(
        Act.RECORD_FOLLOW_UP,
        () ->
            closing.recordFollowUp(
                petition,
                new FollowUp(
                    FollowUp.Method.PHONE_CALL, Satisfaction.SATISFIED, office.now(), words),
                office.by(CLERK)));
    all.put(
        Act.ENDORSE_FOR_SUPERIOR,
        () ->
            closing.endorse(
                petition, new Endorsement(Endorser.SUPERIOR, true, evidence), office.by(CLERK)));
    all.put(
        Act.ENDORSE_FOR_COMMITTEE,
        () ->
            closing.endorse(
                petition, new Endorsement(Endorser.COMMITTEE, true, evidence), office.by(CLERK)));
    all.put(Act.EXPLAIN, () -> closing.explain(petition, evidence, office.by(OFFICE_HEAD)));
    all.put(
        Act.END,
        () ->
            endings.end(
                petition,
                new Ending(EndingKind.VOID, words, Evidence.of("3号")),
                office.by(OFFICE_HEAD)));
    all.put(
        Act.LOOK_BACK,
        () -> endings.lookBack(petition, new LookBack(false, words), office.by(CLERK)));
    all.put(
        Act.HOLD, () -> holds.hold(petition, LocalDate.of(2026, 4, 1), words, office.by(CLERK)));
    all.put(
        Act.RECORD_ANSWER,
        () ->
            answers.record(
                petition,
                1,
                new Answer(Answer.Way.TEXT, Optional.empty(), office.now(), words, ""),
                office.by(CLERK)));
    all.put(
        Act.PROMISE,
        () ->
            promises.make(
                petition,
                new Promise(Promise.Occasion.VISIT, LocalDate.of(2026, 4, 1), words),
                office.by(CLERK)));
    var promised = promisedThenConfidential();
    all.put(Act.SETTLE_PROMISE, () -> promises.settle(promised, false, words, office.by(CLERK)));
    all.put(Act.LIFT_SUPERVISION, () -> promises.lift(promised, words, office.by(CLERK)));
    return all;
  }

  /** By joining it into a confidential one an older promise can stand beside it. */
  private PromiseId promisedThenConfidential() {
    var entry = assigned(Secrecy.SENSITIVE);
    var made =
        promises.make(
            entry.petition(),
            new Promise(Promise.Occasion.VISIT, LocalDate.of(2026, 4, 1), "按期供水"),
            office.by(CLERK));
    jdbc.sql("update petition set secrecy = 'CONFIDENTIAL' where id = ?")
        .param(entry.petition().toString())
        .update();
    return made;
  }

  private void visited(PetitionId petition, StaffId by) {
    closing.recordFollowUp(
        petition,
        new FollowUp(FollowUp.Method.PHONE_CALL, Satisfaction.SATISFIED, office.now(), ""),
        office.by(by));
  }

  private Entry assigned(Secrecy secrecy) {
    return registration.registerAndAssign(
        office.petition(Channel.MAYOR_HOTLINE, secrecy),
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-10"))),
        office.by(CLERK));
  }

  private ReportId reported(Secrecy secrecy) {
    return reported(assigned(secrecy), secrecy);
  }

  private ReportId reported(Entry entry, Secrecy secrecy) {
    var lead = entry.assignment().orElseThrow();
    handling.accept(lead, office.by(WATER_HEAD));
    review.waiveOpinion(book.petition(entry.petition()).supporting().get(0).id(), office.by(CLERK));
    return handling.submitReport(
        lead,
        secrecy == Secrecy.CONFIDENTIAL ? onPaper("") : office.report(),
        office.by(WATER_HEAD));
  }

  private Entry passed(Secrecy secrecy) {
    var entry = assigned(secrecy);
    var report = reported(entry, secrecy);
    handling.signOff(report, office.by(WATER_DEPUTY));
    review.pass(report, office.by(CLERK));
    return entry;
  }

  private HandlingReport onPaper(String facts) {
    return new HandlingReport(
        new Paper.OfflineReceipt("承高水〔2026〕3号", 4, WATER_HEAD, CLERK),
        facts,
        "",
        HandlingResult.SOLVED,
        Telling.met(office.now()));
  }
}
