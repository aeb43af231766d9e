package cn.minsheng.zhida.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that stands in the directory at one moment, for those who write it.
 *
 * @param staff everybody, also who left
 * @param units all units, also removed ones
 * @param offices every row, in force or not, in order
 * @param nicknames by key
 * @param duty from today on
 * @param firstAdmins ADMIN by the settings
 */
record Register(
    Map<StaffId, Known<StaffMember>> staff,
    Map<UnitId, Known<Unit>> units,
    List<Holding> offices,
    Map<NameKey, Nickname> nicknames,
    NavigableMap<LocalDate, List<StaffId>> duty,
    Set<StaffId> firstAdmins) {

  enum Source {
    CONTACTS,
    ROSTER
  }

  record Holding(Appointment appointment, Source source) {}

  record Nickname(String nickname, UnitId unit) {}

  boolean isHere(StaffId who) {
    var known = staff.get(who);
    return known != null && !known.what().left();
  }

  boolean exists(UnitId unit) {
    var known = units.get(unit);
    return known != null && !known.what().removed();
  }

  Map<StaffId, StaffMember> present() {
    return staff.values().stream()
        .map(Known::what)
        .filter(it -> !it.left())
        .collect(
            Collectors.toMap(StaffMember::id, it -> it, (one, other) -> one, LinkedHashMap::new));
  }

  Map<UnitId, Unit> existing() {
    return units.values().stream()
        .map(Known::what)
        .filter(it -> !it.removed())
        .collect(Collectors.toMap(Unit::id, it -> it, (one, other) -> one, LinkedHashMap::new));
  }

  /** The offices that count; says the same as {@link OfficesInForce}. */
  Set<Appointment> inForce() {
    var namedByRoster = unitsWithHeadFromRoster();
    Set<Appointment> inForce = new LinkedHashSet<>();
    for (var holding : offices) {
      var unit = holding.appointment().office().unit();
      if (counts(holding.appointment())
          && (holding.source() == Source.ROSTER
              || !unit.map(namedByRoster::contains).orElse(false))) {
        inForce.add(holding.appointment());
      }
    }
    firstAdmins.stream()
        .filter(this::isHere)
        .map(it -> new Appointment(it, Office.of(Role.ADMIN)))
        .forEach(inForce::add);
    return inForce;
  }

  /** What the roster says and counts. */
  Set<Appointment> inForceByRoster() {
    return offices.stream()
        .filter(it -> it.source() == Source.ROSTER)
        .map(Holding::appointment)
        .filter(this::counts)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Units with a head, and their heads in force. */
  Map<UnitId, Set<StaffId>> heads() {
    Map<UnitId, Set<StaffId>> heads = new HashMap<>();
    for (var appointment : inForce()) {
      if (appointment.office().role() == Role.UNIT_HEAD) {
        heads
            .computeIfAbsent(appointment.office().unit().orElseThrow(), it -> new LinkedHashSet<>())
            .add(appointment.staff());
      }
    }
    return heads;
  }

  /** The managers the contacts name for a unit, in force or not. */
  Set<StaffId> headsInContacts(UnitId unit) {
    return offices.stream()
        .filter(it -> it.source() == Source.CONTACTS)
        .map(Holding::appointment)
        .filter(it -> it.office().unit().equals(Optional.of(unit)))
        .map(Appointment::staff)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<LocalDate> dutyOf(StaffId who) {
    return duty.entrySet().stream()
        .filter(it -> it.getValue().contains(who))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean counts(Appointment appointment) {
    return isHere(appointment.staff())
        && appointment.office().unit().map(this::exists).orElse(true);
  }

  private Set<UnitId> unitsWithHeadFromRoster() {
    Set<UnitId> units = new HashSet<>();
    for (var holding : offices) {
      if (holding.source() == Source.ROSTER
          && holding.appointment().office().role() == Role.UNIT_HEAD
          && isHere(holding.appointment().staff())) {
        holding.appointment().office().unit().ifPresent(units::add);
      }
    }
    return units;
  }
}
