package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 批示, 更正, 移交 and the collection of confidential papers (rules 1, 2 and 13). */
class AtTheOfficeTests extends CaseworkTest {

  @Autowired Instructions instructions;
  @Autowired Corrections corrections;
  @Autowired Clerks clerks;
  @Autowired Collecting collecting;
  @Autowired Likeness likeness;
  @Autowired TermCount count;

  private static final Proposal TO_WATER =
      new Proposal(WATER, List.of(CITY), "5个工作日", "拟由供水公司主办", LEADER);

  @Test
  void aProposalWaitsForItsLeaderAndIsWrittenUpon() {
    var entry = office.registered(Channel.SUPERIOR_ORDER);
    instructions.propose(entry.petition(), TO_WATER, office.by(CLERK));

    assertThat(tasks.waitingFor(LEADER)).extracting(Task::next).contains(Act.INSTRUCT);
    instructions.write(entry.petition(), "同意，务必三日内恢复供水", office.by(LEADER));

    assertThat(tasks.waitingFor(LEADER)).extracting(Task::next).doesNotContain(Act.INSTRUCT);
    assertThat(instructions.proposalOf(entry.petition())).contains(TO_WATER);
    assertThat(instructions.of(entry.petition(), CLERK))
        .singleElement()
        .satisfies(it -> assertThat(it.words()).isEqualTo("同意，务必三日内恢复供水"));
    assertThat(acts(entry)).containsExactly("REGISTER", "PROPOSE", "INSTRUCT");
  }

  @Test
  void theOrderIsGivenWholeAsItWasProposed() {
    var entry =
        registration.register(
            office.petition(Channel.SUPERIOR_ORDER, Secrecy.SENSITIVE), office.by(CLERK));
    var proposal =
        new Proposal(
            WATER,
            List.of(CITY),
            List.of(CITY),
            new Proposal.Terms("5WD", true, "2D", true),
            "",
            LEADER);
    instructions.propose(entry.petition(), proposal, office.by(CLERK));
    clock.pass(Duration.ofDays(1));
    var by = office.by(CLERK);
    var kept = instructions.proposalOf(entry.petition()).orElseThrow();

    var order = kept.order(count, by.at());
    registration.assign(entry.petition(), order, by);

    assertThat(order.given().orElseThrow().basis()).isEqualTo(TermGiven.Basis.DEFAULT);
    assertThat(order.due()).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
    var support = book.petition(entry.petition()).supporting().get(0);
    assertThat(support.due()).isEqualTo(PetitionsInTest.onDay("2026-03-05"));
    assertThat(confidences.mayRead(entry.petition(), CITY_HEAD)).isTrue();
    assertThat(proposal.terms().byDefault()).isTrue();
  }

  @Test
  void whoAssignsWithoutWaitingEndsTheProposal() {
    var entry = office.registered(Channel.SUPERIOR_ORDER);
    instructions.propose(entry.petition(), TO_WATER, office.by(CLERK));
    assertThat(instructions.isAwaited(entry.petition())).isTrue();

    registration.assign(entry.petition(), PetitionsInTest.toWater(), office.by(CLERK));

    assertThat(instructions.isAwaited(entry.petition())).isFalse();
    assertThat(reason(() -> instructions.propose(entry.petition(), TO_WATER, office.by(CLERK))))
        .isEqualTo(Refused.Reason.ALREADY_ASSIGNED);
  }

  @Test
  void onlyALeaderIsProposedTo() {
    var entry = office.registered(Channel.SUPERIOR_ORDER);
    var toTheUnit = new Proposal(WATER, List.of(), "3天", "", WATER_HEAD);

    assertThat(reason(() -> instructions.propose(entry.petition(), toTheUnit, office.by(CLERK))))
        .isEqualTo(Refused.Reason.NOT_A_LEADER);
    assertThat(reason(() -> instructions.write(entry.petition(), " ", office.by(LEADER))))
        .isEqualTo(Refused.Reason.AN_INSTRUCTION_IS_NEEDED);
  }

