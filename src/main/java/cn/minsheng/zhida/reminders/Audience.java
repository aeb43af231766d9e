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
   * @param at when they are told
   */
  Set<StaffId> of(Reminder reminder, Instant at) {
    var people = new LinkedHashSet<StaffId>(concerned(reminder, at));
    if (people.isEmpty()) {
      people.addAll(office());
    }
    if (reminder.isImmediate() && !clock.days().isWorkingTime(at)) {
      people.addAll(duty.computeIfAbsent(Clockwork.dayOf(at), directory::onDuty));
    }
    return acting.computeIfAbsent(people, directory::withActing);
  }

  private Collection<StaffId> concerned(Reminder reminder, Instant at) {
    return switch (reminder.kind()) {
      case NOT_ACCEPTED -> notAccepted(reminder);
      case DECISION_WAITS -> deciding(reminder);
      case ASSIGN_AGAIN -> reminder.stage() == Stage.FIRST ? office() : holders(Role.OFFICE_HEAD);
      case DEADLINE -> deadline(reminder, at);
      case REPORT, EXTENSION_WINDOW, OPINION, TELL_PETITIONER -> unit(reminder);
      case ANSWER -> answer(reminder);
      case PROMISE -> both(unit(reminder), inCharge(reminder));
      case SUPERVISION -> both(unit(reminder), office());
      case FOLLOW_UP, LOOK_BACK -> inCharge(reminder);
      case UNREACHABLE -> holders(Role.ADMIN);
    };
  }

  private Collection<StaffId> notAccepted(Reminder reminder) {
    return switch (reminder.stage()) {
      case FIRST -> ofUnit(reminder).map(this::heads).orElse(List.of());
      case SECOND -> ofUnit(reminder).map(this::deputiesOrLiaisons).orElse(List.of());
      case THIRD, TOMORROW, TODAY, LATE -> office();
    };
  }

  /** A leader's 拟办 is theirs; everything else is for the head of the office. */
  private Collection<StaffId> deciding(Reminder reminder) {
    return reminder
        .matter()
        .flatMap(Pending::person)
        .map(it -> named(it, Role.LEADER))
        .orElseGet(() -> holders(Role.OFFICE_HEAD));
  }

  private Collection<StaffId> deadline(Reminder reminder, Instant at) {
    var people = unit(reminder);
    if (reminder.stage() == Stage.LATE) {
      var days =
          ChronoUnit.DAYS.between(reminder.due().orElseThrow().lastDay(), Clockwork.dayOf(at));
      if (days >= settings.officeHeadAfterDays()) {
        people.addAll(holders(Role.OFFICE_HEAD));
      }
      if (days >= settings.leadersAfterDays()) {
        people.addAll(holders(Role.LEADER));
      }
    }
    return people;
  }

  private Collection<StaffId> answer(Reminder reminder) {
    return reminder.stage() == Stage.LATE
        ? both(inCharge(reminder), holders(Role.OFFICE_HEAD))
        : inCharge(reminder);
  }

  /** Head and deputy, and the liaisons unless it is late. */
  private Set<StaffId> unit(Reminder reminder) {
    var people = new LinkedHashSet<StaffId>();
    ofUnit(reminder)
        .ifPresent(
            it -> {
              people.addAll(heads(it));
              people.addAll(deputies(it));
              if (reminder.stage() != Stage.LATE) {
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

  /** The visitor or the clerk who has it, as long as they are one. */
  private List<StaffId> inCharge(Reminder reminder) {
    return reminder
        .matter()
        .flatMap(Pending::person)
        .filter(it -> office().contains(it) || holders(Role.VISITOR).contains(it))
        .map(List::of)
        .orElseGet(this::office);
  }

  private List<StaffId> named(StaffId person, Role role) {
    return holders(role).contains(person) ? List.of(person) : List.of();
  }

  private List<StaffId> office() {
    return List.copyOf(both(holders(Role.OFFICE), holders(Role.OFFICE_HEAD)));
  }

  private static Set<StaffId> both(Collection<StaffId> some, Collection<StaffId> others) {
    var both = new LinkedHashSet<StaffId>(some);
    both.addAll(others);
    return both;
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

  private record Offices(List<StaffId> heads, List<StaffId> deputies, List<StaffId> liaisons) {}
}
