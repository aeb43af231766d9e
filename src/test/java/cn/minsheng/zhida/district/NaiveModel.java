package cn.minsheng.zhida.district;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;

import cn.minsheng.zhida.directory.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who must be told what at a minute, by the sentences of "Reminders": it looks at every petition,
 * one after the other, one method for each line of the text, and remembers what was said. It is
 * slow, and knows nothing but what the district wrote down of itself.
 */
final class NaiveModel {

  private static final LocalTime WAKING = LocalTime.of(8, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 40);
  private static final LocalTime QUIET = LocalTime.of(20, 0);
  private static final LocalTime ASSIGN_AGAIN = LocalTime.of(17, 0);
  private static final DateTimeFormatter ENDS_AT = DateTimeFormatter.ofPattern(" HHmm");
  private static final int IMMEDIATE_MINUTES_BEFORE = 60;
  private static final int REPORT_DAYS_BEFORE = 2;
  private static final int EXTENSION_DAYS_BEFORE = 3;
  private static final int VISIT_WITHIN_WORKING_DAYS = 3;

  private static final Comparator<StaffId> IN_ORDER = Comparator.comparing(StaffId::value);

  private final District district;
  private final Set<String> said = new HashSet<>();
  private final Set<LocalDate> mornings = new HashSet<>();

  private final Map<Integer, Map<LocalDateTime, LocalDateTime>> counted = new HashMap<>();
  private Days countedBy;

  private TreeSet<Word> words = new TreeSet<>();
  private LocalDateTime now = LocalDateTime.MIN;
  private LocalDate today = LocalDate.MIN;

  /** Whether somebody is told only now what was to be told in the office's hours of another day. */
  private boolean isCatchUp;

  NaiveModel(District district) {
    this.district = district;
    this.countedBy = district.acts().days();
  }

  /** Everything to be told at this minute; what it names is said, once and for ever. */
  TreeSet<Word> tick(LocalDateTime minute) {
    words = new TreeSet<>();
    isCatchUp = false;
    now = minute;
    today = minute.toLocalDate();
    for (var life : district.lives()) {
      if (!life.isSilent()) {
        inTime(life);
      }
    }
    if (isMorning() || isCatchUp) {
      mornings.add(today);
      for (var life : district.lives()) {
        if (!life.isSilent()) {
          inTheMorning(life);
        }
      }
      whomTheBotCannotReach();
    }
    return words;
  }

  /**
   * Once on each working day: at 08:40, or later if it was missed, but never in the quiet hours.
   */
  private boolean isMorning() {
    var time = now.toLocalTime();
    return days().isWorked(today)
        && !time.isBefore(MORNING)
        && time.isBefore(QUIET)
        && !mornings.contains(today);
  }

  // In time, each once, working hours only (IMMEDIATE: always).

  private void inTime(Life life) {
    for (var charge : life.charges) {
      notAccepted(charge);
      immediateEnds(charge);
      withdrawalWaits(charge);
      extensionWaits(charge);
    }
    proposalWaits(life);
    assignAgainToday(life);
  }

  /**
   * Not accepted in 2 h the head, an hour later the deputy, an hour later 党政办; 30, 15, 15 minutes.
   */
  private void notAccepted(Charge charge) {
    if (charge.standing != Charge.Standing.ISSUED || !mayTellInTime(charge.of)) {
      return;
    }
    var first = charge.issued.toLocalDate();
    var subject = charge.id.toString();
    var people = new TreeSet<StaffId>(IN_ORDER);
    Optional<String> highest = Optional.empty();
    if (hasWaited(charge, 30, 120) && isNew("NOT_ACCEPTED", "FIRST", subject, first)) {
      people.addAll(charge.heads);
      highest = Optional.of("FIRST");
      toldSince(charge.of, waitsUntil(charge, 30, 120));
    }
    if (hasWaited(charge, 45, 180) && isNew("NOT_ACCEPTED", "SECOND", subject, first)) {
      people.addAll(charge.deputies);
      highest = Optional.of("SECOND");
      toldSince(charge.of, waitsUntil(charge, 45, 180));
    }
    if (hasWaited(charge, 60, 240) && isNew("NOT_ACCEPTED", "THIRD", subject, first)) {
      people.addAll(People.OFFICE);
      highest = Optional.of("THIRD");
      toldSince(charge.of, waitsUntil(charge, 60, 240));
    }
    if (highest.isPresent()) {
      people.addAll(onDuty(charge.of));
      tell(people, "NOT_ACCEPTED", highest.get(), subject, first);
    }
  }

