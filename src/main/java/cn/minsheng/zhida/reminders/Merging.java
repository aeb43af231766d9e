package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Telling.Lane;
import cn.minsheng.zhida.reminders.Telling.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes messages of steps: one for each person, and one more of what is 立办立结, shared by those who
 * are told the same.
 */
final class Merging {

  private static final Comparator<Reminder> MOST_PRESSING_FIRST =
      Comparator.comparing(Reminder::kind)
          .thenComparing(Reminder::stage, Comparator.reverseOrder())
          .thenComparing(it -> it.due().map(due -> due.until()).orElse(it.at()))
          .thenComparing(it -> it.matter().map(matter -> matter.number().year()).orElse(0))
          .thenComparing(it -> it.matter().map(matter -> matter.number().ordinal()).orElse(0))
          .thenComparing(it -> it.step().subject());

  private Merging() {}

  /**
   * In the order of their lanes and people, so that it is the same whoever does it.
   *
   * @param had who had the morning's message of that day already
   */
  static List<Telling> of(Collection<Rung> rungs, Instant at, Set<StaffId> had) {
    var rings = rungs.stream().filter(it -> it.reminder().isImmediate()).toList();
    var others = rungs.stream().filter(it -> !it.reminder().isImmediate()).toList();
    var tellings = new ArrayList<Telling>();
    together(lists(others, had))
        .forEach((list, people) -> tellings.add(silent(lane(list), at, people, list)));
    tellings.addAll(ringing(together(lists(rings, had)), at));
    tellings.sort(Comparator.comparing(Telling::lane));
    return tellings;
  }

  private static Telling silent(Lane lane, Instant at, Set<StaffId> people, List<Line> list) {
    return new Telling(lane, at, people, Set.of(), list);
  }

  /** Of those about the same reminders the first rings for the people of all. */
  private static List<Telling> ringing(Map<List<Line>, Set<StaffId>> messages, Instant at) {
    var rungFor = new HashMap<List<Reminder>, Set<StaffId>>();
    messages.forEach(
        (list, people) ->
            rungFor.computeIfAbsent(reminders(list), it -> new LinkedHashSet<>()).addAll(people));
    var tellings = new ArrayList<Telling>();
    messages.forEach(
        (list, people) -> {
          var rung = rungFor.remove(reminders(list));
          tellings.add(
              new Telling(Lane.IMMEDIATE, at, people, rung == null ? Set.of() : rung, list));
        });
    return tellings;
  }

  private static List<Reminder> reminders(List<Line> list) {
    return list.stream().map(Line::reminder).toList();
  }

  private static Lane lane(List<Line> list) {
    return list.stream().allMatch(it -> it.reminder().kind().isInTime())
        ? Lane.IN_TIME
        : Lane.MORNING;
  }

  private static Map<String, List<Line>> lists(Collection<Rung> rungs, Set<StaffId> had) {
    var lists = new TreeMap<String, List<Line>>();
    rungs.stream()
        .sorted(Comparator.comparing(Rung::reminder, MOST_PRESSING_FIRST))
        .forEach(
            rung ->
                rung.people()
                    .forEach(
                        (person, part) -> {
                          if (!rung.isOfTheMorning() || !had.contains(person)) {
                            lists
                                .computeIfAbsent(person.value(), it -> new ArrayList<>())
                                .add(new Line(rung.reminder(), part));
                          }
                        }));
    return lists;
  }

  private static Map<List<Line>, Set<StaffId>> together(Map<String, List<Line>> lists) {
    var together = new LinkedHashMap<List<Line>, Set<StaffId>>();
    lists.forEach(
        (person, list) ->
            together.computeIfAbsent(list, it -> new LinkedHashSet<>()).add(new StaffId(person)));
    return together;
  }
}
