package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.casework.PetitionsInTest.CLARITIES;
import static cn.minsheng.zhida.casework.PetitionsInTest.EVIDENCE;
import static cn.minsheng.zhida.casework.PetitionsInTest.MISSING;
import static cn.minsheng.zhida.casework.PetitionsInTest.OPINION;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * An office in which anybody does anything at any time, by the same seed always the same. Half of
 * the time somebody does what is next, so that petitions get far; otherwise whatever comes.
 */
final class RandomOffice {

  private static final List<StaffId> PEOPLE =
      List.of(
          OfficeInTest.CLERK,
          OfficeInTest.CLERK_TWO,
          OfficeInTest.OFFICE_HEAD,
          OfficeInTest.WATER_HEAD,
          OfficeInTest.WATER_DEPUTY,
          OfficeInTest.WATER_LIAISON,
          OfficeInTest.CITY_HEAD,
          OfficeInTest.CITY_DEPUTY,
          OfficeInTest.LEADER,
          OfficeInTest.OBSERVER,
          OfficeInTest.VISITOR,
          OfficeInTest.ADMIN,
          OfficeInTest.NOBODY);

  private static final List<PetitionStatus> TAKEN_OVER_AS =
      List.of(
          PetitionStatus.TO_ASSIGN,
          PetitionStatus.IN_HAND,
          PetitionStatus.TO_FOLLOW_UP,
          PetitionStatus.TO_ENDORSE,
          PetitionStatus.OBJECTED,
          PetitionStatus.CLOSED,
          PetitionStatus.ENDED);

  private static final List<UnitId> UNITS = List.of(OfficeInTest.WATER, OfficeInTest.CITY);

  /** Somebody tries to do something to a petition. */
  @FunctionalInterface
  interface Attempt {
    void on(PetitionView petition, StaffId who);
  }

  private final Random dice;
  private final MovedClock clock;
  private final CaseBook book;
  private final PetitionsInTest office;
  private final TreeMap<String, Attempt> attempts = new TreeMap<>();
  private final List<PetitionId> registered = new ArrayList<>();

  /** Who takes back next what they have just done. */
  private @Nullable StaffId repents;

  private final Registration registration;
  private final TaskList tasks;
  private final Rights rights;

  RandomOffice(long seed, BeanFactory context) {
    dice = new Random(seed);
    clock = context.getBean(MovedClock.class);
    book = context.getBean(CaseBook.class);
    tasks = context.getBean(TaskList.class);
    rights = context.getBean(Rights.class);
    registration = context.getBean(Registration.class);
    office = new PetitionsInTest(context);
    handling(context.getBean(Handling.class));
    review(context.getBean(Review.class));
    closing(context.getBean(Closing.class));
    new FurtherMoves(dice, office, context).addTo(attempts, context);
    new OfficeMoves(dice, office, registered, context).addTo(attempts, context);
    var redirecting = context.getBean(Redirecting.class);
    attempts.put("redirect", (it, who) -> redirecting.redirect(it.id(), order(), "不属其职责", by(who)));
    attempts.put(
        "add support",
        (it, who) ->
            redirecting.addSupport(
                it.id(), new Order.Support(any(UNITS), Due.endOf(today().plusDays(1))), by(who)));
    var urging = context.getBean(Urging.class);
    attempts.put("urge", (it, who) -> urging.urge(it.id(), "", by(who)));
    var takingOver = context.getBean(TakingOver.class);
    attempts.put("take over", (it, who) -> takeOver(takingOver, by(who)));
    new AccountableMoves(dice, office, context).addTo(attempts);
    var attaching = context.getBean(Attaching.class);
    attempts.put(
        "attach", (it, who) -> attaching.attach(it.id(), List.of(DocumentId.next()), by(who)));
    var undoing = context.getBean(Undoing.class);
    attempts.put("undo", (it, who) -> undoing.undo(by(who)));
    attempts.put("assign", (it, who) -> registration.assign(it.id(), order(), by(who)));
  }

  /**
   * Somebody does something, or is refused.
   *
   * @return what was tried
   */
  String somebodyTriesSomething() {
    if (repents != null) {
      var who = repents;
      repents = null;
      clock.pass(Duration.ofMinutes(1 + dice.nextInt(12)));
      return trying("undo", any(registered), who);
    }
    timePasses();
    if (registered.isEmpty() || dice.nextInt(12) == 0) {
      return register();
    }
    var who = any(PEOPLE);
    if (dice.nextBoolean()) {
      var waiting = tasks.waitingFor(who);
      if (!waiting.isEmpty()) {
        var task = any(waiting);
        var next = nameOf(task.next());
        if (attempts.containsKey(next)) {
          return trying(next, task.petition(), who);
        }
      }
    }
    var attempt = any(List.copyOf(attempts.keySet()));
    var petition = any(registered);
    return trying(attempt, petition, dice.nextInt(3) > 0 ? whoMay(attempt, petition, who) : who);
  }

  /** Somebody who may, if there is anybody; else whoever it was. */
  private StaffId whoMay(String attempt, PetitionId petition, StaffId otherwise) {
    if (attempt.equals("adopt calendar")) {
      return OfficeInTest.ADMIN;
    }
    var may =
        Arrays.stream(Act.values())
            .filter(act -> attempt.equals(nameOf(act)) || attempt.startsWith(nameOf(act) + " "))
            .flatMap(act -> PEOPLE.stream().filter(who -> rights.mayDo(act, who, petition)))
            .toList();
    return may.isEmpty() ? otherwise : any(may);
  }

