package cn.minsheng.zhida.district;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactory;

/**
 * A made-up district in which anybody does anything at any time, by the same seed always the same:
 * in time, late, at night, never. It knows nothing of reminders; it only says at which minutes
 * something that was done may matter later.
 */
final class District {

  private static final List<Channel> CHANNELS = List.of(Channel.values());

  private record Plan(LocalDateTime at, int order, Runnable what) {}

  private final Random dice;
  private final Acts acts;
  private final TermCount terms;
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(
          (a, b) -> a.at.equals(b.at) ? Integer.compare(a.order, b.order) : a.at.compareTo(b.at));
  private final List<Life> lives = new ArrayList<>();
  private final TreeSet<LocalDateTime> moments = new TreeSet<>();
  private int order;
  private final TreeSet<LocalDate> ofImmediate = new TreeSet<>();
  private int refused;
  private final Map<Charge, List<Object>> hours = new HashMap<>();
  private boolean unreachable;

  District(long seed, BeanFactory context, People people, Days days) {
    dice = new Random(seed);
    acts = new Acts(context, people, days);
    terms = context.getBean(TermCount.class);
  }

  /** So many petitions come in over the days; a part of them wants help at once. */
  void expect(int petitions, LocalDate first, int days) {
    for (var i = 0; i < petitions; i++) {
      var immediate = dice.nextInt(7) == 0;
      var any = first.plusDays(dice.nextInt(days)).atTime(0, 0).plusMinutes(dice.nextInt(1440));
      plan(immediate ? any : inHours(any), () -> comesIn(immediate));
      if (immediate) {
        ofImmediate.add(any.toLocalDate());
      }
    }
  }

  /** The first day from then on, and not a working day, on which 立办立结 comes in. */
  LocalDate dayOffOfImmediate(LocalDate from) {
    return ofImmediate.tailSet(from).stream()
        .filter(it -> !acts.days().isWorked(it))
        .findFirst()
        .orElseThrow();
  }

  List<Life> lives() {
    return lives;
  }

  Acts acts() {
    return acts;
  }

  /** How often somebody came too late, or another was quicker. */
  int refused() {
    return refused;
  }

  /** Minutes at which something may have to be told, added to as things are done. */
  TreeSet<LocalDateTime> moments() {
    return moments;
  }

  boolean hasPlansUntil(LocalDateTime minute) {
    return !plans.isEmpty() && !plans.peek().at.isAfter(minute);
  }

  LocalDateTime nextPlan() {
    return plans.isEmpty() ? LocalDateTime.MAX : plans.peek().at;
  }

  /** Everything somebody meant to do by now. */
  void act(LocalDateTime now) {
    while (hasPlansUntil(now)) {
      plans.poll().what.run();
    }
    lives.stream().filter(it -> it.immediate && !it.isOver()).forEach(this::hoursOf);
  }

  /** What counts in hours matters an hour before its end, at its end, and when that moves. */
  private void hoursOf(Life life) {
    for (var charge : life.charges) {
      if (charge.leads && charge.owes()) {
        var end = charge.ownEnd();
        var asItStands = List.<Object>of(end, life.heldUntil);
        if (!asItStands.equals(hours.put(charge, asItStands))) {
          moments.add(now());
          moments.add(end.minusMinutes(60));
          moments.add(end);
        }
      }
    }
  }

  /** What somebody meant to do while nothing worked is done afterwards. */
  void postponeAll(LocalDateTime until) {
    var late = new ArrayList<Plan>();
    while (hasPlansUntil(until)) {
      late.add(plans.poll());
    }
    late.forEach(it -> plan(until.plusMinutes(1 + dice.nextInt(300)), it.what));
  }

  /** What the directory keeps for itself: heads it cannot reach, a visitor who leaves. */
  void changesOfPeople(LocalDate first, int days) {
    for (var i = 0; i < 6; i++) {
      var at = first.plusDays(dice.nextInt(days)).atTime(9, 0).plusMinutes(dice.nextInt(400));
      plan(at, () -> unreachable = !unreachable);
    }
    plan(first.plusDays(days / 2).atTime(9, 10), acts::visitorLeaves);
  }

  /** Whether there is a head or deputy the bot cannot reach. */
  boolean somebodyIsUnreachable() {
    return unreachable;
  }

