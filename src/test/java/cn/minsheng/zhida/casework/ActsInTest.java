package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** How every act is done to a petition, wherever it stands. JOIN is done in two ways. */
final class ActsInTest {

  private static final Channel CHANNEL = Channel.MAYOR_HOTLINE;

  /** Somebody does it. */
  @FunctionalInterface
  interface Doing {
    void to(Stage stage, By by);
  }

  private final PetitionsInTest office;
  private final Requests requests;
  private final Promises promises;
  private final CaseBook book;
  private final Map<String, Doing> doing = new LinkedHashMap<>();

  ActsInTest(PetitionsInTest office, BeanFactory context) {
    this.office = office;
    requests = context.getBean(Requests.class);
    promises = context.getBean(Promises.class);
    book = context.getBean(CaseBook.class);
    intake(context);
    handling(context.getBean(Handling.class), context.getBean(Review.class));
    requests(context.getBean(Withdrawing.class), context.getBean(Extending.class));
    closing(context.getBean(Closing.class), context.getBean(Endings.class));
    beside(context);
  }

  Map<String, Doing> all() {
    return doing;
  }

  /** Who does it, now. */
  By by(StaffId who) {
    return office.by(who);
  }

  private void put(Act act, Doing how) {
    doing.put(act.name(), how);
  }

  private void intake(BeanFactory context) {
    var registration = context.getBean(Registration.class);
    var joining = context.getBean(Joining.class);
    var instructions = context.getBean(Instructions.class);
    put(Act.REGISTER, (it, by) -> registration.register(office.from(CHANNEL), by));
    var takingOver = context.getBean(TakingOver.class);
    put(Act.TAKE_OVER, (it, by) -> takingOver.takeOver(office.old(), by));
    put(Act.ASSIGN, (it, by) -> registration.assign(it.petition(), PetitionsInTest.toWater(), by));
    var redirecting = context.getBean(Redirecting.class);
    put(
        Act.REDIRECT,
        (it, by) ->
            redirecting.redirect(
                it.petition(),
                Order.to(OfficeInTest.CITY, PetitionsInTest.onDay("2026-04-30")),
                "不属其职责",
                by));
    put(
        Act.ADD_SUPPORT,
        (it, by) ->
            redirecting.addSupport(
                it.petition(),
                new Order.Support(
                    OfficeInTest.CITY,
                    Due.endOf(LocalDate.ofInstant(office.now(), OfficeTime.ZONE))),
                by));
    put(Act.URGE, (it, by) -> context.getBean(Urging.class).urge(it.petition(), "请尽快办理", by));
    put(
        Act.JOIN,
        (it, by) ->
            joining.take(
                it.petition(), office.from(Channel.GOVERNMENT_SERVICE_SITE), Optional.empty(), by));
    doing.put(
        "JOIN away", (it, by) -> joining.join(it.petition(), it.other().petition(), "同一事项", by));
    put(Act.SPLIT, (it, by) -> joining.split(it.petition(), office.from(CHANNEL), by));
    put(
        Act.PROPOSE,
        (it, by) ->
            instructions.propose(
                it.petition(),
                new Proposal(OfficeInTest.WATER, List.of(), "3天", "拟由供水公司办理", OfficeInTest.LEADER),
                by));
    put(Act.INSTRUCT, (it, by) -> instructions.write(it.petition(), "请抓紧办理", by));
    put(
        Act.CORRECT,
        (it, by) ->
            context
                .getBean(Corrections.class)
                .correct(
                    it.petition(),
                    new Corrections.Correction(CorrectedField.PLACE, 1, "南门", "笔误"),
                    by));
    put(
        Act.ATTACH,
        (it, by) ->
            context.getBean(Attaching.class).attach(it.petition(), List.of(DocumentId.next()), by));
    put(
        Act.HAND_OVER,
        (it, by) ->
            context.getBean(Clerks.class).handOver(it.petition(), OfficeInTest.CLERK_TWO, by));
    put(
        Act.RECORD_COLLECTION,
        (it, by) ->
            context
                .getBean(Collecting.class)
                .record(it.petition(), OfficeInTest.WATER_HEAD, office.now(), by));
  }

  private void handling(Handling handling, Review review) {
    put(Act.ACCEPT, (it, by) -> handling.accept(it.lead(), by));
    put(
        Act.RECORD_CLARITIES,
        (it, by) -> handling.recordClarities(it.lead(), PetitionsInTest.CLARITIES, by));
    put(Act.GIVE_OPINION, (it, by) -> handling.giveOpinion(it.supportingOrLead(), "同意", by));
    put(Act.WAIVE_OPINION, (it, by) -> review.waiveOpinion(it.supportingOrLead(), by));
    put(Act.SUBMIT_REPORT, (it, by) -> handling.submitReport(it.lead(), office.report(), by));
    put(Act.SIGN_OFF, (it, by) -> handling.signOff(report(it), by));
    put(
        Act.RETURN_BY_SIGNER,
        (it, by) -> handling.returnBySigner(report(it), PetitionsInTest.MISSING, by));
    put(Act.PASS, (it, by) -> review.pass(report(it), by));
    put(
        Act.RETURN_TO_UNIT,
        (it, by) -> review.returnToUnit(report(it), PetitionsInTest.MISSING, by));
  }

