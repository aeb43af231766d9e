package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.directory.Register.Nickname;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a roster that was read says, in our words.
 *
 * @param units whose rows it has
 * @param duty from today on
 */
record RosterPlan(
    Set<UnitId> units,
    Set<Appointment> appointments,
    Map<NameKey, Nickname> nicknames,
    NavigableMap<LocalDate, List<StaffId>> duty) {

  static RosterPlan blank() {
    return new RosterPlan(
        new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), new TreeMap<>());
  }

  /** What the register says already, as far as it counts. */
  static RosterPlan of(Register register) {
    var plan = blank();
    plan.units.addAll(register.existing().keySet());
    plan.appointments.addAll(register.inForceByRoster());
    register
        .nicknames()
        .forEach(
            (key, nickname) -> {
              if (register.exists(nickname.unit())) {
                plan.nicknames.put(key, nickname);
              }
            });
    register
        .duty()
        .forEach(
            (day, staff) -> {
              var here = staff.stream().filter(register::isHere).toList();
              if (!here.isEmpty()) {
                plan.duty.put(day, here);
              }
            });
    return plan;
  }

  RosterOutcome.Summary summary() {
    return new RosterOutcome.Summary(
        units.size(), nicknames.size(), appointments.size(), duty.size());
  }

  List<RosterChange> changesFrom(RosterPlan before) {
    List<RosterChange> changes = new ArrayList<>();
    missingIn(before.appointments, appointments)
        .forEach(it -> changes.add(new RosterChange.Dismissed(it)));
    missingIn(appointments, before.appointments)
        .forEach(it -> changes.add(new RosterChange.Appointed(it)));
    missingIn(before.nicknames.values(), nicknames.values())
        .forEach(it -> changes.add(new RosterChange.NicknameTaken(it.nickname(), it.unit())));
    missingIn(nicknames.values(), before.nicknames.values())
        .forEach(it -> changes.add(new RosterChange.NicknameGiven(it.nickname(), it.unit())));
    Set<LocalDate> days = new TreeSet<>(before.duty.keySet());
    days.addAll(duty.keySet());
    for (var day : days) {
      var was = before.duty.getOrDefault(day, List.of());
      var is = duty.getOrDefault(day, List.of());
      if (!was.equals(is)) {
        changes.add(new RosterChange.DutyChanged(day, was, is));
      }
    }
    return changes;
  }

  private static <T> Set<T> missingIn(Iterable<T> these, Collection<T> others) {
    Set<T> missing = new LinkedHashSet<>();
    these.forEach(missing::add);
    missing.removeAll(Set.copyOf(others));
    return missing;
  }
}
