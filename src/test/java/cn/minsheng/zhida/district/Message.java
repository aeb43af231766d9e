package cn.minsheng.zhida.district;

import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Kind;
import cn.minsheng.zhida.reminders.Reminder;
import cn.minsheng.zhida.reminders.Telling;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the engine had told, in the words of the district. */
record Message(Telling telling) {

  /** What waits of these is known to the district by the number of the petition only. */
  private static final Set<Kind> BY_NUMBER = Set.of(Kind.ANSWER, Kind.FOLLOW_UP, Kind.LOOK_BACK);

  boolean isOfTheMorning() {
    return telling.lane() == Telling.Lane.MORNING;
  }

  boolean isImmediate() {
    return telling.reminders().stream().allMatch(Reminder::isImmediate);
  }

  Set<String> people() {
    return telling.people().stream()
        .map(StaffId::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> rungFor() {
    return telling.rungFor().stream()
        .map(StaffId::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Word> words() {
    return telling.reminders().stream()
        .flatMap(it -> telling.people().stream().map(person -> word(person, it)))
        .toList();
  }

  /** What was told to whom, each as the engine names it. */
  List<String> steps() {
    return telling.reminders().stream()
        .flatMap(it -> telling.people().stream().map(person -> person.value() + " " + it.step()))
        .toList();
  }

  private static Word word(StaffId person, Reminder of) {
    return new Word(person, of.kind().name(), of.stage().name(), subject(of), of.step().about());
  }

  private static String subject(Reminder of) {
    var isProposal =
        of.kind() == Kind.DECISION_WAITS && of.matter().flatMap(Pending::unit).isEmpty();
    return isProposal || BY_NUMBER.contains(of.kind())
        ? of.matter().map(Pending::number).orElseThrow().toString()
        : of.step().subject();
  }
}
