package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;

/** Brings petitions to where a test begins, by what the office does. */
public final class PetitionsInTest {

  static final String NAME = "慕容复兴";
  static final String PHONE = "13831400271";
  static final String ADDRESS = "冯营子镇锦绣花园七号楼";
  static final String CONTENT = "三单元连续两天没有自来水，老人小孩无法生活";
  static final String PLACE = "锦绣花园小区东门";
  static final String FACTS = "锦绣花园加压泵烧毁，已更换并恢复供水";
  static final String GROUNDS = "城镇供水条例第二十一条";
  static final String OPINION = "慕容家对处理速度表示认可";
  static final String EVIDENCE = "市热线平台已确认办结，慕容先生致谢";
  static final String MISSING = "没有说明慕容家何时恢复供水";
  static final ThreeClarities CLARITIES = new ThreeClarities("真正想要更换老旧管网", "其长子慕容长风拿主意", "曾多次越级反映");

  static final String WHY_NOT_OURS = "该小区加压泵由物业公司管理";
  static final String WHOSE_DUTY = "三定方案第五条";
  static final String WHY_LONGER = "加压泵需从外地调配";

  private final Registration registration;
  private final Handling handling;
  private final Review review;
  private final Closing closing;
  private final Withdrawing withdrawing;
  private final Extending extending;
  private final CaseBook book;
  private final MovedClock clock;
  private final AtomicInteger sources = new AtomicInteger();

  public PetitionsInTest(BeanFactory context) {
    registration = context.getBean(Registration.class);
    handling = context.getBean(Handling.class);
    review = context.getBean(Review.class);
    closing = context.getBean(Closing.class);
    withdrawing = context.getBean(Withdrawing.class);
    extending = context.getBean(Extending.class);
    book = context.getBean(CaseBook.class);
    clock = context.getBean(MovedClock.class);
  }

  By by(StaffId who) {
    return new By(who, clock.instant(), "message:" + sources.incrementAndGet());
  }

  Instant now() {
    return clock.instant();
  }

  static Due onDay(String day) {
    return Due.endOf(LocalDate.parse(day));
  }

  NewPetition from(Channel channel) {
    return petition(channel, Secrecy.ORDINARY);
  }

  NewPetition petition(Channel channel, Secrecy secrecy) {
    return new NewPetition(
        new Source(channel, "12345-0001", now()),
        MatterKind.HELP,
        "供水",
        UrgencyLevel.ORDINARY,
        secrecy,
        secrecy == Secrecy.CONFIDENTIAL ? new Matter(List.of(), "", "") : matter(),
        List.of());
  }

  /** In hand at 供水公司, without a number of ours. */
  OldPetition old() {
    return old(Optional.empty(), PetitionStatus.IN_HAND);
  }

  OldPetition old(Optional<LedgerNumber> number, PetitionStatus status) {
    var registered = Instant.parse("2026-02-10T01:00:00Z");
    return new OldPetition(
        number,
        new NewPetition(
            new Source(Channel.MAYOR_HOTLINE, "12345-0009", registered),
            MatterKind.HELP,
            "供水",
            UrgencyLevel.ORDINARY,
            Secrecy.ORDINARY,
            matter(),
            List.of()),
        registered,
        new OldPetition.Standing(
            status,
            registered,
            status == PetitionStatus.ENDED ? Optional.of(EndingKind.VOID) : Optional.empty(),
            status == PetitionStatus.TO_ASSIGN
                ? Optional.empty()
                : Optional.of(new OldPetition.Lead(WATER, onDay("2026-03-13"), registered))),
        new OldPetition.From("0".repeat(64), sources.incrementAndGet(), new UUID(1, 1)));
  }

  static Matter matter() {
    return new Matter(
        List.of(new Petitioner(NAME, Optional.of(new PhoneNumber(PHONE)), ADDRESS)),
        CONTENT,
        PLACE);
  }

  static Order toWater() {
    return Order.to(WATER, onDay("2026-03-13"));
  }

  static Withdrawal.Request notOurs() {
    return new Withdrawal.Request(WHY_NOT_OURS, WHOSE_DUTY, Optional.of(CITY));
  }

