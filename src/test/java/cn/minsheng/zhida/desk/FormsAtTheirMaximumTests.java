package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Endorsement;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Proposal;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.OfficeTest;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every form there is, in the largest office there could be: eleven supporting units and ten
 * visitors with the longest names, five channels, ten promises with the longest words. Each fits
 * into DingTalk's 1,024 bytes of a card's value, with all its fields and something to choose.
 */
@OfficeTest
class FormsAtTheirMaximumTests {

  private static final int UNITS = 12;
  private static final String UNIT = "承德高新技术产业开发区管理委员会综合行政执法和应急管理局第一分局下属城管支队";
  private static final String PERSON = "欧阳阿不都热合曼买买提";
  private static final String WORDS = "更换全部老旧管网并恢复路面".repeat(250);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

  @Autowired List<FormAct> acts;
  @Autowired SecondOrder secondOrder;
  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired Joining joining;
  @Autowired Promises promises;
  @Autowired Extending extending;
  @Autowired Holds holds;
  @Autowired Instructions instructions;
  @Autowired CaseBook book;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;

  private int sources;

  @BeforeEach
  void theLargestOffice() {
    clock.goTo(MovedClock.START);
    var office = OfficeInTest.opens(jdbc);
    for (var i = 0; i < UNITS; i++) {
      office.unit(unit(i), UNIT + (10 + i));
      office.person(head(i), PERSON + (10 + i), Role.UNIT_HEAD, unit(i));
      office.person(new StaffId("visitor-" + i), PERSON + (30 + i), Role.VISITOR);
    }
    assertThat(UNIT + 10).hasSize(40);
  }

  @Test
  void everyFormFitsOnACard() {
    var drawn = new HashSet<String>();
    for (var petition : petitions()) {
      for (var about : abouts(petition)) {
        acts.stream().filter(act -> isReached(act, about)).forEach(act -> draw(act, about, drawn));
      }
    }
    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(acts.stream().map(FormAct::words).toList());
  }

  @Test
  void whatWasTypedFitsOnItsFormToo() {
    var form =
        secondOrder.form(new OrderOnForm.Said(WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, true));
    fits(secondOrder, form, secondOrder.explanation(About.of(book.petition(registered()))));
  }

  /** They are asked for by typing their words. */
  private static final Set<String> NEVER_OFFERED = Set.of("分办", "并案", "更正", "看当事人");

  private static boolean isReached(FormAct act, About about) {
    return act.isPossible(about) || !act.isOffered() || NEVER_OFFERED.contains(act.words());
  }

  private void draw(FormAct act, About about, Set<String> drawn) {
    try {
      fits(act, act.form(about), act.explanation(about));
      drawn.add(act.words());
    } catch (Refused notNow) {
      assertThat(act.isPossible(about)).as("%s: %s", act.words(), notNow).isFalse();
    }
  }

  /** A value that is too long stops the card. */
  private static void fits(FormAct act, Form form, String explanation) {
    var face =
        PlainCard.of(
                "民声〔2026〕12345号 " + act.words(), new State("待填", State.Colour.ORANGE), explanation)
            .withForm(form)
            .face(act.words());
    assertThat(PlainCard.fits(explanation)).as("the lines of %s", act.words()).isTrue();
    for (var field : form.fields()) {
      assertThat(face.values().get("form")).as(act.words()).contains("\"" + field.name() + "\"");
      if (field.kind() == Form.Field.Kind.SELECT && field.required()) {
        assertThat(field.options()).as("%s of %s", field.name(), act.words()).isNotEmpty();
      }
    }
    assertThat(act.action().length()).isLessThanOrEqualTo(30);
  }

  private List<About> abouts(PetitionId id) {
    var petition = book.petition(id);
    var abouts = new ArrayList<About>();
    abouts.add(About.of(petition));
    petition.lead().ifPresent(it -> abouts.add(About.of(petition, it)));
    petition.supporting().stream().limit(1).forEach(it -> abouts.add(About.of(petition, it)));
    return abouts;
  }

  private List<PetitionId> petitions() {
    return List.of(
        proposed(),
        assigned(Secrecy.ORDINARY),
        confidentialAccepted(),
        promisedAndHeld(),
        extended(),
        passed(),
        objected(),
        closed());
  }

  private PetitionId registered() {
    return registration
        .register(from(Channel.LETTER_OR_VISIT, Secrecy.ORDINARY), clerk())
        .petition();
  }

  private PetitionId proposed() {
    var id = registered();
    instructions.propose(
        id,
        new Proposal(
            unit(0),
            IntStream.range(1, UNITS).mapToObj(FormsAtTheirMaximumTests::unit).toList(),
            "3个工作日",
            "拟请牵头办理",
            OfficeInTest.LEADER),
        clerk());
    return id;
  }

