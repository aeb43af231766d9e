package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a unit's line reaches, as the offices are held now: the head and the deputy whose it is;
 * where one of them is not that any more, whoever is. Each unit is looked up once.
 */
final class Audience {

  private final Directory directory;
  private final Map<UnitId, Offices> units = new HashMap<>();

  Audience(Directory directory) {
    this.directory = directory;
  }

  Set<StaffId> of(Morning.Line line) {
    var offices = units.computeIfAbsent(line.assignment().unit(), this::lookUp);
    var people = new LinkedHashSet<StaffId>();
    people.addAll(named(Optional.of(line.assignment().firstResponsible()), offices.heads));
    people.addAll(named(line.assignment().specificallyResponsible(), offices.deputies));
    if (line.step().concernsLiaisons()) {
      people.addAll(offices.liaisons);
    }
    return directory.withActing(people);
  }

  /** Whose it is by the order (usually one of them), as long as they hold the office. */
  private static List<StaffId> named(Optional<StaffId> whose, List<StaffId> holders) {
    return whose.map(it -> Directory.whoseItIs(it, holders)).orElse(holders);
  }

  private Offices lookUp(UnitId unit) {
    return new Offices(
        directory.headsOf(unit), directory.deputiesOf(unit), directory.liaisonsOf(unit));
  }

  private record Offices(List<StaffId> heads, List<StaffId> deputies, List<StaffId> liaisons) {}
}
