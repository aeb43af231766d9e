package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is due on a working morning, one list for each person.
 *
 * @param day a working day of the office
 * @param lists nobody has an empty one; in the order of the ids of people
 */
public record Morning(LocalDate day, Map<StaffId, List<Line>> lists) {

  private static final Comparator<Line> MOST_PRESSING_FIRST =
      Comparator.comparing(Line::step)
          .thenComparing(it -> it.assignment().due().until())
          .thenComparing(it -> it.assignment().number());

  public Morning {
    var copy = new LinkedHashMap<StaffId, List<Line>>();
    lists.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(StaffId::value)))
        .forEach(it -> copy.put(it.getKey(), inOrder(it.getValue())));
    lists = copy;
  }

  /** One assignment, and why it is named. */
  public record Line(Step step, AssignmentView assignment) {}

  /** Who is told the same, so that one message serves them. */
  Map<List<Line>, List<StaffId>> byList() {
    var together = new LinkedHashMap<List<Line>, List<StaffId>>();
    lists.forEach(
        (person, lines) -> together.computeIfAbsent(lines, it -> new ArrayList<>()).add(person));
    return together;
  }

  private static List<Line> inOrder(List<Line> lines) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Who has nothing due is not told so");
    }
    return lines.stream().sorted(MOST_PRESSING_FIRST).toList();
  }
}
