package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.spi.Outcome.Miss;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in an answer who was not reached though the call succeeded (DINGTALK.md §0.13, §5.1). */
final class Missed {

  private static final List<String> SAYS_NOT_THERE =
      List.of("notexist", "not exist", "not found", "notfound", "invalid", "不存在", "离职");
  private static final List<String> SAYS_TOO_MUCH =
      List.of("flow", "too fast", "toofast", "limit", "限流", "频繁");

  private final List<StaffId> people;
  private final Map<StaffId, Miss> missed = new LinkedHashMap<>();

  /**
   * @param people in the order in which they stand in the request
   */
  Missed(List<StaffId> people) {
    this.people = people;
  }

  Missed all(@Nullable Collection<String> userids, Miss why) {
    if (userids != null) {
      userids.forEach(it -> addressee(it).ifPresent(who -> missed.put(who, why)));
    }
    return this;
  }

  /**
   * Reads the results of single spaces. A space that names nobody who was addressed stands for the
   * person in its place, if there is one result for each.
   */
  Missed spaces(List<Space> results) {
    for (int i = 0; i < results.size(); i++) {
      var space = results.get(i);
      if (!space.reached()) {
        var inItsPlace =
            results.size() == people.size()
                ? Optional.of(people.get(i))
                : Optional.<StaffId>empty();
        addressee(space.spaceId())
            .or(() -> inItsPlace)
            .ifPresent(who -> missed.put(who, why(space.error())));
      }
    }
    return this;
  }

  Map<StaffId, Miss> people() {
    return missed;
  }

  private Optional<StaffId> addressee(@Nullable String userid) {
    return people.stream().filter(it -> it.value().equals(userid)).findFirst();
  }

  private static Miss why(@Nullable String error) {
    var words = error == null ? "" : error.toLowerCase(Locale.ROOT);
    if (SAYS_TOO_MUCH.stream().anyMatch(words::contains)) {
      return Miss.FLOW_CONTROLLED;
    }
    return SAYS_NOT_THERE.stream().anyMatch(words::contains) ? Miss.NOT_THERE : Miss.REFUSED;
  }

  record Space(@Nullable String spaceId, boolean reached, @Nullable String error) {}
}
