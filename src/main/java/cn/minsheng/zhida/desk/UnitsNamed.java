package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.reading.UnitNames;
import cn.minsheng.zhida.reading.UnitNames.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Finds the unit somebody names by name, nickname, initials or with a slip; what is not clear is
 * asked, never guessed.
 */
@Component
class UnitsNamed {

  private final Directory directory;

  UnitsNamed(Directory directory) {
    this.directory = directory;
  }

  /** As the directory has them now. */
  UnitNames names() {
    return UnitNames.of(directory.unitNames());
  }

  Named find(String typed) {
    return find(typed, names());
  }

  /** The unit of this name or nickname; nothing that only looks like it. */
  Optional<Unit> exactly(String typed) {
    return names().find(typed) instanceof Found.Exactly exactly
        ? directory.unit(exactly.unit())
        : Optional.empty();
  }

  Named find(String typed, UnitNames names) {
    var found = names.find(typed);
    if (found instanceof Found.Exactly exactly) {
      return new Named(directory.unit(exactly.unit()), false, List.of());
    }
    if (found instanceof Found.Likely likely) {
      return new Named(directory.unit(likely.unit()), true, List.of());
    }
    return new Named(Optional.empty(), false, units(((Found.Unclear) found).near()));
  }

  private List<Unit> units(List<UnitId> ids) {
    return ids.stream().flatMap(it -> directory.unit(it).stream()).toList();
  }

  /**
   * The unit that is meant, if it is clear.
   *
   * @param isLikely whether it was named otherwise than by a name of its own, which is to be shown
   * @param near what may be meant if it is not clear, the likeliest first
   */
  record Named(Optional<Unit> unit, boolean isLikely, List<Unit> near) {}

  /** What is said of the one unit meant, or that there is none or that there are several. */
  String oneCalled(String typed, Function<Unit, String> says) {
    var named = directory.unitsCalled(typed);
    if (named.isEmpty()) {
      return find(typed)
          .unit()
          .map(says)
          .orElseGet(() -> AccountabilitySentences.noSuchUnit(Markdown.text(typed)));
    }
    return named.size() == 1
        ? says.apply(named.get(0))
        : AccountabilitySentences.severalUnits(Markdown.text(typed));
  }
}