  @Test
  void whatIsConfidentialIsWrittenOnPaper() {
    var entry = confidential();

    assertThat(reason(() -> instructions.write(entry.petition(), "请办", office.by(LEADER))))
        .isEqualTo(Refused.Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER);
    assertThat(reason(() -> correct(entry, CorrectedField.CONTENT, 1, "内容")))
        .isEqualTo(Refused.Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER);
  }

  @Test
  void whoCollectedConfidentialPapersIsRecorded() {
    var entry = confidential();

    collecting.record(entry.petition(), WATER_LIAISON, office.now(), office.by(CLERK));

    assertThat(collecting.of(entry.petition())).extracting(Done::by).containsExactly(WATER_LIAISON);
    assertThat(acts(entry)).endsWith("RECORD_COLLECTION");
    assertThat(
            reason(
                () ->
                    collecting.record(entry.petition(), CITY_HEAD, office.now(), office.by(CLERK))))
        .isEqualTo(Refused.Reason.NOT_YOUR_PETITION);
    assertThat(
            reason(
                () ->
                    collecting.record(
                        entry.petition(),
                        WATER_HEAD,
                        office.now().plus(Duration.ofHours(1)),
                        office.by(CLERK))))
        .isEqualTo(Refused.Reason.LIES_IN_THE_FUTURE);
    var ordinary = office.assigned(Channel.ONLINE_MESSAGE);
    assertThat(
            reason(
                () ->
                    collecting.record(
                        ordinary.petition(), WATER_HEAD, office.now(), office.by(CLERK))))
        .isEqualTo(Refused.Reason.NOT_CONFIDENTIAL);
  }

  @Test
  void aSupportingUnitSeesWhatIsSensitiveIfItIsNamed() {
    var due = PetitionsInTest.onDay("2026-03-12");
    var named = sensitive(new Order.Support(CITY, due).named());
    var notNamed = sensitive(new Order.Support(CITY, due));

    assertThat(confidences.mayRead(named.petition(), CITY_HEAD)).isTrue();
    assertThat(confidences.mayRead(named.petition(), CITY_DEPUTY)).isTrue();
    assertThat(confidences.mayRead(notNamed.petition(), CITY_HEAD)).isFalse();
    assertThat(confidences.mayRead(named.petition(), WATER_LIAISON)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE_NUMBER, CD-2026-1",
    "RECEIVED_AT, 2026-02-28T01:00:00Z",
    "KIND, COMPLAINT",
    "CATEGORY, 市政",
    "PLACE, 锦绣花园南门",
    "CONTENT, 二单元停水一天",
    "PETITIONER_NAME, 慕容博",
    "PETITIONER_PHONE, 13900000001"
  })
  void aTypingErrorIsPutRightAndTheTrailSaysWhichFieldOnly(CorrectedField field, String value) {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);

    correct(entry, field, 1, value);

