package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.directory.RefreshOutcome.NotBelieved;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what is too bad to be true: a lost permission looks like a deserted organisation. */
final class Doubt {

  private Doubt() {}

  /** About a walk, before those it missed are asked for one by one. */
  static Optional<NotBelieved> about(
      Reading reading,
      Set<StaffId> here,
      Set<StaffId> missingStaff,
      Set<UnitId> units,
      Set<UnitId> missingUnits) {
    var doubtful =
        isDeserted(reading)
            || tooMany(reading, here.size(), missingStaff.size())
            || tooMany(reading, units.size(), missingUnits.size());
    return doubtful
        ? Optional.of(
            new NotBelieved(here.size(), missingStaff.size(), units.size(), missingUnits.size()))
        : Optional.empty();
  }

  /** About what is to be entered. */
  static Optional<NotBelieved> about(Reading reading, Register register) {
    var here = register.present().keySet();
    var units = register.existing().keySet();
    var leaving =
        here.stream()
            .filter(it -> reading.staff().containsKey(it) && reading.staff().get(it).isEmpty())
            .filter(it -> Registrar.isNews(register.staff().get(it), reading))
            .collect(Collectors.toSet());
    var ending =
        units.stream()
            .filter(it -> reading.units().containsKey(it) && reading.units().get(it).isEmpty())
            .filter(it -> Registrar.isNews(register.units().get(it), reading))
            .collect(Collectors.toSet());
    return about(reading, here, leaving, units, ending);
  }

  /** A walk that met nobody; never true, the bot's own people are in the contacts. */
  static boolean isDeserted(Reading reading) {
    return reading.whole() && reading.staff().values().stream().allMatch(Optional::isEmpty);
  }

  /** One person or unit named by an event can go, however few there are. */
  private static boolean tooMany(Reading reading, int known, int missing) {
    return missing * 2 > known && (missing > 1 || reading.whole());
  }
}
