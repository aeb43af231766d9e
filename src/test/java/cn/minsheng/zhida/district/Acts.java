package cn.minsheng.zhida.district;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;

import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.casework.Answer;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CalendarChange;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Ending;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
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
import cn.minsheng.zhida.casework.LookBack;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.OldPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Proposal;
import cn.minsheng.zhida.casework.Redirecting;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.TakingOver;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.ThreeClarities;
import cn.minsheng.zhida.casework.Undoing;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Urging;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/**
 * Each act once: it is done by the business service, and once it is done it is written down. What
 * is refused is not.
 */
final class Acts {

  private static final ThreeClarities CLARITIES = new ThreeClarities("更换管网", "本人", "多次反映");
  private static final int LOOK_BACK_AFTER = 30;

  private final Registration registration;
  private final Handling handling;
  private final Review review;
  private final Closing closing;
  private final Withdrawing withdrawing;
  private final Extending extending;
  private final Endings endings;
  private final Holds holds;
  private final Answers answers;
  private final Instructions instructions;
  private final Joining joining;
  private final Promises promises;
  private final CalendarChange calendars;
  private final Redirecting redirecting;
  private final Urging urging;
  private final Undoing undoing;
  private final TakingOver takingOver;
  private final CaseBook book;
  private final MovedClock clock;
  private final People people;
  private final Map<Charge, ReportId> reports = new HashMap<>();
  private Days days;
  private final Map<String, Integer> done = new TreeMap<>();
  private int sources;

  Acts(BeanFactory context, People people, Days days) {
    registration = context.getBean(Registration.class);
    handling = context.getBean(Handling.class);
    review = context.getBean(Review.class);
    closing = context.getBean(Closing.class);
    withdrawing = context.getBean(Withdrawing.class);
    extending = context.getBean(Extending.class);
    endings = context.getBean(Endings.class);
    holds = context.getBean(Holds.class);
    answers = context.getBean(Answers.class);
    instructions = context.getBean(Instructions.class);
    joining = context.getBean(Joining.class);
    promises = context.getBean(Promises.class);
    calendars = context.getBean(CalendarChange.class);
    redirecting = context.getBean(Redirecting.class);
    urging = context.getBean(Urging.class);
    undoing = context.getBean(Undoing.class);
    takingOver = context.getBean(TakingOver.class);
    book = context.getBean(CaseBook.class);
    clock = context.getBean(MovedClock.class);
    this.people = people;
    this.days = days;
  }

  /** How often what was done, of what need not happen to every petition. */
  Map<String, Integer> done() {
    return done;
  }

  private void did(String what) {
    done.merge(what, 1, Integer::sum);
  }

  LocalDateTime now() {
    return Days.wall(clock.instant());
  }

  Days days() {
    return days;
  }

  Life register(Channel channel, boolean immediate, Secrecy secrecy) {
    var entry = registration.register(petition(channel, immediate, secrecy), by(CLERK));
    return new Life(entry.petition(), entry.number().toString(), channel, immediate, now());
  }

  void propose(Life life, UnitId lead) {
    instructions.propose(life.id, new Proposal(lead, List.of(), "5D", "", LEADER), by(CLERK));
    life.proposal = Optional.of(new Life.Proposed(now()));
    did("拟办");
  }

  void instruct(Life life) {
    instructions.write(life.id, isConfidential(life) ? "" : "请抓紧办理", by(LEADER));
    life.proposal.orElseThrow().ended = true;
    did("批示");
  }

