package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.ActingOutcome.Done;
import cn.minsheng.zhida.directory.ActingOutcome.Refused;
import cn.minsheng.zhida.directory.ActingOutcome.Why;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代理: a head of a unit or of the office names who acts for them on some days. It is about the
 * offices of a head and no other; it passes nothing on that the head only acts in; and it ends with
 * its last day, or early if the head says so. If one of both leaves, nobody acts; if the roster
 * takes the head's office or whoever acts off, it has ended.
 */
@Service
public class ActingHeads {

  static final Set<Role> HEADS = Set.of(Role.UNIT_HEAD, Role.OFFICE_HEAD);

  private static final long MOST_DAYS = 366;

  private final ActingTable table;
  private final Directory directory;
  private final Registry registry;
  private final OfficeTime time;

  ActingHeads(ActingTable table, Directory directory, Registry registry, OfficeTime time) {
    this.table = table;
    this.directory = directory;
    this.registry = registry;
    this.time = time;
  }

  /**
   * Names somebody.
   *
   * @param firstDay today or later
   * @param lastDay at most a year later
   */
  @Transactional
  public ActingOutcome name(
      StaffId principal, StaffId acting, LocalDate firstDay, LocalDate lastDay) {
    registry.lock();
    var asked = new Acting(principal, acting, firstDay, lastDay);
    var objection = objection(asked).or(() -> collision(asked));
    if (objection.isPresent()) {
      return objection.get();
    }
    table.add(asked, time.now());
    return new Done(asked);
  }

  /** Ends what is in force for the head, or the next that would be, at once. */
  @Transactional
  public ActingOutcome end(StaffId principal) {
    registry.lock();
    var current = table.nextFor(principal, time.today());
    current.ifPresent(it -> table.end(it, time.now()));
    return current.<ActingOutcome>map(Done::new).orElseGet(() -> Refused.because(Why.NOBODY_ACTS));
  }

  /** What is in force for the head today, or the next that will be. */
  public Optional<Acting> nextFor(StaffId principal) {
    return table.nextFor(principal, time.today());
  }

  /** What somebody was to do for heads from today on, also if they have left. */
  public List<Acting> namedFor(StaffId acting) {
    return table.namedFor(acting, time.today());
  }

  private Optional<ActingOutcome> objection(Acting asked) {
    if (directory.ownRolesOf(asked.principal()).stream()
        .noneMatch(it -> HEADS.contains(it.role()))) {
      return refused(Why.NOT_A_HEAD);
    }
    if (asked.principal().equals(asked.acting())) {
      return refused(Why.ONESELF);
    }
    if (!directory.mayAct(asked.acting())) {
      return refused(Why.HAS_LEFT);
    }
    if (asked.lastDay().isBefore(asked.firstDay())) {
      return refused(Why.ENDS_BEFORE_IT_BEGINS);
    }
    if (asked.firstDay().isBefore(time.today())) {
      return refused(Why.LIES_IN_THE_PAST);
    }
    return ChronoUnit.DAYS.between(asked.firstDay(), asked.lastDay()) >= MOST_DAYS
        ? refused(Why.LONGER_THAN_A_YEAR)
        : Optional.empty();
  }

  private Optional<ActingOutcome> collision(Acting asked) {
    Optional<ActingOutcome> ofThePrincipal =
        meeting(asked.principal(), asked).stream()
            .findFirst()
            .map(
                it ->
                    Refused.because(
                        it.principal().equals(asked.principal())
                            ? Why.ALREADY_NAMED
                            : Why.ACTS_FOR_ANOTHER_THEN,
                        it));
    return ofThePrincipal.or(
        () ->
            meeting(asked.acting(), asked).stream()
                .filter(it -> it.principal().equals(asked.acting()))
                .findFirst()
                .map(it -> Refused.because(Why.IS_AWAY_THEN, it)));
  }

  private List<Acting> meeting(StaffId who, Acting asked) {
    return table.of(who, asked.firstDay(), asked.lastDay());
  }

  private static Optional<ActingOutcome> refused(Why why) {
    return Optional.of(Refused.because(why));
  }
}