  private void requests(Withdrawing withdrawing, Extending extending) {
    put(Act.ASK_WITHDRAWAL, (it, by) -> withdrawing.ask(it.lead(), PetitionsInTest.notOurs(), by));
    put(Act.APPROVE_WITHDRAWAL, (it, by) -> withdrawing.approve(withdrawal(it), "职责不符", by));
    put(Act.REFUSE_WITHDRAWAL, (it, by) -> withdrawing.refuse(withdrawal(it), false, "属其职责", by));
    put(Act.ASK_EXTENSION, (it, by) -> extending.ask(it.lead(), PetitionsInTest.longer(), by));
    put(
        Act.GRANT_EXTENSION,
        (it, by) -> extending.grant(extension(it), PetitionsInTest.longer().second(), "情况属实", by));
    put(Act.REFUSE_EXTENSION, (it, by) -> extending.refuse(extension(it), "可以按期办结", by));
    put(
        Act.CONFIRM_TOLD,
        (it, by) -> extending.confirmTold(extension(it), Telling.Way.PHONE, office.now(), by));
  }

  private void closing(Closing closing, Endings endings) {
    put(
        Act.RECORD_FOLLOW_UP,
        (it, by) ->
            closing.recordFollowUp(it.petition(), office.visit(Satisfaction.SATISFIED), by));
    put(Act.ENDORSE_FOR_SUPERIOR, endorsing(closing, Endorser.SUPERIOR));
    put(Act.ENDORSE_FOR_COMMITTEE, endorsing(closing, Endorser.COMMITTEE));
    put(
        Act.SEND_BACK,
        (it, by) -> closing.sendBack(it.petition(), PetitionsInTest.onDay("2026-03-20"), by));
    put(
        Act.EXPLAIN,
        (it, by) -> closing.explain(it.petition(), Evidence.of(PetitionsInTest.EVIDENCE), by));
    put(Act.CLOSE, (it, by) -> closing.close(it.petition(), by));
    put(
        Act.END,
        (it, by) ->
            endings.end(
                it.petition(), PetitionsInTest.ending(EndingKind.WITHDRAWN_BY_PETITIONER), by));
    put(Act.LOOK_BACK, (it, by) -> endings.lookBack(it.petition(), new LookBack(true, ""), by));
    put(
        Act.GIVE_FOLLOW_UP,
        (it, by) -> closing.giveFollowUp(it.petition(), OfficeInTest.VISITOR, by));
  }

  private void beside(BeanFactory context) {
    var holds = context.getBean(Holds.class);
    put(Act.HOLD, (it, by) -> holds.hold(it.petition(), LocalDate.of(2026, 4, 30), "等待供暖季", by));
    put(Act.RELEASE, (it, by) -> holds.release(it.petition(), by));
    put(
        Act.RECORD_ANSWER,
        (it, by) -> context.getBean(Answers.class).record(it.petition(), 1, office.answer(), by));
    put(
        Act.PROMISE,
        (it, by) -> promises.make(it.petition(), PetitionsInTest.promise("2026-03-20"), by));
    put(Act.SETTLE_PROMISE, (it, by) -> promises.settle(promise(it), true, "已兑现", by));
    put(Act.LIFT_SUPERVISION, (it, by) -> promises.lift(promise(it), "已兑现", by));
    put(
        Act.UNMASK,
        (it, by) -> context.getBean(Confidences.class).unmask(it.petition(), "上门核实", by));
    put(
        Act.MOVE_WITH_THE_CALENDAR,
        (it, by) ->
            context
                .getBean(CalendarChange.class)
                .adopt(withOneMoreDayOff(context.getBean(OfficeCalendar.class)), by));
  }

  private static HolidayYear withOneMoreDayOff(OfficeCalendar calendar) {
    var year =
        calendar.inForce().years().stream()
            .filter(it -> it.year() == 2026)
            .findFirst()
            .orElseThrow();
    var days = new ArrayList<>(year.days());
    days.add(new SpecialDay(LocalDate.of(2026, 12, 30), true, "元旦"));
    return new HolidayYear(2026, year.source(), days);
  }

  private static Doing endorsing(Closing closing, Endorser endorser) {
    return (it, by) -> closing.endorse(it.petition(), PetitionsInTest.from(endorser), by);
  }

  private ReportId report(Stage of) {
    return book.petition(of.petition()).lead().or(() -> of.find(book)).stream()
        .flatMap(it -> it.report().stream())
        .map(ReportView::id)
        .findFirst()
        .orElse(ReportId.next());
  }

  private RequestId withdrawal(Stage of) {
    return requests.withdrawalOf(of.lead()).map(Withdrawal::id).orElse(RequestId.next());
  }

  private RequestId extension(Stage of) {
    return requests.extensionsOf(of.lead()).stream()
        .map(Extension::id)
        .findFirst()
        .orElse(RequestId.next());
  }

  private PromiseId promise(Stage of) {
    return promises.of(of.petition()).stream()
        .map(PromiseView::id)
        .findFirst()
        .orElse(PromiseId.next());
  }
}