  private void comesIn(boolean immediate) {
    if (!immediate && dice.nextInt(20) == 0) {
      isTakenOver();
      return;
    }
    var secrecy =
        switch (dice.nextInt(12)) {
          case 0 -> Secrecy.CONFIDENTIAL;
          case 1 -> Secrecy.SENSITIVE;
          default -> Secrecy.ORDINARY;
        };
    var life = acts.register(any(CHANNELS), immediate, secrecy);
    lives.add(life);
    if (dice.nextInt(12) == 0) {
      plan(later(20, 6 * 1440), () -> join(life));
    }
    if (dice.nextInt(10) == 0) {
      propose(life);
    } else if (immediate || dice.nextInt(10) > 0) {
      assign(life);
    } else {
      plan(inHours(later(60, 3 * 1440)), () -> assign(life));
    }
  }

  /** 接管 of what was kept elsewhere before. */
  private void isTakenOver() {
    var due = Due.endOf(now().toLocalDate().plusDays(dice.nextInt(24) - 4));
    var life =
        acts.takeOver(
            any(CHANNELS), any(People.UNITS), due, 5 + dice.nextInt(20), dice.nextInt(3) > 0);
    lives.add(life);
    if (life.standing == Life.Standing.IN_HAND) {
      works(life.lead().orElseThrow());
    } else {
      follows(life);
    }
  }

  private void redirect(Life life) {
    if (life.standing != Life.Standing.IN_HAND) {
      return;
    }
    var wrong = life.lead().orElseThrow();
    var right = any(People.UNITS);
    var order = Order.to(right, wrong.due);
    if (!right.equals(wrong.unit)) {
      for (var other : life.charges) {
        if (other.helps() && !other.unit.equals(right) && dice.nextBoolean()) {
          var due = other.due.until().isAfter(wrong.due.until()) ? wrong.due : other.due;
          order = order.withSupport(new Order.Support(other.unit, due));
        }
      }
      var given = wrong.reportNeeded ? order : order.withoutReport();
      attempt(() -> issued(life, () -> acts.redirect(life, given)));
    }
  }

  private void addSupport(Life life) {
    if (life.standing == Life.Standing.IN_HAND) {
      var due = Due.endOf(now().toLocalDate().plusDays(dice.nextInt(6)));
      attempt(() -> issued(life, () -> acts.addSupport(life, any(People.UNITS), due)));
    }
  }

  /** What waits for the units that were given an order by it. */
  private void issued(Life life, Runnable act) {
    var before = List.copyOf(life.charges);
    act.run();
    for (var charge : life.charges) {
      if (!before.contains(charge)) {
        ladder(charge);
        begins(charge);
      }
    }
  }

  private void urge(Life life) {
    if (!life.isOver()) {
      attempt(() -> acts.urge(life));
    }
  }

  /** Somebody does it, and now and then takes it back, in time or too late, and does it again. */
  private void attempt(Life life, StaffId who, Runnable act, Runnable again) {
    var before = life.asItStands();
    var refusedBefore = refused;
    attempt(act);
    var done = now();
    if (refused == refusedBefore && dice.nextInt(10) == 0) {
      plan(later(1, 6), () -> attempt(() -> regret(life, who, done, before, again)));
    }
  }

  private void regret(Life life, StaffId who, LocalDateTime done, Runnable before, Runnable again) {
    if (acts.takeBack(life, who, done)) {
      before.run();
      matters(now());
      plan(later(10, 600), again);
    }
  }

  private void propose(Life life) {
    attempt(
        () -> {
          acts.propose(life, any(People.UNITS));
          matters(
              life.immediate ? now().plusHours(2) : acts.days().afterWorkingMinutes(now(), 120));
        });
    plan(later(20, 2 * 1440), () -> instruct(life));
    plan(later(120, 3 * 1440), () -> assign(life));
  }

  private void instruct(Life life) {
    if (life.proposal.filter(it -> !it.ended).isPresent()
        && life.standing == Life.Standing.TO_ASSIGN) {
      attempt(life, LEADER, () -> acts.instruct(life), () -> instruct(life));
    }
  }