  /** 并案: one is handled under the other's number, the strictest term leads. */
  void join(Life life, Life into) {
    var lead = into.lead().orElseThrow();
    var ordered = life.lead().filter(Charge::isOpen).map(it -> it.due);
    joining.join(life.id, into.id, "同一事项", by(CLERK));
    if (into.ways.size() == 1) {
      into.ways.set(0, new Life.Way(into.channel, Optional.of(lead.due)));
    }
    var strictest = lead.due;
    for (var way : life.ways) {
      var due = way.due().or(() -> ordered);
      into.ways.add(new Life.Way(way.channel(), due));
      strictest = stricter(due, strictest);
    }
    if (strictest.isEarlierThan(lead.due)) {
      lead.isDue(strictest, now(), days);
      for (var other : into.charges) {
        if (!other.leads && other.owes() && !other.due.isEarlierThan(strictest)) {
          other.isDue(book.assignment(other.id).due(), now(), days);
        }
      }
    }
    into.immediate |= life.immediate;
    for (var charge : life.charges) {
      if (charge.isOpen()) {
        charge.standing = Charge.Standing.OVER;
      }
    }
    dropOwedAnswers(life);
    life.givenBack = Optional.empty();
    life.becomes(Life.Standing.JOINED, now());
    did("并案");
  }

  boolean isConfidential(Life life) {
    return book.petition(life.id).secrecy() == Secrecy.CONFIDENTIAL;
  }

  void assign(Life life, Order order, int workingDays) {
    var lead = registration.assign(life.id, order, by(CLERK));
    var given = charge(life, order, workingDays, lead);
    life.charges.add(given);
    for (var view : book.petition(life.id).supporting()) {
      var isNew = life.charges.stream().noneMatch(it -> it.id.equals(view.id()));
      if (isNew && view.role() == AssignmentRole.SUPPORTING) {
        var support = new Charge(view.id(), life, view.unit(), false, false, now(), people);
        support.isDue(order.supporting().get(0).due(), now(), days);
        life.charges.add(support);
      }
    }
    ledByTheStrictest(life, given);
    moveOwedAnswers(life, given.due);
    life.givenBack = Optional.empty();
    life.isBack = false;
    life.proposal.ifPresent(it -> it.ended = true);
    life.becomes(Life.Standing.IN_HAND, now());
  }

  /** Of several channels: what was named for the others counts for an order that comes later. */
  private void ledByTheStrictest(Life life, Charge lead) {
    if (life.ways.size() == 1) {
      return;
    }
    life.ways.set(0, new Life.Way(life.channel, Optional.of(lead.due)));
    var strictest = lead.due;
    for (var way : life.ways) {
      strictest = stricter(way.due(), strictest);
    }
    if (strictest.isEarlierThan(lead.due)) {
      lead.isDue(strictest, now(), days);
      for (var other : life.charges) {
        if (!other.leads && other.issued.equals(now())) {
          other.isDue(book.assignment(other.id).due(), now(), days);
        }
      }
    }
  }

  /** What has not passed, if it is earlier. */
  private Due stricter(Optional<Due> one, Due than) {
    return one.filter(it -> now().isBefore(Days.wall(it.until())))
        .filter(it -> it.isEarlierThan(than))
        .orElse(than);
  }

  private Charge charge(Life life, Order order, int workingDays, AssignmentId lead) {
    var charge = new Charge(lead, life, order.lead(), true, order.reportNeeded(), now(), people);
    charge.isDue(order.due(), now(), days);
    if (workingDays > 0) {
      charge.workingDays = OptionalInt.of(workingDays);
    }
    return charge;
  }

  /** 改交: another unit has it from now on; supporting units that are named go on. */
  void redirect(Life life, Order order) {
    var wrong = life.lead().orElseThrow();
    var why = isConfidential(life) ? "" : "不属其职责";
    var right = redirecting.redirect(life.id, order, why, by(CLERK));
    wrong.standing = Charge.Standing.OVER;
    for (var other : life.charges) {
      var isNamed = order.supporting().stream().anyMatch(it -> it.unit().equals(other.unit));
      if (other.helps() && !isNamed) {
        other.standing = Charge.Standing.OVER;
      }
    }
    var given = charge(life, order, 0, right);
    life.charges.add(given);
    ledByTheStrictest(life, given);
    moveOwedAnswers(life, given.due);
    did("改交");
  }

