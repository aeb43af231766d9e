package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Of the steps that are due at one moment those that are to be told: of each subject the highest of
 * those nobody was told of, to all whom one of them concerns. The same for the sweep, which tells,
 * and for the rehearsal, which only says what it would.
 */
final class Ladders {

  private final Audience audience;
  private final Instant at;

  Ladders(Audience audience, Instant at) {
    this.audience = audience;
    this.at = at;
  }

  /**
   * @param due in any order
   * @param claimed with the day on which it was told
   */
  List<Rung> inTime(Collection<Reminder> due, Map<Step, LocalDate> claimed) {
    return rungs(due, it -> isToldOrMore(it, claimed));
  }

  /** A clock that goes back asks for less than was told: that is told too. */
  private static boolean isToldOrMore(Reminder reminder, Map<Step, LocalDate> claimed) {
    var step = reminder.step();
    return Arrays.stream(Stage.values())
        .filter(it -> it.compareTo(step.stage()) >= 0)
        .anyMatch(it -> claimed.containsKey(step.at(it)));
  }

  /** What was told earlier on the same day is still to be told to who was not told that day. */
  List<Rung> onMorning(Collection<Reminder> due, Map<Step, LocalDate> claimed, LocalDate today) {
    return rungs(
        due,
        it -> {
          var told = claimed.get(it.step());
          return told != null && told.isBefore(today);
        });
  }

  private List<Rung> rungs(Collection<Reminder> due, Predicate<Reminder> isTold) {
    var ladders = new LinkedHashMap<Subject, List<Reminder>>();
    due.forEach(it -> ladders.computeIfAbsent(Subject.of(it), key -> new ArrayList<>()).add(it));
    var rungs = new ArrayList<Rung>();
    for (var ladder : ladders.values()) {
      ladder.sort(Comparator.comparing(Reminder::stage));
      var untold = aboveTheTold(ladder, isTold);
      if (!untold.isEmpty()) {
        rungs.add(rung(untold));
      }
    }
    return rungs;
  }

  private static List<Reminder> aboveTheTold(List<Reminder> ladder, Predicate<Reminder> isTold) {
    var from = 0;
    for (var i = 0; i < ladder.size(); i++) {
      if (isTold.test(ladder.get(i))) {
        from = i + 1;
      }
    }
    return ladder.subList(from, ladder.size());
  }

  private Rung rung(List<Reminder> untold) {
    var people = new LinkedHashMap<StaffId, Part>();
    untold.forEach(it -> audience.of(it, at).forEach(people::putIfAbsent));
    return new Rung(
        untold.get(untold.size() - 1),
        untold.stream().map(Reminder::at).min(Instant::compareTo).orElseThrow(),
        untold.stream().map(Reminder::step).toList(),
        people);
  }

  private record Subject(Kind kind, String subject) {

    static Subject of(Reminder reminder) {
      return new Subject(reminder.kind(), reminder.step().subject());
    }
  }
}