  /** Handled under another's number, of those a unit has. */
  private void join(Life life) {
    var others = new ArrayList<Life>();
    for (var other : lives) {
      if (other != life && other.standing == Life.Standing.IN_HAND && other.lead().get().owes()) {
        others.add(other);
      }
    }
    var mayJoin =
        life.standing == Life.Standing.TO_ASSIGN || life.standing == Life.Standing.IN_HAND;
    if (mayJoin && !others.isEmpty()) {
      attempt(
          () -> {
            acts.join(life, any(others));
            matters(now());
          });
    }
  }

  private void assign(Life life) {
    if (life.standing != Life.Standing.TO_ASSIGN) {
      return;
    }
    var lead = any(People.UNITS);
    var workingDays = life.immediate || dice.nextInt(3) > 0 ? 0 : 1 + dice.nextInt(15);
    var given = order(life, lead, workingDays);
    attempt(
        () -> {
          acts.assign(life, given, workingDays);
          for (var charge : life.charges) {
            if (charge.issued.equals(now())) {
              ladder(charge);
              begins(charge);
            }
          }
        });
  }

  private Order order(Life life, UnitId lead, int workingDays) {
    if (life.immediate) {
      return Order.to(lead, count("%dH".formatted(2 + dice.nextInt(40))));
    }
    if (workingDays > 0) {
      return Order.to(lead, count(workingDays + "WD"));
    }
    var due = now().toLocalDate().plusDays(1 + dice.nextInt(25));
    var plain =
        dice.nextBoolean()
            ? Order.to(lead, Due.endOf(due))
            : Order.to(lead, count("%dD".formatted(1 + dice.nextInt(25))));
    var other = any(People.UNITS);
    if (!other.equals(lead) && dice.nextInt(3) == 0) {
      var before = now().toLocalDate().plusDays(dice.nextInt(6));
      var support = Due.endOf(before);
      if (!support.until().isAfter(plain.due().until())) {
        return plain.withSupport(new Order.Support(other, support));
      }
    }
    return dice.nextInt(10) == 0 ? plain.withoutReport() : plain;
  }

  private TermGiven count(String term) {
    return terms.count(TermGiven.Basis.NAMED, Term.of(term), Days.moment(now()));
  }

  /**
   * When somebody may be told that it is not accepted; mostly it is looked at only if it is not.
   */
  private void ladder(Charge charge) {
    for (var minutes : charge.of.immediate ? List.of(30, 45, 60) : List.of(120, 180, 240)) {
      var at =
          charge.of.immediate
              ? now().plusMinutes(minutes)
              : acts.days().afterWorkingMinutes(now(), minutes);
      plan(
          at,
          () -> {
            if (charge.standing == Charge.Standing.ISSUED || dice.nextInt(8) == 0) {
              moments.add(now());
            }
          });
      if (dice.nextInt(20) == 0) {
        moments.add(at.minusMinutes(1));
      }
    }
  }

  private void begins(Charge charge) {
    if (charge.leads && dice.nextInt(5) < 3) {
      plan(inHours(later(30, 14 * 1440)), () -> end(charge.of));
    }
    if (charge.leads && dice.nextInt(12) == 0) {
      plan(later(20, 3 * 1440), () -> redirect(charge.of));
    }
    if (charge.leads && dice.nextInt(10) == 0) {
      plan(inHours(later(20, 4 * 1440)), () -> addSupport(charge.of));
    }
    if (dice.nextInt(6) == 0) {
      plan(inHours(later(60, 9 * 1440)), () -> urge(charge.of));
    }
    switch (dice.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> plan(later(1, 110), () -> accept(charge));
      case 5, 6 -> plan(later(100, 600), () -> accept(charge));
      case 7 -> plan(later(600, 6 * 1440), () -> accept(charge));
      case 8 -> plan(askBackAt(), () -> askBack(charge));
      default -> plan(later(5 * 1440, 20 * 1440), () -> accept(charge));
    }
  }

  /** On the day, often just before it is too late; sometimes just after. */
  private LocalDateTime askBackAt() {
    var today = now().toLocalDate();
    return switch (dice.nextInt(5)) {
      case 0 -> soonest(today.atTime(16, 50));
      case 1 -> soonest(today.atTime(23, 50));
      case 2 -> today.plusDays(1).atTime(0, 10);
      default -> later(5, 200);
    };
  }