  /** 增派协办. */
  void addSupport(Life life, UnitId unit, Due due) {
    var id = redirecting.addSupport(life.id, new Order.Support(unit, due), by(CLERK));
    var support = new Charge(id, life, unit, false, false, now(), people);
    support.isDue(due, now(), days);
    life.charges.add(support);
    did("增派协办");
  }

  /** 催办: nothing follows from it. */
  void urge(Life life) {
    urging.urge(life.id, "", by(CLERK));
    did("催办");
  }

  /** 撤销 of what somebody did to it at a minute; whether that was the last thing they did. */
  boolean takeBack(Life life, StaffId who, LocalDateTime done) {
    var isLast =
        undoing
            .lastOf(who)
            .filter(it -> it.petition().equals(life.id) && Days.wall(it.at()).equals(done))
            .isPresent();
    if (isLast) {
      undoing.undo(by(who));
      did("撤销");
    }
    return isLast;
  }

  /** 接管: in hand since some days, or waiting for a visit. */
  Life takeOver(Channel channel, UnitId unit, Due due, int daysAgo, boolean isInHand) {
    var then = now().minusDays(daysAgo);
    var from = Days.moment(then);
    var standing =
        new OldPetition.Standing(
            isInHand ? PetitionStatus.IN_HAND : PetitionStatus.TO_FOLLOW_UP,
            from,
            Optional.empty(),
            Optional.of(new OldPetition.Lead(unit, due, from)));
    var old =
        new OldPetition(
            Optional.empty(),
            petition(channel, false, Secrecy.ORDINARY),
            from,
            standing,
            new OldPetition.From("0".repeat(64), ++sources, UUID.randomUUID()));
    var entry = takingOver.takeOver(old, by(OFFICE_HEAD));
    var life = new Life(entry.petition(), entry.number().toString(), channel, false, then);
    life.clerk = OFFICE_HEAD;
    var lead = new Charge(entry.assignment().orElseThrow(), life, unit, true, true, then, people);
    lead.isDue(due, now(), days);
    lead.standing = isInHand ? Charge.Standing.ACCEPTED : Charge.Standing.PASSED;
    life.charges.add(lead);
    life.standing = isInHand ? Life.Standing.IN_HAND : Life.Standing.TO_VISIT;
    if (!isInHand) {
      owesAnswers(life, due);
    }
    did("接管");
    return life;
  }

  void accept(Charge charge) {
    handling.accept(charge.id, by(charge.heads.get(0)));
    charge.standing = Charge.Standing.ACCEPTED;
  }

  void giveOpinion(Charge charge) {
    if (isConfidential(charge.of)) {
      handling.giveOpinionOnPaper(charge.id, by(charge.heads.get(0)));
    } else {
      handling.giveOpinion(charge.id, "同意主办单位意见", by(charge.heads.get(0)));
    }
    charge.standing = Charge.Standing.OPINION_GIVEN;
  }

  void waive(Charge charge) {
    review.waiveOpinion(charge.id, by(CLERK));
    charge.standing = Charge.Standing.OVER;
    did("免除协办意见");
  }

  void askBack(Charge charge) {
    var id =
        withdrawing.ask(
            charge.id,
            new Withdrawal.Request("不属本单位职责", "三定方案第五条", Optional.empty()),
            by(charge.heads.get(0)));
    charge.withdrawal = Optional.of(new Charge.Asked(id, now(), Optional.empty()));
  }

  void approveWithdrawal(Charge charge) {
    withdrawing.approve(charge.withdrawal.orElseThrow().id, "情况属实", by(OFFICE_HEAD));
    charge.withdrawal.orElseThrow().decided = true;
    charge.standing = Charge.Standing.OVER;
    if (charge.leads) {
      for (var other : charge.of.charges) {
        if (!other.leads && (other.owes() || other.standing == Charge.Standing.OPINION_GIVEN)) {
          other.standing = Charge.Standing.OVER;
        }
      }
      charge.of.becomes(Life.Standing.TO_ASSIGN, now());
      charge.of.givenBack = Optional.of(now());
      charge.of.isBack = true;
    }
    did("同意撤回");
  }

