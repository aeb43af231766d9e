package cn.minsheng.zhida.district;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.RequestId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What was done to one unit's order, as {@link Life} is written down. */
final class Charge {

  enum Standing {
    ISSUED,
    ACCEPTED,
    WRITTEN,
    HANDED_IN,
    RETURNED,
    PASSED,
    OPINION_GIVEN,
    OVER
  }

  /** 撤回申请 or 延期申请. */
  static final class Asked {
    final RequestId id;
    final LocalDateTime at;
    final Optional<Due> second;
    boolean decided;

    Asked(RequestId id, LocalDateTime at, Optional<Due> second) {
      this.id = id;
      this.at = at;
      this.second = second;
    }
  }

  final AssignmentId id;
  final Life of;
  final UnitId unit;
  final boolean leads;
  final boolean reportNeeded;
  final LocalDateTime issued;
  final List<StaffId> heads;
  final List<StaffId> deputies;
  final List<StaffId> liaisons;

  Standing standing = Standing.ISSUED;
  boolean clarified;
  boolean extended;
  boolean petitionerTold;

  /** 销号: whoever endorsed the result need not know until when it was expected, whatever follows. */
  boolean mayStayUntold;

  Optional<LocalDateTime> extendedAt = Optional.empty();
  Optional<Asked> lastExtension = Optional.empty();
  Optional<Asked> withdrawal = Optional.empty();
  final List<Asked> extensions = new ArrayList<>();

  /** The deadline in force, when it began to run, and, where working days were named, how many. */
  Due due;

  LocalDateTime from;

  /**
   * When a report that came in time was handed in last, and how long such ones lay at the office.
   */
  Optional<LocalDateTime> handedInInTime = Optional.empty();

  Duration atTheOffice = Duration.ZERO;
  OptionalInt workingDays = OptionalInt.empty();

  /** The calendars by which this deadline was told of, one after the other. */
  List<Days> calendars = new ArrayList<>();

  Charge(
      AssignmentId id,
      Life of,
      UnitId unit,
      boolean leads,
      boolean reportNeeded,
      LocalDateTime issued,
      People people) {
    this.id = id;
    this.of = of;
    this.unit = unit;
    this.leads = leads;
    this.reportNeeded = reportNeeded;
    this.issued = issued;
    this.heads = people.headOf(unit);
    this.deputies = people.deputiesOf(unit);
    this.liaisons = people.liaisonsOf(unit);
  }

  void isDue(Due by, LocalDateTime running, Days calendar) {
    due = by;
    from = running;
    workingDays = OptionalInt.empty();
    calendars = new ArrayList<>(List.of(calendar));
  }

  /** See {@link Life#asItStands}. */
  Runnable asItStands() {
    var stood = standing;
    var clear = clarified;
    var asked = List.copyOf(extensions);
    var lay = atTheOffice;
    return () -> {
      standing = stood;
      clarified = clear;
      atTheOffice = lay;
      extensions.clear();
      extensions.addAll(asked);
    };
  }

  /** The end of the unit's own time: what the office took to look at reports in time is added. */
  LocalDateTime ownEnd() {
    return Days.wall(due.until()).plus(atTheOffice);
  }

  /** The last day of it. */
  LocalDate lastOwnDay() {
    var end = ownEnd();
    var endsADay = due.isByDay() && end.toLocalTime().equals(LocalTime.MIDNIGHT);
    return endsADay ? end.toLocalDate().minusDays(1) : end.toLocalDate();
  }

  /** Whether the unit still owes its answer. */
  boolean owes() {
    return switch (standing) {
      case ISSUED, ACCEPTED, WRITTEN, RETURNED -> true;
      case HANDED_IN, PASSED, OPINION_GIVEN, OVER -> false;
    };
  }

  /** Whether it supports a lead unit, and still can be cancelled. */
  boolean helps() {
    return !leads && (owes() || standing == Standing.OPINION_GIVEN);
  }

  /** Whether it can still be cancelled. */
  boolean isOpen() {
    return standing != Standing.PASSED && standing != Standing.OVER;
  }

  /** A withdrawal waits until it is decided, or the unit hands in what makes it void. */
  boolean awaitsWithdrawal() {
    return withdrawal.isPresent()
        && !withdrawal.get().decided
        && (standing == Standing.ISSUED || standing == Standing.ACCEPTED);
  }

  /** The extension that waits at this moment. */
  Optional<Asked> awaitedExtension(LocalDateTime now) {
    for (var asked : extensions) {
      if (!asked.decided
          && owes()
          && now.isBefore(Days.wall(due.until()))
          && due.isEarlierThan(asked.second.orElseThrow())) {
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }
}