  /** 立办立结 counts in hours: an hour before its end, and at its end unless a morning has said so. */
  private void immediateEnds(Charge charge) {
    if (!charge.of.immediate || !charge.leads || !charge.owes()) {
      return;
    }
    var end = charge.ownEnd();
    var subject = charge.id + Days.wall(charge.due.until()).format(ENDS_AT);
    var before = end.minusMinutes(IMMEDIATE_MINUTES_BEFORE);
    if (!now.isBefore(before) && now.isBefore(end) && before.isAfter(charge.issued)) {
      immediateEnds(charge, before, "FIRST", subject, unit(charge));
    }
    if (!now.isBefore(end) && now.isBefore(morningAfter(end))) {
      immediateEnds(charge, end, "SECOND", subject, signers(charge));
    }
  }

  private void immediateEnds(
      Charge charge, LocalDateTime at, String stage, String subject, Set<StaffId> people) {
    var day = charge.lastOwnDay();
    if (!charge.of.isHeldAt(at) && isNew("IMMEDIATE_DEADLINE", stage, subject, day)) {
      var all = new TreeSet<StaffId>(IN_ORDER);
      all.addAll(people);
      all.addAll(onDuty(charge.of));
      tell(all, "IMMEDIATE_DEADLINE", stage, subject, day);
    }
  }

  private LocalDateTime morningAfter(LocalDateTime moment) {
    var isToCome = moment.toLocalTime().isBefore(MORNING);
    var day = isToCome ? moment.toLocalDate() : moment.toLocalDate().plusDays(1);
    return days().firstWorkedFrom(day).atTime(MORNING);
  }

  private boolean hasWaited(Charge charge, int minutesIfImmediate, int workingMinutes) {
    return !now.isBefore(waitsUntil(charge, minutesIfImmediate, workingMinutes));
  }

  private LocalDateTime waitsUntil(Charge charge, int minutesIfImmediate, int workingMinutes) {
    return charge.of.immediate
        ? charge.issued.plusMinutes(minutesIfImmediate)
        : afterWorkingMinutes(charge.issued, workingMinutes);
  }

  /** Counted once by each calendar: it takes its fingers long. */
  private LocalDateTime afterWorkingMinutes(LocalDateTime start, int minutes) {
    if (countedBy != days()) {
      countedBy = days();
      counted.clear();
    }
    return counted
        .computeIfAbsent(minutes, it -> new HashMap<>())
        .computeIfAbsent(start, it -> days().afterWorkingMinutes(it, minutes));
  }

  /** 撤回 that waits for two hours. */
  private void withdrawalWaits(Charge charge) {
    if (charge.awaitsWithdrawal()) {
      decisionWaits(charge, charge.withdrawal.orElseThrow());
    }
  }

  /** 延期 that waits for two hours. */
  private void extensionWaits(Charge charge) {
    charge.awaitedExtension(now).ifPresent(asked -> decisionWaits(charge, asked));
  }

  /** 拟办 that waits for two hours: for the leader it was sent to. */
  private void proposalWaits(Life life) {
    if (life.proposal.filter(it -> !it.ended).isEmpty()
        || life.standing != Life.Standing.TO_ASSIGN) {
      return;
    }
    var sent = life.proposal.get().at;
    var since = life.immediate ? sent.plusHours(2) : afterWorkingMinutes(sent, 120);
    var day = sent.toLocalDate();
    if (!now.isBefore(since)
        && mayTellInTime(life)
        && isNew("DECISION_WAITS", "FIRST", life.number, day)) {
      var people = set(LEADER);
      people.addAll(onDuty(life));
      toldSince(life, since);
      tell(people, "DECISION_WAITS", "FIRST", life.number, day);
    }
  }

  private void decisionWaits(Charge charge, Charge.Asked asked) {
    var since = charge.of.immediate ? asked.at.plusHours(2) : afterWorkingMinutes(asked.at, 120);
    var day = asked.at.toLocalDate();
    if (!now.isBefore(since)
        && mayTellInTime(charge.of)
        && isNew("DECISION_WAITS", "FIRST", asked.id.toString(), day)) {
      var people = new TreeSet<StaffId>(IN_ORDER);
      people.add(OFFICE_HEAD);
      people.addAll(onDuty(charge.of));
      toldSince(charge.of, since);
      tell(people, "DECISION_WAITS", "FIRST", asked.id.toString(), day);
    }
  }