  private PetitionId assigned(Secrecy secrecy) {
    var support =
        IntStream.range(1, UNITS)
            .mapToObj(it -> new Order.Support(unit(it), Due.endOf(DUE.minusDays(5))))
            .toArray(Order.Support[]::new);
    return registration
        .registerAndAssign(
            from(Channel.PEOPLES_CONGRESS, secrecy),
            Order.to(unit(0), Due.endOf(DUE)).withSupport(support),
            clerk())
        .petition();
  }

  private PetitionId confidentialAccepted() {
    var id = assigned(Secrecy.CONFIDENTIAL);
    accept(id);
    return id;
  }

  private void accept(PetitionId id) {
    var petition = book.petition(id);
    handling.accept(petition.lead().orElseThrow().id(), by(head(0)));
    petition
        .supporting()
        .forEach(it -> handling.accept(it.id(), by(new StaffId("head-" + it.unit().value()))));
  }

  private PetitionId promisedAndHeld() {
    var id = assigned(Secrecy.ORDINARY);
    accept(id);
    for (var i = 0; i < 20; i++) {
      promises.make(id, new Promise(Promise.Occasion.VISIT, DUE.plusDays(i), i + WORDS), clerk());
    }
    promises.of(id).stream()
        .limit(10)
        .forEach(it -> promises.settle(it.id(), false, "施工队已撤场", clerk()));
    holds.hold(id, DUE.plusDays(30), "等待判决", clerk());
    return id;
  }

  private PetitionId extended() {
    var id = assigned(Secrecy.ORDINARY);
    accept(id);
    var request =
        extending.ask(
            lead(id).id(), new Extension.Request("管材未到", Due.endOf(DUE.plusDays(9))), by(head(0)));
    extending.grant(request, Due.endOf(DUE.plusDays(9)), "情况属实", officeHead());
    return id;
  }

  /** Five channels are owed an answer. */
  private PetitionId passed() {
    var id = assigned(Secrecy.ORDINARY);
    accept(id);
    for (var channel :
        List.of(
            Channel.POLITICAL_CONFERENCE,
            Channel.SUPERIOR_ORDER,
            Channel.ONLINE_MESSAGE,
            Channel.GOVERNMENT_SERVICE_SITE)) {
      joining.take(id, from(channel, Secrecy.ORDINARY), Optional.empty(), clerk());
    }
    book.petition(id)
        .supporting()
        .forEach(
            it ->
                handling.giveOpinion(it.id(), "同意", by(new StaffId("head-" + it.unit().value()))));
    handling.submitReport(
        lead(id).id(),
        new HandlingReport(
            new Paper.File(DocumentId.next()),
            "已更换",
            "条例第一条",
            HandlingResult.SOLVED,
            Telling.met(clock.instant())),
        by(head(0)));
    handling.signOff(lead(id).report().orElseThrow().id(), by(head(0)));
    review.pass(lead(id).report().orElseThrow().id(), clerk());
    assertThat(lead(id).status()).isEqualTo(AssignmentStatus.PASSED);
    return id;
  }

  private PetitionId objected() {
    var id = passed();
    visited(id, Satisfaction.NOT_SATISFIED);
    return id;
  }

  private PetitionId closed() {
    var id = passed();
    visited(id, Satisfaction.SATISFIED);
    for (var endorser : List.of(Endorser.SUPERIOR, Endorser.COMMITTEE)) {
      closing.endorse(id, new Endorsement(endorser, true, Evidence.of("纪要〔2026〕5号")), clerk());
    }
    return id;
  }

  private void visited(PetitionId id, Satisfaction satisfaction) {
    closing.recordFollowUp(
        id,
        new FollowUp(FollowUp.Method.PHONE_CALL, satisfaction, clock.instant(), "再看看"),
        clerk());
  }

  private AssignmentView lead(PetitionId id) {
    return book.petition(id).lead().orElseThrow();
  }

  private NewPetition from(Channel channel, Secrecy secrecy) {
    return new NewPetition(
        new Source(channel, "12345-" + ++sources, clock.instant()),
        MatterKind.HELP,
        "供水",
        UrgencyLevel.ORDINARY,
        secrecy,
        secrecy == Secrecy.CONFIDENTIAL
            ? new Matter(List.of(), "", "")
            : new Matter(
                List.of(
                    new Petitioner(PERSON, Optional.of(new PhoneNumber("13831400271")), "锦绣花园七号楼")),
                "三单元连续两天没有自来水",
                "锦绣花园小区东门"),
        List.of());
  }

  private By clerk() {
    return by(OfficeInTest.CLERK);
  }

  private By officeHead() {
    return by(OfficeInTest.OFFICE_HEAD);
  }

  private By by(StaffId who) {
    return new By(who, clock.instant(), "message:maximum-" + ++sources);
  }

  private static UnitId unit(int index) {
    return new UnitId(800L + index);
  }

  private static StaffId head(int index) {
    return new StaffId("head-" + unit(index).value());
  }
}