  void refuseWithdrawal(Charge charge) {
    withdrawing.refuse(charge.withdrawal.orElseThrow().id, false, "属其职责", by(OFFICE_HEAD));
    charge.withdrawal.orElseThrow().decided = true;
    did("不同意撤回");
  }

  void askLonger(Charge charge, Due second) {
    var id =
        extending.ask(charge.id, new Extension.Request("管材未到货", second), by(charge.heads.get(0)));
    charge.extensions.add(new Charge.Asked(id, now(), Optional.of(second)));
  }

  void grant(Charge charge, Charge.Asked asked, Due second) {
    extending.grant(asked.id, second, "情况属实", by(OFFICE_HEAD));
    asked.decided = true;
    charge.extended = true;
    charge.isDue(second, charge.issued, days);
    moveOwedAnswers(charge.of, second);
    charge.extendedAt = Optional.of(now());
    charge.lastExtension = Optional.of(asked);
    did("同意延期");
  }

  void confirmTold(Charge charge) {
    extending.confirmTold(
        charge.lastExtension.orElseThrow().id,
        Telling.Way.MEETING,
        clock.instant(),
        by(charge.heads.get(0)));
    charge.petitionerTold = true;
    did("告知当事人");
  }

  void refuseLonger(Charge.Asked asked) {
    extending.refuse(asked.id, "抓紧办理", by(OFFICE_HEAD));
    asked.decided = true;
    did("不同意延期");
  }

  void clarify(Charge charge) {
    handling.recordClarities(charge.id, CLARITIES, by(charge.heads.get(0)));
    charge.clarified = true;
  }

  void write(Charge charge) {
    var onPaper = isConfidential(charge.of);
    var report =
        new HandlingReport(
            onPaper
                ? new Paper.OfflineReceipt("函〔2024〕1号", 2, charge.heads.get(0), CLERK)
                : new Paper.File(DocumentId.next()),
            onPaper ? "" : "已恢复",
            onPaper ? "" : "条例第二十一条",
            HandlingResult.SOLVED,
            Telling.met(clock.instant()));
    reports.put(charge, handling.submitReport(charge.id, report, by(charge.heads.get(0))));
    charge.standing = Charge.Standing.WRITTEN;
  }

  void handIn(Charge charge) {
    handling.signOff(reports.get(charge), by(charge.heads.get(0)));
    charge.standing = Charge.Standing.HANDED_IN;
    charge.handedInInTime = Optional.of(now()).filter(it -> it.isBefore(charge.ownEnd()));
  }

  void returnBySigner(Charge charge) {
    handling.returnBySigner(reports.get(charge), "缺少照片", by(charge.heads.get(0)));
    charge.standing = Charge.Standing.RETURNED;
    did("审阅退回");
  }

  void returnToUnit(Charge charge) {
    review.returnToUnit(reports.get(charge), "缺少照片", by(CLERK));
    charge.handedInInTime.ifPresent(
        it -> charge.atTheOffice = charge.atTheOffice.plus(Duration.between(it, now())));
    charge.standing = Charge.Standing.RETURNED;
    did("审核退回");
  }

  void pass(Charge charge) {
    review.pass(reports.get(charge), by(CLERK));
    charge.standing = Charge.Standing.PASSED;
    charge.extensions.removeIf(it -> !it.decided);
    charge.atTheOffice = Duration.ZERO;
    owesAnswers(charge.of, charge.due);
    charge.of.visitor = Optional.empty();
    charge.of.visitGiven = Optional.empty();
    charge.of.becomes(Life.Standing.TO_VISIT, now());
  }

  /** The visitor is none any more. */
  void visitorLeaves() {
    people.leaves(People.VISITOR_TWO);
  }

  void giveVisit(Life life, StaffId visitor) {
    closing.giveFollowUp(life.id, visitor, by(CLERK));
    life.visitor = Optional.of(visitor);
    life.visitGiven = Optional.of(now().toLocalDate());
    did("指派回访");
  }