  /** Reminded at 17:00, or at once if later; OFFICE_HEAD told if the day ends without it. */
  private void assignAgainToday(Life life) {
    if (life.givenBack.isEmpty()) {
      return;
    }
    var day = life.givenBack.get().toLocalDate();
    var subject = life.hadItLast().orElseThrow().id.toString();
    if (today.equals(day)) {
      var isLate = !now.toLocalTime().isBefore(ASSIGN_AGAIN);
      var mayTell = life.immediate || days().isWorked(day) && !isQuiet();
      if (isLate && mayTell && isNew("ASSIGN_AGAIN", "FIRST", subject, day)) {
        var people = new TreeSet<StaffId>(IN_ORDER);
        people.addAll(People.OFFICE);
        people.addAll(onDuty(life));
        tell(people, "ASSIGN_AGAIN", "FIRST", subject, day);
      }
    } else if (mayTellInTime(life) && isNew("ASSIGN_AGAIN", "SECOND", subject, day)) {
      var people = new TreeSet<StaffId>(IN_ORDER);
      people.add(OFFICE_HEAD);
      people.addAll(onDuty(life));
      toldSince(life, day.plusDays(1).atStartOfDay());
      tell(people, "ASSIGN_AGAIN", "SECOND", subject, day);
    }
  }

  /** After a stop there is one message: the morning's comes with what was missed. */
  private void toldSince(Life life, LocalDateTime moment) {
    var couldBe = moment;
    while (!days().isWorkingTime(couldBe) || isQuiet(couldBe)) {
      couldBe = couldBe.plusMinutes(1);
    }
    if (!life.immediate && couldBe.toLocalDate().isBefore(today) && !mornings.contains(today)) {
      isCatchUp = true;
    }
  }

  private boolean mayTellInTime(Life life) {
    return life.immediate || days().isWorkingTime(now) && !isQuiet();
  }

  private boolean isQuiet() {
    return isQuiet(now);
  }

  private static boolean isQuiet(LocalDateTime minute) {
    return minute.toLocalTime().isBefore(WAKING) || !minute.toLocalTime().isBefore(QUIET);
  }

  /** The roster says who gets IMMEDIATE matters at night and on days off. */
  private Set<StaffId> onDuty(Life life) {
    return life.immediate && !days().isWorkingTime(now) ? Set.of(People.onDuty(today)) : Set.of();
  }

  // Merged into one message per person and working morning.

  private void inTheMorning(Life life) {
    for (var charge : life.charges) {
      if (charge.leads) {
        deadline(charge);
        report(charge);
        extensionWindow(charge);
        petitionerToBeToldOfExtension(charge);
      } else {
        opinion(charge);
      }
    }
    answer(life);
    for (var promised : life.promises) {
      promise(life, promised);
      supervision(life, promised);
    }
    followUp(life);
    lookBack(life);
  }

  /**
   * Deadline tomorrow, today; overdue daily to the head, after 3 days also OFFICE_HEAD, after 7
   * also leaders.
   */
  private void deadline(Charge charge) {
    if (!charge.owes() || charge.of.isHeldAt(now)) {
      return;
    }
    var until = charge.ownEnd();
    var last = charge.lastOwnDay();
    if (now.isBefore(until)) {
      before(unit(charge), "DEADLINE", charge.id.toString(), last);
      return;
    }
    var people = signers(charge);
    var daysOver = ChronoUnit.DAYS.between(last, today);
    if (daysOver >= 3) {
      people.add(OFFICE_HEAD);
    }
    if (daysOver >= 7) {
      people.addAll(People.LEADERS);
    }
    daily(people, "DEADLINE", charge.id.toString());
  }

  /** Report due tomorrow, today, late; once the deadline itself has passed, that is told. */
  private void report(Charge charge) {
    var by = reportBy(charge);
    var deadlineHasPassed = !now.isBefore(charge.ownEnd());
    if (!charge.owes()
        || !charge.reportNeeded
        || by.isEmpty()
        || deadlineHasPassed
        || charge.of.isHeldAt(now)) {
      return;
    }
    if (today.isAfter(by.get())) {
      daily(signers(charge), "REPORT", charge.id.toString());
    } else {
      before(unit(charge), "REPORT", charge.id.toString(), by.get());
    }
  }