  private void accept(Charge charge) {
    if (charge.standing != Charge.Standing.ISSUED) {
      return;
    }
    attempt(charge.of, charge.heads.get(0), () -> acts.accept(charge), () -> accept(charge));
    if (charge.leads) {
      works(charge);
    } else {
      plan(inHours(later(60, 7 * 1440)), () -> opines(charge));
    }
  }

  private void opines(Charge charge) {
    if (charge.standing == Charge.Standing.ACCEPTED) {
      attempt(charge.of, charge.heads.get(0), () -> acts.giveOpinion(charge), () -> opines(charge));
    }
  }

  private void works(Charge charge) {
    if (dice.nextInt(6) == 0) {
      plan(later(30, 4 * 1440), () -> askLonger(charge));
    }
    if (dice.nextInt(15) == 0) {
      plan(inHours(later(30, 5 * 1440)), () -> hold(charge.of));
    }
    if (dice.nextInt(15) == 0) {
      plan(inHours(later(30, 3 * 1440)), () -> promise(charge.of));
    }
    if (dice.nextInt(25) == 0) {
      plan(askBackAt(), () -> askBack(charge));
    }
    plan(reportAt(charge), () -> report(charge));
  }

  /** Mostly around the deadline, sometimes weeks after it. */
  private LocalDateTime reportAt(Charge charge) {
    var left = (int) Duration.between(now(), Days.wall(charge.due.until())).toMinutes();
    var until =
        switch (dice.nextInt(8)) {
          case 0 -> left + 2 * 1440;
          case 1 -> left + 6 * 1440;
          case 2 -> left + 14 * 1440;
          default -> left;
        };
    return soonest(inHours(later(Math.max(5, left / 3), Math.max(30, until))));
  }

  private void report(Charge charge) {
    var mayWrite =
        charge.standing == Charge.Standing.ACCEPTED || charge.standing == Charge.Standing.RETURNED;
    if (!mayWrite) {
      return;
    }
    for (var other : charge.of.charges) {
      if (!other.leads && other.owes()) {
        if (dice.nextBoolean()) {
          attempt(() -> acts.waive(other));
        } else {
          if (other.standing == Charge.Standing.ISSUED) {
            attempt(() -> acts.accept(other));
          }
          attempt(() -> acts.giveOpinion(other));
        }
      }
    }
    attempt(
        () -> {
          var owesClarities = charge.of.channel.claritiesOwed() && !charge.clarified;
          if (owesClarities && !acts.isConfidential(charge.of)) {
            acts.clarify(charge);
          }
          acts.write(charge);
        });
    plan(later(5, dice.nextInt(4) == 0 ? 3 * 1440 : 200), () -> sign(charge));
  }

  private void sign(Charge charge) {
    if (charge.standing != Charge.Standing.WRITTEN) {
      return;
    }
    if (dice.nextInt(10) == 0) {
      attempt(
          charge.of, charge.heads.get(0), () -> acts.returnBySigner(charge), () -> sign(charge));
      plan(later(30, 2 * 1440), () -> report(charge));
    } else {
      attempt(charge.of, charge.heads.get(0), () -> acts.handIn(charge), () -> sign(charge));
      plan(inHours(later(30, 2 * 1440)), () -> review(charge));
    }
  }

  private void review(Charge charge) {
    if (charge.standing != Charge.Standing.HANDED_IN) {
      return;
    }
    if (dice.nextInt(8) == 0) {
      attempt(charge.of, CLERK, () -> acts.returnToUnit(charge), () -> review(charge));
      plan(later(30, 5 * 1440), () -> report(charge));
    } else {
      attempt(charge.of, CLERK, () -> acts.pass(charge), () -> review(charge));
      follows(charge.of);
    }
  }

  private void follows(Life life) {
    if (dice.nextInt(3) == 0) {
      plan(
          later(10, 1440),
          () -> {
            if (life.standing == Life.Standing.TO_VISIT) {
              attempt(
                  () -> acts.giveVisit(life, dice.nextInt(4) == 0 ? CLERK : any(People.VISITORS)));
            }
          });
    }
    if (dice.nextInt(5) < 3) {
      plan(inHours(later(30, 5 * 1440)), () -> end(life));
    }
    plan(inHours(later(30, 9 * 1440)), () -> visit(life));
    plan(inHours(later(30, dice.nextInt(5) > 0 ? 12 * 1440 : 40 * 1440)), () -> answer(life));
  }

