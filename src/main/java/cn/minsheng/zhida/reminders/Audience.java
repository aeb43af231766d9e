package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a step concerns, as the offices are held now: head and deputy whose it is by the order, or
 * whoever holds their office by now, and who acts for them. Where nobody holds it, the office is
 * told. Everybody is looked up once.
 */
final class Audience {

  private final Directory directory;
  private final ReminderSettings settings;
  private final Clockwork clock;
  private final Map<UnitId, Offices> units = new HashMap<>();
  private final Map<Role, List<StaffId>> holders = new EnumMap<>(Role.class);
  private final Map<LocalDate, List<StaffId>> duty = new HashMap<>();
  private final Map<Set<StaffId>, Set<StaffId>> acting = new HashMap<>();

  Audience(Directory directory, ReminderSettings settings, Clockwork clock) {
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Each with as what they are told; who is more than one thing, as the first of them.
   *
   * @param at when they are told
   */
  Map<StaffId, Part> of(Reminder reminder, Instant at) {
    var people = new Told();
    concerned(reminder, at, people);
    if (people.isNobody()) {
      people.add(Part.OFFICE, office());
    }
    if (reminder.isImmediate() && !clock.days().isWorkingTime(at)) {
      people.add(Part.DUTY, duty.computeIfAbsent(Clockwork.dayOf(at), directory::onDuty));
    }
    return people.parts;
  }

  private void concerned(Reminder reminder, Instant at, Told people) {
    switch (reminder.kind()) {
      case NOT_ACCEPTED -> notAccepted(reminder, people);
      case DECISION_WAITS -> deciding(reminder, people);
      case ASSIGN_AGAIN ->
          people.add(
              Part.OFFICE, reminder.stage() == Stage.FIRST ? office() : holders(Role.OFFICE_HEAD));
      case IMMEDIATE_DEADLINE -> people.add(Part.UNIT, unit(reminder));
      case DEADLINE -> deadline(reminder, at, people);
      case REPORT, EXTENSION_WINDOW, OPINION, TELL_PETITIONER ->
          people.add(Part.UNIT, unit(reminder));
      case ANSWER -> answer(reminder, people);
      case PROMISE -> {
        people.add(Part.UNIT, unit(reminder));
        inCharge(reminder, people);
      }
      case SUPERVISION -> {
        people.add(Part.UNIT, unit(reminder));
        people.add(Part.OFFICE, office());
      }
      case FOLLOW_UP, LOOK_BACK -> inCharge(reminder, people);
      case UNREACHABLE -> people.add(Part.ADMIN, holders(Role.ADMIN));
    }
  }

  private void notAccepted(Reminder reminder, Told people) {
    switch (reminder.stage()) {
      case FIRST -> people.add(Part.UNIT, ofUnit(reminder).map(this::heads).orElse(List.of()));
      case SECOND ->
          people.add(Part.UNIT, ofUnit(reminder).map(this::deputiesOrLiaisons).orElse(List.of()));
      case THIRD, TOMORROW, TODAY, LATE -> people.add(Part.OFFICE, office());
    }
  }

  /** A leader's 拟办 is theirs; everything else is for the head of the office. */
  private void deciding(Reminder reminder, Told people) {
    reminder
        .matter()
        .flatMap(Pending::person)
        .ifPresentOrElse(
            it -> people.add(Part.LEADER, named(it, Role.LEADER)),
            () -> people.add(Part.OFFICE_HEAD, holders(Role.OFFICE_HEAD)));
  }

  private void deadline(Reminder reminder, Instant at, Told people) {
    people.add(Part.UNIT, unit(reminder));
    if (reminder.stage() == Stage.LATE) {
      var days =
          ChronoUnit.DAYS.between(reminder.due().orElseThrow().lastDay(), Clockwork.dayOf(at));
      if (days >= settings.officeHeadAfterDays()) {
        people.add(Part.OFFICE_HEAD, holders(Role.OFFICE_HEAD));
      }
      if (days >= settings.leadersAfterDays()) {
        people.add(Part.LEADER, holders(Role.LEADER));
      }
    }
  }

  private void answer(Reminder reminder, Told people) {
    inCharge(reminder, people);
    if (reminder.stage() == Stage.LATE) {
      people.add(Part.OFFICE, holders(Role.OFFICE_HEAD));
    }
  }

  /** Head and deputy, and the liaisons until it is late. */
  private Set<StaffId> unit(Reminder reminder) {
    var people = new LinkedHashSet<StaffId>();
    ofUnit(reminder)
        .ifPresent(
            it -> {
              people.addAll(heads(it));
              people.addAll(deputies(it));
              if (reminder.stage() != Stage.LATE && reminder.stage() != Stage.SECOND) {
                people.addAll(offices(it.unit()).liaisons);
              }
            });
    return people;
  }

  private List<StaffId> heads(Pending.OfUnit of) {
    return Directory.whoseItIs(of.firstResponsible(), offices(of.unit()).heads);
  }

  private List<StaffId> deputies(Pending.OfUnit of) {
    var deputies = offices(of.unit()).deputies;
    return of.specificallyResponsible()
        .map(it -> Directory.whoseItIs(it, deputies))
        .orElse(deputies);
  }

  private List<StaffId> deputiesOrLiaisons(Pending.OfUnit of) {
    var deputies = deputies(of);
    return deputies.isEmpty() ? offices(of.unit()).liaisons : deputies;
  }

  /** Who has it, a visitor or a clerk, while they are one; then the clerk in charge, or all. */
  private void inCharge(Reminder reminder, Told people) {
    var person = reminder.matter().flatMap(Pending::person);
    var clerk = reminder.matter().flatMap(Pending::clerk).or(() -> person);
    if (person.filter(holders(Role.VISITOR)::contains).isPresent()) {
      people.add(Part.VISITOR, List.of(person.get()));
    } else if (person.filter(office()::contains).isPresent()) {
      people.add(Part.OFFICE, List.of(person.get()));
    } else {
      people.add(
          Part.OFFICE, clerk.filter(office()::contains).map(List::of).orElseGet(this::office));
    }
  }

  private List<StaffId> named(StaffId person, Role role) {
    return holders(role).contains(person) ? List.of(person) : List.of();
  }

  private List<StaffId> office() {
    var people = new LinkedHashSet<StaffId>(holders(Role.OFFICE));
    people.addAll(holders(Role.OFFICE_HEAD));
    return List.copyOf(people);
  }

  private List<StaffId> holders(Role role) {
    return holders.computeIfAbsent(role, directory::holders);
  }

  private Offices offices(UnitId unit) {
    return units.computeIfAbsent(
        unit,
        it ->
            new Offices(directory.headsOf(it), directory.deputiesOf(it), directory.liaisonsOf(it)));
  }

  private static Optional<Pending.OfUnit> ofUnit(Reminder reminder) {
    return reminder.matter().flatMap(Pending::unit);
  }

  /** Who acts for somebody is told as what they are. */
  private final class Told {

    private final Map<StaffId, Part> parts = new LinkedHashMap<>();

    void add(Part part, Collection<StaffId> people) {
      acting
          .computeIfAbsent(new LinkedHashSet<>(people), directory::withActing)
          .forEach(it -> parts.putIfAbsent(it, part));
    }

    boolean isNobody() {
      return parts.isEmpty();
    }
  }

  private record Offices(List<StaffId> heads, List<StaffId> deputies, List<StaffId> liaisons) {}
}