  /** Extension window closes today or tomorrow: for who could still use it. */
  private void extensionWindow(Charge charge) {
    var until = extendUntil(charge);
    if (charge.owes()
        && !charge.extended
        && charge.awaitedExtension(now).isEmpty()
        && now.isBefore(until)) {
      before(unit(charge), "EXTENSION_WINDOW", charge.id.toString(), lastDay(charge, until));
    }
  }

  /** Supporting opinion due. */
  private void opinion(Charge charge) {
    if (!charge.owes() || charge.of.isHeldAt(now)) {
      return;
    }
    if (now.isBefore(Days.wall(charge.due.until()))) {
      before(unit(charge), "OPINION", charge.id.toString(), charge.due.lastDay());
    } else {
      daily(signers(charge), "OPINION", charge.id.toString());
    }
  }

  /** Answer due; while the matter is handled anew it rests. */
  private void answer(Life life) {
    var rests = life.standing == Life.Standing.TO_ASSIGN || life.standing == Life.Standing.IN_HAND;
    for (var owed : life.answers) {
      if (!rests && !owed.given) {
        answer(life, owed);
      }
    }
  }

  /** Each channel's by its own day. */
  private void answer(Life life, Life.Owed owed) {
    var which = life.number + " to " + owed.place;
    if (now.isBefore(Days.wall(owed.due.until()))) {
      var stage = before("ANSWER", which, owed.due.lastDay());
      stage.ifPresent(it -> tell(set(life.clerk), "ANSWER", it, life.number, owed.due.lastDay()));
    } else if (isNew("ANSWER", "LATE", which, today)) {
      tell(set(life.clerk, OFFICE_HEAD), "ANSWER", "LATE", life.number, today);
    }
  }

  /** Promise due. */
  private void promise(Life life, Life.Promised promised) {
    if (promised.settled != null || promised.lifted || today.isAfter(promised.day)) {
      return;
    }
    var people = set(life.clerk);
    life.lead().ifPresent(unit -> people.addAll(unit(unit)));
    before(people, "PROMISE", promised.id.toString(), promised.day);
  }

  /** Supervision open. */
  private void supervision(Life life, Life.Promised promised) {
    if (promised.isSupervisedAt(now)) {
      var people = new TreeSet<StaffId>(IN_ORDER);
      people.addAll(People.OFFICE);
      life.lead().ifPresent(unit -> people.addAll(signers(unit)));
      weekly(people, "SUPERVISION", promised.id.toString());
    }
  }

  /** Follow-up due. */
  private void followUp(Life life) {
    if (life.standing != Life.Standing.TO_VISIT) {
      return;
    }
    var from = life.visitGiven.orElse(life.since.toLocalDate());
    var last = days().afterWorkingDays(from, VISIT_WITHIN_WORKING_DAYS);
    var people = set(life.visitor.filter(district.acts()::isThere).orElse(life.clerk));
    if (today.isAfter(last)) {
      weekly(people, "FOLLOW_UP", life.number);
    } else {
      before(people, "FOLLOW_UP", life.number, last);
    }
  }

  /** Look-back due. */
  private void lookBack(Life life) {
    if (life.lookBackDue.isEmpty()) {
      return;
    }
    if (today.isAfter(life.lookBackDue.get())) {
      weekly(set(life.clerk), "LOOK_BACK", life.number);
    } else {
      before(set(life.clerk), "LOOK_BACK", life.number, life.lookBackDue.get());
    }
  }

  /** Weekly, a list of heads and deputies whom the bot cannot reach. */
  private void whomTheBotCannotReach() {
    if (district.somebodyIsUnreachable()) {
      weekly(set(ADMIN), "UNREACHABLE", "UNREACHABLE");
    }
  }

  /** Rule 7: the unit confirms that the petitioner was told of the second deadline. */
  private void petitionerToBeToldOfExtension(Charge charge) {
    if (charge.extended
        && !charge.petitionerTold
        && !charge.mayStayUntold
        && charge.standing != Charge.Standing.OVER
        && !charge.of.isOver()) {
      weekly(signers(charge), "TELL_PETITIONER", charge.lastExtension.orElseThrow().id.toString());
    }
  }

  /** Tomorrow and today; what falls on a day off is told on the last working morning before. */
  private void before(Set<StaffId> people, String kind, String subject, LocalDate last) {
    before(kind, subject, last).ifPresent(it -> tell(people, kind, it, subject, last));
  }