  /** Each on its own minute, as they are typed one after the other. */
  private void answer(Life life) {
    var minutes = 0;
    for (var owed : life.answers) {
      plan(now().plusMinutes(minutes++), () -> answer(life, owed));
    }
  }

  private void answer(Life life, Life.Owed owed) {
    if (!owed.given && life.answers.contains(owed)) {
      attempt(life, CLERK, () -> acts.answer(life, owed), () -> answer(life));
    }
  }

  private void visit(Life life) {
    if (life.standing != Life.Standing.TO_VISIT) {
      return;
    }
    if (dice.nextInt(12) == 0) {
      promise(life);
    }
    attempt(
        life, acts.visitorOf(life), () -> acts.visit(life, any(SATISFACTIONS)), () -> visit(life));
    if (life.standing == Life.Standing.OBJECTED) {
      plan(inHours(later(30, 2 * 1440)), () -> objected(life));
    } else {
      endorses(life);
    }
  }

  private static final List<Satisfaction> SATISFACTIONS =
      List.of(
          Satisfaction.SATISFIED,
          Satisfaction.SATISFIED,
          Satisfaction.SATISFIED,
          Satisfaction.BASICALLY_SATISFIED,
          Satisfaction.NOT_SATISFIED);

  private void objected(Life life) {
    if (life.standing != Life.Standing.OBJECTED) {
      return;
    }
    if (dice.nextInt(3) == 0) {
      attempt(() -> acts.explain(life));
      endorses(life);
    } else {
      var second = Due.endOf(now().toLocalDate().plusDays(1 + dice.nextInt(10)));
      attempt(() -> acts.sendBack(life, second));
      life.lead().ifPresent(lead -> plan(reportAt(lead), () -> report(lead)));
    }
  }

  private void endorses(Life life) {
    if (life.needsSuperior() && !life.superiorEndorsed) {
      plan(inHours(later(30, 4 * 1440)), () -> endorse(life, true));
    }
    plan(inHours(later(30, 4 * 1440)), () -> endorse(life, false));
  }

  private void endorse(Life life, boolean superior) {
    if (life.standing != Life.Standing.TO_ENDORSE) {
      return;
    }
    if (superior && !life.superiorEndorsed) {
      attempt(life, CLERK, () -> acts.endorseBySuperior(life), () -> endorse(life, true));
    } else if (!superior && !life.committeeEndorsed) {
      attempt(life, LEADER, () -> acts.endorseByCommittee(life), () -> endorse(life, false));
    }
    if (life.standing == Life.Standing.CLOSED) {
      plan(inHours(later(20 * 1440, 36 * 1440)), () -> lookBack(life));
    }
  }

  private void lookBack(Life life) {
    if (life.standing != Life.Standing.CLOSED || life.lookBackDue.isEmpty()) {
      return;
    }
    attempt(() -> acts.lookBack(life, dice.nextInt(6) > 0));
    if (life.standing == Life.Standing.TO_ASSIGN) {
      plan(inHours(later(30, 2 * 1440)), () -> assign(life));
    }
  }

  private void askBack(Charge charge) {
    if (!charge.owes() || charge.withdrawal.isPresent()) {
      return;
    }
    attempt(
        () -> {
          acts.askBack(charge);
          decisionMatters(charge);
          plan(decisionAt(), () -> decideWithdrawal(charge));
        });
    if (charge.standing == Charge.Standing.ISSUED) {
      plan(later(120, 3 * 1440), () -> accept(charge));
    }
  }

  private LocalDateTime decisionAt() {
    return dice.nextInt(3) == 0 ? later(200, 2 * 1440) : later(5, 200);
  }

  private void decisionMatters(Charge charge) {
    matters(charge.of.immediate ? now().plusHours(2) : acts.days().afterWorkingMinutes(now(), 120));
  }