  static Extension.Request longer() {
    return new Extension.Request(WHY_LONGER, onDay("2026-03-20"));
  }

  HandlingReport report() {
    return new HandlingReport(
        new Paper.File(DocumentId.next()),
        FACTS,
        GROUNDS,
        HandlingResult.SOLVED,
        Telling.met(now()));
  }

  HandlingReport reportOnPaper() {
    return new HandlingReport(
        new Paper.OfflineReceipt("承高水〔2026〕3号", 4, WATER_HEAD, CLERK),
        "",
        "",
        HandlingResult.SOLVED,
        Telling.met(now()));
  }

  FollowUp visit(Satisfaction satisfaction) {
    return new FollowUp(FollowUp.Method.PHONE_CALL, satisfaction, now(), OPINION);
  }

  static Endorsement from(Endorser endorser) {
    return new Endorsement(endorser, true, Evidence.of(EVIDENCE));
  }

  Entry registered(Channel channel) {
    return registration.register(from(channel), by(CLERK));
  }

  Entry assigned(Channel channel) {
    return registration.registerAndAssign(from(channel), toWater(), by(CLERK));
  }

  Entry withdrawalAsked(Channel channel) {
    var entry = assigned(channel);
    withdrawing.ask(entry.assignment().orElseThrow(), notOurs(), by(WATER_HEAD));
    return entry;
  }

  Entry extensionAsked(Channel channel) {
    var entry = accepted(channel);
    extending.ask(entry.assignment().orElseThrow(), longer(), by(WATER_DEPUTY));
    return entry;
  }

  Entry extended(Channel channel) {
    var entry = accepted(channel);
    var request = extending.ask(entry.assignment().orElseThrow(), longer(), by(WATER_DEPUTY));
    extending.grant(request, longer().second(), "情况属实", by(OFFICE_HEAD));
    return entry;
  }

  Entry accepted(Channel channel) {
    var entry = assigned(channel);
    handling.accept(entry.assignment().orElseThrow(), by(WATER_LIAISON));
    return entry;
  }

  Entry reported(Channel channel) {
    var entry = accepted(channel);
    if (channel.claritiesOwed()) {
      handling.recordClarities(entry.assignment().orElseThrow(), CLARITIES, by(WATER_HEAD));
    }
    handling.submitReport(entry.assignment().orElseThrow(), report(), by(WATER_LIAISON));
    return entry;
  }

  Entry signedOff(Channel channel) {
    var entry = reported(channel);
    handling.signOff(reportOf(entry), by(WATER_DEPUTY));
    return entry;
  }

  Entry returned(Channel channel) {
    var entry = signedOff(channel);
    review.returnToUnit(reportOf(entry), MISSING, by(CLERK));
    return entry;
  }

  Entry passed(Channel channel) {
    var entry = signedOff(channel);
    review.pass(reportOf(entry), by(CLERK));
    return entry;
  }

  Entry followedUp(Channel channel) {
    var entry = passed(channel);
    closing.recordFollowUp(entry.petition(), visit(Satisfaction.SATISFIED), by(CLERK));
    return entry;
  }

  Entry objected(Channel channel) {
    var entry = passed(channel);
    closing.recordFollowUp(entry.petition(), visit(Satisfaction.NOT_SATISFIED), by(CLERK));
    return entry;
  }

  Entry closed(Channel channel) {
    var entry = followedUp(channel);
    if (channel.superiorEndorses()) {
      closing.endorse(entry.petition(), from(Endorser.SUPERIOR), by(CLERK));
    }
    closing.endorse(
        entry.petition(), new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE), by(LEADER));
    return entry;
  }

  static Ending ending(EndingKind kind) {
    return new Ending(kind, "慕容先生已书面撤诉", Evidence.of(EVIDENCE));
  }

  Answer answer() {
    return new Answer(Answer.Way.TEXT, Optional.empty(), now(), "已答复慕容先生", "周文");
  }

  static Promise promise(String day) {
    return new Promise(Promise.Occasion.VISIT, LocalDate.parse(day), "为慕容家更换水表");
  }

  ReportId reportOf(Entry entry) {
    return book.assignment(entry.assignment().orElseThrow()).report().orElseThrow().id();
  }
}
