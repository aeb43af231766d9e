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
import cn.minsheng.zhida.casework.LookBack;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.ThreeClarities;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final Promises promises;
  private final CalendarChange calendars;
  private final CaseBook book;
  private final MovedClock clock;
  private final People people;
  private final Map<Charge, ReportId> reports = new HashMap<>();
  private Days days;
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
    promises = context.getBean(Promises.class);
    calendars = context.getBean(CalendarChange.class);
    book = context.getBean(CaseBook.class);
    clock = context.getBean(MovedClock.class);
    this.people = people;
    this.days = days;
  }

  LocalDateTime now() {
    return Days.wall(clock.instant());
  }

  Days days() {
    return days;
  }

  Life register(Channel channel, boolean immediate) {
    var entry = registration.register(petition(channel, immediate), by(CLERK));
    return new Life(entry.petition(), entry.number().toString(), channel, immediate, now());
  }

  void assign(Life life, Order order, int workingDays) {
    var lead = registration.assign(life.id, order, by(CLERK));
    life.charges.add(charge(life, order, workingDays, lead));
    for (var view : book.petition(life.id).supporting()) {
      var isNew = life.charges.stream().noneMatch(it -> it.id.equals(view.id()));
      if (isNew && view.role() == AssignmentRole.SUPPORTING) {
        var support = new Charge(view.id(), life, view.unit(), false, false, now(), people);
        support.isDue(order.supporting().get(0).due(), now(), days);
        life.charges.add(support);
      }
    }
    life.givenBack = Optional.empty();
    life.becomes(Life.Standing.IN_HAND, now());
  }

  private Charge charge(Life life, Order order, int workingDays, AssignmentId lead) {
    var charge = new Charge(lead, life, order.lead(), true, order.reportNeeded(), now(), people);
    charge.isDue(order.due(), now(), days);
    if (workingDays > 0) {
      charge.workingDays = OptionalInt.of(workingDays);
    }
    return charge;
  }

  void accept(Charge charge) {
    handling.accept(charge.id, by(charge.heads.get(0)));
    charge.standing = Charge.Standing.ACCEPTED;
  }

  void giveOpinion(Charge charge) {
    handling.giveOpinion(charge.id, "同意主办单位意见", by(charge.heads.get(0)));
    charge.standing = Charge.Standing.OPINION_GIVEN;
  }

  void waive(Charge charge) {
    review.waiveOpinion(charge.id, by(CLERK));
    charge.standing = Charge.Standing.OVER;
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
    }
  }

  void refuseWithdrawal(Charge charge) {
    withdrawing.refuse(charge.withdrawal.orElseThrow().id, false, "属其职责", by(OFFICE_HEAD));
    charge.withdrawal.orElseThrow().decided = true;
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
    charge.extendedAt = Optional.of(now());
    charge.lastExtension = Optional.of(asked);
  }

  void confirmTold(Charge charge) {
    extending.confirmTold(
        charge.lastExtension.orElseThrow().id,
        Telling.Way.MEETING,
        clock.instant(),
        by(charge.heads.get(0)));
    charge.petitionerTold = true;
  }

  void refuseLonger(Charge.Asked asked) {
    extending.refuse(asked.id, "抓紧办理", by(OFFICE_HEAD));
    asked.decided = true;
  }

  void clarify(Charge charge) {
    handling.recordClarities(charge.id, CLARITIES, by(charge.heads.get(0)));
    charge.clarified = true;
  }

  void write(Charge charge) {
    var report =
        new HandlingReport(
            new Paper.File(DocumentId.next()),
            "已恢复",
            "条例第二十一条",
            HandlingResult.SOLVED,
            Telling.met(clock.instant()));
    reports.put(charge, handling.submitReport(charge.id, report, by(charge.heads.get(0))));
    charge.standing = Charge.Standing.WRITTEN;
  }

  void handIn(Charge charge) {
    handling.signOff(reports.get(charge), by(charge.heads.get(0)));
    charge.standing = Charge.Standing.HANDED_IN;
  }

  void returnBySigner(Charge charge) {
    handling.returnBySigner(reports.get(charge), "缺少照片", by(charge.heads.get(0)));
    charge.standing = Charge.Standing.RETURNED;
  }

  void returnToUnit(Charge charge) {
    review.returnToUnit(reports.get(charge), "缺少照片", by(CLERK));
    charge.standing = Charge.Standing.RETURNED;
  }

  void pass(Charge charge) {
    review.pass(reports.get(charge), by(CLERK));
    charge.standing = Charge.Standing.PASSED;
    owesAnAnswer(charge.of, charge.due);
    charge.of.visitor = Optional.empty();
    charge.of.visitGiven = Optional.empty();
    charge.of.becomes(Life.Standing.TO_VISIT, now());
  }

  void giveVisit(Life life, StaffId visitor) {
    closing.giveFollowUp(life.id, visitor, by(CLERK));
    life.visitor = Optional.of(visitor);
    life.visitGiven = Optional.of(now().toLocalDate());
  }

  void visit(Life life, Satisfaction word) {
    closing.recordFollowUp(
        life.id,
        new FollowUp(FollowUp.Method.PHONE_CALL, word, clock.instant(), "已电话回访"),
        by(life.visitor.orElse(CLERK)));
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
    var superior = life.superiorEndorsed || !life.channel.superiorEndorses();
    if (life.standing == Life.Standing.TO_ENDORSE && superior && life.committeeEndorsed) {
      life.becomes(Life.Standing.CLOSED, now());
      life.lookBackDue = Optional.of(now().toLocalDate().plusDays(LOOK_BACK_AFTER));
    }
  }

  void sendBack(Life life, Due second) {
    closing.sendBack(life.id, second, by(CLERK));
    life.becomes(Life.Standing.IN_HAND, now());
    life.superiorEndorsed = false;
    life.committeeEndorsed = false;
    moveOwedAnswer(life, second);
    var lead = life.lead().orElseThrow();
    lead.standing = Charge.Standing.RETURNED;
    lead.isDue(second, now(), days);
  }

  void explain(Life life) {
    closing.explain(life.id, Evidence.of("已当面解释"), by(OFFICE_HEAD));
    life.becomes(Life.Standing.TO_ENDORSE, now());
    closeIfAllEndorsed(life);
  }

  void lookBack(Life life, boolean lasted) {
    endings.lookBack(life.id, new LookBack(lasted, "现场复查"), by(CLERK));
    life.lookBackDue = Optional.empty();
    if (!lasted) {
      life.becomes(Life.Standing.TO_ASSIGN, now());
      life.superiorEndorsed = false;
      life.committeeEndorsed = false;
      life.heldUntil = Optional.empty();
    }
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
    dropOwedAnswer(life);
    life.givenBack = Optional.empty();
    life.becomes(Life.Standing.ENDED, now());
  }

  /** What is owed already stays under its day. */
  private void owesAnAnswer(Life life, Due due) {
    if (life.answer.filter(it -> !it.given).isEmpty()) {
      var atOnce = Due.endOf(days.afterWorkingDays(now().toLocalDate(), 1));
      var isSooner = due.until().isBefore(atOnce.until());
      life.answer = Optional.of(new Life.Owed(isSooner ? atOnce : due, now()));
    }
  }

  /** What had not passed yet moves with the deadline. */
  private void moveOwedAnswer(Life life, Due second) {
    life.answer =
        life.answer.map(
            it ->
                it.given || !now().isBefore(Days.wall(it.due.until()))
                    ? it
                    : new Life.Owed(second, it.since));
  }

  private void dropOwedAnswer(Life life) {
    life.answer = life.answer.filter(it -> it.given);
  }

  void hold(Life life, LocalDate lastDay) {
    holds.hold(life.id, lastDay, "待供暖季", by(CLERK));
    life.heldUntil = Optional.of(lastDay);
  }

  void release(Life life) {
    holds.release(life.id, by(CLERK));
    life.heldUntil = Optional.empty();
  }

  void answer(Life life) {
    var isProposal =
        life.channel == Channel.PEOPLES_CONGRESS || life.channel == Channel.POLITICAL_CONFERENCE;
    answers.record(
        life.id,
        1,
        new Answer(
            isProposal ? Answer.Way.LETTER : Answer.Way.TEXT,
            isProposal ? Optional.of(Answer.Rating.B) : Optional.empty(),
            clock.instant(),
            "已答复",
            ""),
        by(CLERK));
    life.answer.orElseThrow().given = true;
  }

  void promise(Life life, LocalDate day) {
    var id = promises.make(life.id, new Promise(Promise.Occasion.VISIT, day, "更换管网"), by(CLERK));
    life.promises.add(new Life.Promised(id, day, life.lead()));
  }

  void settle(Life.Promised promised, boolean kept) {
    promises.settle(promised.id, kept, "已查看", by(CLERK));
    promised.settled = now();
    promised.kept = kept;
  }

  void lift(Life.Promised promised) {
    promises.lift(promised.id, "已兑现", by(CLERK));
    promised.lifted = true;
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

  By by(StaffId who) {
    return new By(who, clock.instant(), "message:" + ++sources);
  }

  private NewPetition petition(Channel channel, boolean immediate) {
    return new NewPetition(
        new Source(channel, "", clock.instant()),
        MatterKind.HELP,
        "供水",
        immediate ? UrgencyLevel.IMMEDIATE : UrgencyLevel.ORDINARY,
        Secrecy.ORDINARY,
        new Matter(List.of(), "没有自来水", ""),
        List.of());
  }
}