  private void decideWithdrawal(Charge charge) {
    if (!charge.awaitsWithdrawal()) {
      return;
    }
    if (dice.nextInt(3) == 0) {
      attempt(() -> acts.refuseWithdrawal(charge));
      if (charge.standing == Charge.Standing.ISSUED) {
        plan(later(10, 300), () -> accept(charge));
      }
      return;
    }
    attempt(() -> acts.approveWithdrawal(charge));
    var life = charge.of;
    if (life.standing == Life.Standing.TO_ASSIGN) {
      matters(now());
      matters(now().toLocalDate().atTime(17, 0));
      plan(dice.nextInt(3) == 0 ? later(300, 3 * 1440) : later(10, 240), () -> assign(life));
    }
  }

  private void askLonger(Charge charge) {
    if (!charge.owes() || charge.awaitedExtension(now()).isPresent()) {
      return;
    }
    var second = Due.endOf(charge.due.lastDay().plusDays(1 + dice.nextInt(15)));
    attempt(
        () -> {
          acts.askLonger(charge, second);
          decisionMatters(charge);
          plan(decisionAt(), () -> decideExtension(charge));
        });
  }

  private void decideExtension(Charge charge) {
    var asked = charge.awaitedExtension(now());
    if (asked.isEmpty()) {
      return;
    }
    if (dice.nextInt(3) == 0) {
      attempt(() -> acts.refuseLonger(asked.get()));
    } else {
      attempt(() -> acts.grant(charge, asked.get(), asked.get().second.orElseThrow()));
      if (dice.nextInt(4) > 0) {
        plan(inHours(later(30, 9 * 1440)), () -> confirmTold(charge));
      }
    }
  }

  private void confirmTold(Charge charge) {
    if (charge.extended && !charge.petitionerTold && charge.standing != Charge.Standing.OVER) {
      attempt(() -> acts.confirmTold(charge));
    }
  }

  private void hold(Life life) {
    if (!life.isOver() && !life.isHeldAt(now())) {
      attempt(
          life,
          CLERK,
          () -> acts.hold(life, now().toLocalDate().plusDays(dice.nextInt(40))),
          () -> hold(life));
      if (dice.nextInt(3) == 0) {
        plan(later(1440, 20 * 1440), () -> release(life));
      }
    }
  }

  private void release(Life life) {
    if (!life.isOver() && life.isHeldAt(now())) {
      attempt(life, CLERK, () -> acts.release(life), () -> release(life));
    }
  }

  private void promise(Life life) {
    if (life.standing == Life.Standing.TO_ASSIGN || life.isOver()) {
      return;
    }
    attempt(
        () -> {
          acts.promise(life, now().toLocalDate().plusDays(dice.nextInt(20)));
          var promised = life.promises.get(life.promises.size() - 1);
          plan(inHours(later(60, 24 * 1440)), () -> settle(promised));
        });
  }

  private void settle(Life.Promised promised) {
    attempt(() -> acts.settle(promised, dice.nextInt(4) > 0));
    if (promised.isSupervisedAt(now())) {
      plan(inHours(later(60, 20 * 1440)), () -> attempt(() -> acts.lift(promised)));
    }
  }

  private void end(Life life) {
    if (!life.isOver()) {
      attempt(() -> acts.end(life));
    }
  }

  /** What is refused was not done; people go on as if nothing was. */
  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (Refused no) {
      refused++;
    }
  }

  private void matters(LocalDateTime minute) {
    moments.add(minute);
    if (dice.nextInt(4) == 0) {
      moments.add(minute.minusMinutes(1));
    }
  }

  private void plan(LocalDateTime at, Runnable what) {
    plans.add(new Plan(at, order++, what));
  }

  private LocalDateTime now() {
    return acts.now();
  }

  private LocalDateTime soonest(LocalDateTime at) {
    return at.isAfter(now()) ? at : now().plusMinutes(1);
  }

  private LocalDateTime later(int leastMinutes, int mostMinutes) {
    return now().plusMinutes(leastMinutes + dice.nextInt(mostMinutes - leastMinutes + 1));
  }

  /** Mostly when people are at work; sometimes they do it when they like. */
  private LocalDateTime inHours(LocalDateTime at) {
    var isInHours = acts.days().isWorkingTime(at);
    if (isInHours || dice.nextInt(6) == 0) {
      return at;
    }
    return acts.days()
        .firstWorkedFrom(at.toLocalDate().plusDays(1))
        .atTime(LocalTime.of(8, 30).plusMinutes(dice.nextInt(520)));
  }

  private <T> T any(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }
}