  /** Everything that is ever tried. */
  Set<String> attempts() {
    var all = new TreeSet<>(attempts.keySet());
    all.add("register");
    return all;
  }

  private String register() {
    var channel = any(List.of(Channel.values()));
    var who = dice.nextInt(4) == 0 ? any(PEOPLE) : OfficeInTest.CLERK;
    registered.add(registration.register(office.petition(channel, secrecy()), by(who)).petition());
    return "register";
  }

  /** Under a number behind the last one, or one that was left empty. */
  private void takeOver(TakingOver takingOver, By by) {
    var empty = takingOver.leftEmpty();
    var last = takingOver.lastOf(2026);
    var isBehind = empty.isEmpty() || dice.nextBoolean();
    var number = isBehind ? new LedgerNumber(2026, last + 1 + dice.nextInt(3)) : any(empty);
    var status = any(TAKEN_OVER_AS);
    takingOver.continueBehind(number, by);
    registered.add(takingOver.takeOver(office.old(Optional.of(number), status), by).petition());
  }

  private Secrecy secrecy() {
    return switch (dice.nextInt(10)) {
      case 0 -> Secrecy.CONFIDENTIAL;
      case 1 -> Secrecy.SENSITIVE;
      default -> Secrecy.ORDINARY;
    };
  }

  private String trying(String attempt, PetitionId petition, StaffId who) {
    attempts.get(attempt).on(book.petition(petition), who);
    if (!attempt.equals("undo") && dice.nextInt(4) == 0) {
      repents = who;
    }
    return attempt;
  }

  /** Named as the acts are: {@code SIGN_OFF} is {@code sign off}. */
  private static String nameOf(Act act) {
    return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void handling(Handling handling) {
    attempts.put("accept", (it, who) -> handling.accept(assignment(it, dice), by(who)));
    attempts.put(
        "record clarities",
        (it, who) -> handling.recordClarities(assignment(it, dice), CLARITIES, by(who)));
    attempts.put(
        "give opinion", (it, who) -> handling.giveOpinion(assignment(it, dice), OPINION, by(who)));
    attempts.put(
        "submit report",
        (it, who) ->
            handling.submitReport(
                assignment(it, dice),
                it.secrecy() == Secrecy.CONFIDENTIAL ? office.reportOnPaper() : office.report(),
                by(who)));
    attempts.put("sign off", (it, who) -> handling.signOff(report(it), by(who)));
    attempts.put(
        "return by signer", (it, who) -> handling.returnBySigner(report(it), MISSING, by(who)));
  }

  private void review(Review review) {
    attempts.put("pass", (it, who) -> review.pass(report(it), by(who)));
    attempts.put("return to unit", (it, who) -> review.returnToUnit(report(it), MISSING, by(who)));
    attempts.put("waive opinion", (it, who) -> review.waiveOpinion(assignment(it, dice), by(who)));
  }

  private void closing(Closing closing) {
    attempts.put(
        "record follow up",
        (it, who) ->
            closing.recordFollowUp(
                it.id(), office.visit(any(List.of(Satisfaction.values()))), by(who)));
    attempts.put("endorse for superior", endorsing(closing, Endorser.SUPERIOR));
    attempts.put("endorse for committee", endorsing(closing, Endorser.COMMITTEE));
    attempts.put("explain", (it, who) -> closing.explain(it.id(), Evidence.of(EVIDENCE), by(who)));
    attempts.put("send back", (it, who) -> closing.sendBack(it.id(), due(), by(who)));
    attempts.put("close", (it, who) -> closing.close(it.id(), by(who)));
  }

  private Attempt endorsing(Closing closing, Endorser endorser) {
    return (it, who) ->
        closing.endorse(
            it.id(),
            new Endorsement(endorser, dice.nextInt(5) > 0, Evidence.of(EVIDENCE)),
            by(who));
  }

  private By by(StaffId who) {
    return office.by(who);
  }

  /** Mostly a part of an hour, sometimes days; sometimes to the last minute of a day. */
  private void timePasses() {
    switch (dice.nextInt(20)) {
      case 0 -> clock.pass(Duration.ofDays(1 + dice.nextInt(4)));
      case 1 ->
          clock.goTo(
              LocalDateTime.ofInstant(clock.instant(), OfficeTime.ZONE)
                  .toLocalDate()
                  .atTime(23, 59));
      default -> clock.pass(Duration.ofMinutes(dice.nextInt(90)));
    }
  }

  private Order order() {
    var lead = any(UNITS);
    return dice.nextInt(3) > 0 ? Order.to(lead, due()) : supported(lead);
  }

  private Order supported(UnitId lead) {
    var other = UNITS.get(1 - UNITS.indexOf(lead));
    var due = Due.endOf(today().plusDays(6));
    return Order.to(lead, due)
        .withSupport(new Order.Support(other, Due.endOf(today().plusDays(1))));
  }

  private Due due() {
    return Due.endOf(today().plusDays(dice.nextInt(9)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeTime.ZONE);
  }

  /** Any unit's; one that does not exist where there is none. */
  static AssignmentId assignment(PetitionView of, Random dice) {
    var all = new ArrayList<AssignmentView>(of.supporting());
    of.lead().ifPresent(all::add);
    of.lead().ifPresent(all::add);
    return all.isEmpty() ? AssignmentId.next() : all.get(dice.nextInt(all.size())).id();
  }

  private static ReportId report(PetitionView of) {
    return of.lead().flatMap(AssignmentView::report).map(ReportView::id).orElse(ReportId.next());
  }

  private <T> T any(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }
}