  private Optional<String> before(String kind, String subject, LocalDate last) {
    var isTomorrow = today.equals(days().lastWorkedUntil(last.minusDays(1)));
    var isToday = today.equals(days().lastWorkedUntil(last));
    if (isToday && isNew(kind, "TODAY", subject, last)) {
      return Optional.of("TODAY");
    }
    return isTomorrow && isNew(kind, "TOMORROW", subject, last)
        ? Optional.of("TOMORROW")
        : Optional.empty();
  }

  private void daily(Set<StaffId> people, String kind, String subject) {
    if (isNew(kind, "LATE", subject, today)) {
      tell(people, kind, "LATE", subject, today);
    }
  }

  private void weekly(Set<StaffId> people, String kind, String subject) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (isNew(kind, "LATE", subject, monday)) {
      tell(people, kind, "LATE", subject, monday);
    }
  }

  // The dates of rules 6 and 7.

  /** Two days before the deadline; empty where that is the deadline itself. */
  private Optional<LocalDate> reportBy(Charge charge) {
    Optional<LocalDate> latest = Optional.empty();
    for (var calendar : charge.calendars) {
      if (charge.due.isByDay() && length(charge) > REPORT_DAYS_BEFORE) {
        var day = backFrom(charge, REPORT_DAYS_BEFORE, calendar);
        if (latest.isEmpty() || day.isAfter(latest.get())) {
          latest = Optional.of(day);
        }
      }
    }
    return latest;
  }

  /** The end of three days before the deadline; in a short term until half of it is gone. */
  private LocalDateTime extendUntil(Charge charge) {
    if (!charge.due.isByDay() || length(charge) <= EXTENSION_DAYS_BEFORE) {
      return half(charge);
    }
    var latest = LocalDateTime.MIN;
    for (var calendar : charge.calendars) {
      var end = backFrom(charge, EXTENSION_DAYS_BEFORE, calendar).plusDays(1).atStartOfDay();
      latest = end.isAfter(latest) ? end : latest;
    }
    return latest;
  }

  /** A milestone that falls on a day off moves back, if it still lies after the first day. */
  private static LocalDate backFrom(Charge charge, int days, Days calendar) {
    var day = charge.due.lastDay().minusDays(days);
    var back = calendar.lastWorkedUntil(day);
    return back.isAfter(charge.from.toLocalDate()) ? back : day;
  }

  private static LocalDateTime half(Charge charge) {
    var length = Duration.between(charge.from, Days.wall(charge.due.until())).toSeconds();
    var middle = charge.from.plusSeconds(length / 2);
    var minute = middle.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(middle) ? minute : minute.plusMinutes(1);
  }

  private static long length(Charge charge) {
    return ChronoUnit.DAYS.between(charge.from.toLocalDate(), charge.due.lastDay());
  }

  /** A moment counts as its own day, also that of midnight; the end of a day as that day. */
  private static LocalDate lastDay(Charge charge, LocalDateTime until) {
    var isMoment = !charge.due.isByDay() || length(charge) <= EXTENSION_DAYS_BEFORE;
    return isMoment ? until.toLocalDate() : until.toLocalDate().minusDays(1);
  }

  // Whom.

  private static Set<StaffId> unit(Charge charge) {
    var people = signers(charge);
    people.addAll(charge.liaisons);
    return people;
  }

  private static Set<StaffId> signers(Charge charge) {
    var people = new TreeSet<StaffId>(IN_ORDER);
    people.addAll(charge.heads);
    people.addAll(charge.deputies);
    return people;
  }

  private static Set<StaffId> set(StaffId... people) {
    var all = new TreeSet<StaffId>(IN_ORDER);
    all.addAll(Arrays.asList(people));
    return all;
  }

  private Days days() {
    return district.acts().days();
  }

  /** Each step once, ever. */
  private boolean isNew(String kind, String stage, String subject, LocalDate about) {
    return said.add("%s %s %s %s".formatted(kind, stage, subject, about));
  }

  private void tell(
      Set<StaffId> people, String kind, String stage, String subject, LocalDate about) {
    for (var person : people) {
      words.add(new Word(person, kind, stage, subject, about));
      for (var acting : district.acts().actingFor(person, today)) {
        words.add(new Word(acting, kind, stage, subject, about));
      }
    }
  }
}