  StaffId visitorOf(Life life) {
    return life.visitor.filter(people::isThere).orElse(CLERK);
  }

  void visit(Life life, Satisfaction word) {
    closing.recordFollowUp(
        life.id,
        new FollowUp(
            FollowUp.Method.PHONE_CALL, word, clock.instant(), isConfidential(life) ? "" : "已电话回访"),
        by(visitorOf(life)));
    if (word == Satisfaction.NOT_SATISFIED) {
      life.becomes(Life.Standing.OBJECTED, now());
    } else {
      life.becomes(Life.Standing.TO_ENDORSE, now());
      closeIfAllEndorsed(life);
    }
  }

  void endorseBySuperior(Life life) {
    closing.endorse(
        life.id, new Endorsement(Endorser.SUPERIOR, true, Evidence.of("平台已办结")), by(CLERK));
    life.superiorEndorsed = true;
    closeIfAllEndorsed(life);
  }

  void endorseByCommittee(Life life) {
    closing.endorse(life.id, new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE), by(LEADER));
    life.committeeEndorsed = true;
    closeIfAllEndorsed(life);
  }

  private void closeIfAllEndorsed(Life life) {
    var superior = life.superiorEndorsed || !life.needsSuperior();
    if (life.standing == Life.Standing.TO_ENDORSE && superior && life.committeeEndorsed) {
      life.becomes(Life.Standing.CLOSED, now());
      life.charges.forEach(it -> it.mayStayUntold = true);
      life.lookBackDue = Optional.of(now().toLocalDate().plusDays(LOOK_BACK_AFTER));
    }
  }

  void sendBack(Life life, Due second) {
    closing.sendBack(life.id, second, by(CLERK));
    life.becomes(Life.Standing.IN_HAND, now());
    life.superiorEndorsed = false;
    life.committeeEndorsed = false;
    moveOwedAnswers(life, second);
    var lead = life.lead().orElseThrow();
    lead.standing = Charge.Standing.RETURNED;
    lead.isDue(second, now(), days);
    did("退回重办");
  }

  void explain(Life life) {
    closing.explain(life.id, Evidence.of("已当面解释"), by(OFFICE_HEAD));
    life.becomes(Life.Standing.TO_ENDORSE, now());
    closeIfAllEndorsed(life);
    did("解释到位");
  }

  void lookBack(Life life, boolean lasted) {
    endings.lookBack(life.id, new LookBack(lasted, "现场复查"), by(CLERK));
    life.lookBackDue = Optional.empty();
    if (!lasted) {
      life.becomes(Life.Standing.TO_ASSIGN, now());
      life.isBack = true;
      life.superiorEndorsed = false;
      life.committeeEndorsed = false;
      life.heldUntil = Optional.empty();
    }
    did("回头看");
  }

  void end(Life life) {
    endings.end(
        life.id,
        new Ending(EndingKind.WITHDRAWN_BY_PETITIONER, "当事人撤诉", Evidence.of("书面申请")),
        by(OFFICE_HEAD));
    for (var charge : life.charges) {
      if (charge.owes() || charge.standing == Charge.Standing.HANDED_IN) {
        charge.standing = Charge.Standing.OVER;
      }
    }
    dropOwedAnswers(life);
    life.givenBack = Optional.empty();
    life.becomes(Life.Standing.ENDED, now());
    did("终结");
  }

  /** Each channel one; what is owed already stays under its day. */
  private void owesAnswers(Life life, Due due) {
    var atOnce = Due.endOf(days.afterWorkingDays(now().toLocalDate(), 1));
    var otherwise = due.until().isBefore(atOnce.until()) ? atOnce : due;
    for (var place = 1; place <= life.ways.size(); place++) {
      var at = place;
      var before = life.answers.stream().filter(it -> it.place == at).toList();
      if (before.stream().allMatch(it -> it.given)) {
        var own = life.ways.get(place - 1).due();
        life.answers.add(
            new Life.Owed(place, before.isEmpty() ? own.orElse(otherwise) : otherwise));
      }
    }
  }

  /** What had not passed yet moves with the deadline, where its channel names no day. */
  private void moveOwedAnswers(Life life, Due second) {
    for (var owed : life.answers) {
      var isToCome = now().isBefore(Days.wall(owed.due.until()));
      if (!owed.given && isToCome && life.ways.get(owed.place - 1).due().isEmpty()) {
        owed.due = second;
      }
    }
  }

  private static void dropOwedAnswers(Life life) {
    life.answers.removeIf(it -> !it.given);
  }

  void hold(Life life, LocalDate lastDay) {
    holds.hold(life.id, lastDay, "待供暖季", by(CLERK));
    life.heldUntil = Optional.of(lastDay);
    did("挂账");
  }

  void release(Life life) {
    holds.release(life.id, by(CLERK));
    life.heldUntil = Optional.empty();
    did("解除挂账");
  }

  void answer(Life life, Life.Owed owed) {
    var channel = life.ways.get(owed.place - 1).channel();
    var isProposal = channel == Channel.PEOPLES_CONGRESS || channel == Channel.POLITICAL_CONFERENCE;
    answers.record(
        life.id,
        owed.place,
        new Answer(
            isProposal ? Answer.Way.LETTER : Answer.Way.TEXT,
            isProposal ? Optional.of(Answer.Rating.B) : Optional.empty(),
            clock.instant(),
            "已答复",
            ""),
        by(CLERK));
    owed.given = true;
  }

  void promise(Life life, LocalDate day) {
    var id =
        promises.make(
            life.id,
            new Promise(Promise.Occasion.VISIT, day, isConfidential(life) ? "" : "更换管网"),
            by(CLERK));
    life.promises.add(new Life.Promised(id, day, life.lead()));
    did("承诺");
  }

  void settle(Life.Promised promised, boolean kept) {
    promises.settle(promised.id, kept, "已查看", by(CLERK));
    promised.settled = now();
    promised.kept = kept;
  }

  void lift(Life.Promised promised) {
    promises.lift(promised.id, "已兑现", by(CLERK));
    promised.lifted = true;
    did("撤牌");
  }

  /**
   * An ADMIN sends another calendar of a year: terms in working days follow, to later days only.
   */
  void adopt(HolidayYear year, Days changed, List<Life> lives) {
    calendars.adopt(year, by(ADMIN));
    days = changed;
    for (var life : lives) {
      for (var charge : life.charges) {
        if (charge.owes() && now().isBefore(Days.wall(charge.due.until()))) {
          follow(charge);
        }
      }
    }
    did("放假调整");
  }

  private void follow(Charge charge) {
    var moved = charge.due;
    if (charge.workingDays.isPresent()) {
      var count = charge.workingDays.getAsInt();
      moved = Due.endOf(days.afterWorkingDays(charge.from.toLocalDate(), count));
    }
    if (charge.due.isEarlierThan(moved)) {
      var count = charge.workingDays;
      charge.isDue(moved, charge.from, days);
      charge.workingDays = count;
    } else {
      charge.calendars.add(days);
    }
  }

  boolean isThere(StaffId who) {
    return people.isThere(who);
  }

  List<StaffId> actingFor(StaffId principal, LocalDate day) {
    return people.actingFor(principal, day);
  }

  By by(StaffId who) {
    return new By(who, clock.instant(), "message:" + ++sources);
  }

  private NewPetition petition(Channel channel, boolean immediate, Secrecy secrecy) {
    return new NewPetition(
        new Source(channel, "", clock.instant()),
        MatterKind.HELP,
        "供水",
        immediate ? UrgencyLevel.IMMEDIATE : UrgencyLevel.ORDINARY,
        secrecy,
        new Matter(List.of(), secrecy == Secrecy.CONFIDENTIAL ? "" : "没有自来水", ""),
        List.of());
  }
}