    var line = trail.of(TrailOfActs.subject(entry.number()), 100).get(2).entry();
    assertThat(line.act()).isEqualTo("CORRECT");
    assertThat(line.facts()).containsEntry("field", field.name());
    assertThat(line.facts().containsValue(value)).isEqualTo(!field.isOfTheMatter());
    assertThat(reason(() -> correct(entry, field, 1, value)))
        .isEqualTo(Refused.Reason.NOTHING_WAS_CORRECTED);
    assertThat(rows("correction")).isOne();
    assertThat(book.assignment(entry.assignment().orElseThrow()).due())
        .isEqualTo(PetitionsInTest.onDay("2026-03-13"));
  }

  @ParameterizedTest
  @CsvSource({
    "PETITIONER_PHONE, 1, 12",
    "PETITIONER_NAME, 2, 李四",
    "KIND, 1, 闲聊",
    "RECEIVED_AT, 1, 昨天",
    "SOURCE_NUMBER, 3, X"
  })
  void whatDoesNotFitIsRefusedAndChangesNothing(CorrectedField field, int which, String value) {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);

    assertThat(reason(() -> correct(entry, field, which, value)))
        .isEqualTo(Refused.Reason.CANNOT_BE_CORRECTED_SO);
    assertThat(acts(entry)).containsExactly("REGISTER", "ASSIGN");
  }

  @Test
  void whatIsFoundFollowsTheCorrection() {
    var entry = office.registered(Channel.MAYOR_HOTLINE);
    var before = office.from(Channel.MAYOR_HOTLINE);

    correct(entry, CorrectedField.PETITIONER_PHONE, 1, "13900000001");
    correct(entry, CorrectedField.CONTENT, 1, "公交站牌被撞倒，无人处理，存在安全隐患");

    assertThat(book.withPhone(new PhoneNumber(PetitionsInTest.PHONE))).isEmpty();
    assertThat(book.withPhone(new PhoneNumber("13900000001"))).hasSize(1);
    assertThat(likeness.to(before, 5))
        .singleElement()
        .satisfies(it -> assertThat(it.why()).containsExactly(Likeness.Why.SOURCE_NUMBER));
  }

  @Test
  void theLedgerShowsWhatWasPutRight() {
    var entry = office.registered(Channel.MAYOR_HOTLINE);
    correct(entry, CorrectedField.KIND, 1, "COMPLAINT");
    correct(entry, CorrectedField.RECEIVED_AT, 1, "2026-02-28T01:00:00Z");

    assertThat(
            jdbc.sql("select concat(kind, ' ', received_at) from ledger_entry")
                .query(String.class)
                .single())
        .startsWith("COMPLAINT 2026-02-28 01:00:00");
    assertThat(book.petition(entry.petition()).kind()).isEqualTo(MatterKind.COMPLAINT);
  }

  @Test
  void aClerksPetitionsAreHandedToAnotherOneOrAll() {
    var one = office.registered(Channel.MAYOR_HOTLINE);
    var two = office.registered(Channel.ONLINE_MESSAGE);
    var closed = office.closed(Channel.ONLINE_MESSAGE);
    assertThat(clerks.inCharge(one.petition())).isEqualTo(CLERK);

    clerks.handOver(one.petition(), CLERK_TWO, office.by(CLERK));
    var rest = clerks.handOverAll(CLERK, CLERK_TWO, office.by(CLERK));

    assertThat(rest).containsExactly(two.number());
    assertThat(clerks.inCharge(two.petition())).isEqualTo(CLERK_TWO);
    assertThat(clerks.inCharge(closed.petition())).isEqualTo(CLERK);
    assertThat(reason(() -> clerks.handOver(one.petition(), CLERK_TWO, office.by(CLERK))))
        .isEqualTo(Refused.Reason.ALREADY_IN_CHARGE);
    assertThat(reason(() -> clerks.handOver(one.petition(), WATER_HEAD, office.by(CLERK))))
        .isEqualTo(Refused.Reason.NOT_OF_THE_OFFICE);
    assertThat(clerks.handOverAll(CLERK, CLERK_TWO, office.by(CLERK))).isEmpty();
  }

  private void correct(Entry entry, CorrectedField field, int which, String value) {
    corrections.correct(
        entry.petition(),
        new Corrections.Correction(field, which, value, "登记时笔误"),
        office.by(CLERK));
  }

  private Entry confidential() {
    return registration.registerAndAssign(
        office.petition(Channel.SUPERIOR_ORDER, Secrecy.CONFIDENTIAL),
        PetitionsInTest.toWater(),
        office.by(CLERK));
  }

  private Entry sensitive(Order.Support support) {
    return registration.registerAndAssign(
        office.petition(Channel.LETTER_OR_VISIT, Secrecy.SENSITIVE),
        PetitionsInTest.toWater().withSupport(support),
        office.by(CLERK));
  }
}
