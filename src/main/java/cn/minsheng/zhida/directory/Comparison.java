package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.directory.DirectoryChange.HeadChange;
import cn.minsheng.zhida.directory.DirectoryChange.Renaming;
import cn.minsheng.zhida.directory.DirectoryChange.UnitRemoval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what changed between two states of the register. */
final class Comparison {

  private final Register before;
  private final Register after;
  private final Map<UnitId, Unit> unitsBefore;
  private final Map<UnitId, Unit> unitsAfter;
  private final Set<Appointment> inForceBefore;

  private Comparison(Register before, Register after) {
    this.before = before;
    this.after = after;
    this.unitsBefore = before.existing();
    this.unitsAfter = after.existing();
    this.inForceBefore = before.inForce();
  }

  static DirectoryChange between(Register before, Register after) {
    return new Comparison(before, after).change();
  }

  private DirectoryChange change() {
    Set<StaffId> arrived = new HashSet<>(after.present().keySet());
    arrived.removeAll(before.present().keySet());
    var returned = arrived.stream().filter(before.staff()::containsKey).collect(Collectors.toSet());
    arrived.removeAll(returned);
    Set<UnitId> added = new HashSet<>(unitsAfter.keySet());
    added.removeAll(unitsBefore.keySet());
    var headsBefore = before.heads();
    var headsAfter = after.heads();
    List<HeadChange> heads = new ArrayList<>();
    Set<UnitId> headless = new HashSet<>();
    for (var unit : unitsAfter.keySet()) {
      var was = headsBefore.getOrDefault(unit, Set.of());
      var is = headsAfter.getOrDefault(unit, Set.of());
      if (!was.equals(is)) {
        heads.add(new HeadChange(unit, was, is));
      }
      if (is.isEmpty() && (!was.isEmpty() || added.contains(unit))) {
        headless.add(unit);
      }
    }
    return new DirectoryChange(
        arrived,
        returned,
        activated(),
        departures(),
        added,
        renamings(),
        removals(),
        heads,
        headless);
  }

  private Set<StaffId> activated() {
    return after.present().values().stream()
        .filter(StaffMember::active)
        .map(StaffMember::id)
        .filter(it -> before.present().containsKey(it) && !before.present().get(it).active())
        .collect(Collectors.toSet());
  }

  private List<Departure> departures() {
    return before.present().values().stream()
        .filter(it -> !after.isHere(it.id()))
        .map(
            it -> {
              var offices =
                  inForceBefore.stream()
                      .filter(held -> held.staff().equals(it.id()))
                      .map(Appointment::office)
                      .toList();
              return new Departure(it.id(), it.name(), offices, before.dutyOf(it.id()));
            })
        .toList();
  }

  private List<Renaming> renamings() {
    return unitsAfter.values().stream()
        .filter(it -> unitsBefore.containsKey(it.id()))
        .filter(it -> !unitsBefore.get(it.id()).name().equals(it.name()))
        .map(it -> new Renaming(it.id(), unitsBefore.get(it.id()).name(), it.name()))
        .toList();
  }

  private List<UnitRemoval> removals() {
    return unitsBefore.values().stream()
        .filter(it -> !unitsAfter.containsKey(it.id()))
        .map(
            it ->
                new UnitRemoval(
                    it.id(),
                    it.name(),
                    inForceBefore.stream()
                        .filter(held -> held.office().unit().equals(Optional.of(it.id())))
                        .toList()))
        .toList();
  }
}
