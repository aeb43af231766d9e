package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.reminders.Kind;
import cn.minsheng.zhida.reminders.Reminder;
import cn.minsheng.zhida.reminders.Telling;
import cn.minsheng.zhida.reminders.Telling.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts reminders into words: a line for each petition and unit, and below what to do about it. Of
 * what is not for everybody's eyes only the number is named.
 */
@Component
class ReminderText {

  /** A message that is read on a phone; the rest is under 待办. */
  private static final int MOST_LINES = 20;

  /** A push that rings is read at a glance. */
  private static final int MOST_RINGING = 3;

  private final Directory directory;
  private final Reachability reachability;

  ReminderText(Directory directory, Reachability reachability) {
    this.directory = directory;
    this.reachability = reachability;
  }

  String title(Telling telling) {
    return telling.lane() == Lane.MORNING
        ? ReminderSentences.title(subjects(telling).size())
        : ReminderSentences.titleInTime(subjects(telling).size());
  }

  String of(Telling telling) {
    var subjects = subjects(telling);
    var today = ReminderSentences.dayOf(telling.at());
    var text = new ArrayList<String>();
    text.add(
        telling.lane() == Lane.MORNING
            ? ReminderSentences.head(subjects.size())
            : ReminderSentences.headInTime(subjects.size()));
    subjects.entrySet().stream()
        .limit(MOST_LINES)
        .forEach(it -> text.addAll(lines(it.getKey(), it.getValue(), telling.at())));
    if (subjects.size() > MOST_LINES) {
      text.add(ReminderSentences.more(subjects.size() - MOST_LINES));
    }
    text.add(howToGoOn(telling, today));
    return String.join("\n", text);
  }

  /** For the push that rings. */
  String ring(Telling telling) {
    var subjects = subjects(telling);
    var text =
        subjects.entrySet().stream()
            .limit(MOST_RINGING)
            .map(it -> subject(it.getKey()) + "：" + phrases(it.getValue(), telling.at()))
            .collect(Collectors.joining("；"));
    return ReminderSentences.ring(text, subjects.size() - MOST_RINGING);
  }

  /** What each of the reminders of one petition says, for the rehearsal. */
  String brief(Reminder reminder, Instant at) {
    var phrase = phrases(List.of(reminder), at);
    return reminder.matter().map(it -> it.number() + " " + phrase).orElse(phrase);
  }

  private List<String> lines(Subject of, List<Reminder> reminders, Instant at) {
    if (of.number().isPresent()) {
      return List.of(ReminderSentences.line(subject(of), phrases(reminders, at)));
    }
    var lines = new ArrayList<String>();
    lines.add(ReminderSentences.line(phrases(reminders, at)));
    reachability.lines().stream().map(ReminderSentences::further).forEach(lines::add);
    return lines;
  }

  private String subject(Subject of) {
    return of.number().map(LedgerNumber::toString).orElse("")
        + (of.unit().isEmpty() ? "" : "，" + of.unit());
  }

  private static String phrases(List<Reminder> reminders, Instant at) {
    return reminders.stream()
        .map(it -> ReminderSentences.phrase(it, at))
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** The commands for what stands in the message, with the number of the first it is for. */
  private static String howToGoOn(Telling telling, LocalDate today) {
    var hints = new LinkedHashMap<Kind, String>();
    for (var reminder : telling.reminders()) {
      reminder
          .matter()
          .map(it -> typed(it.number(), today))
          .flatMap(it -> ReminderSentences.hint(reminder, it))
          .ifPresent(it -> hints.putIfAbsent(reminder.kind(), it));
    }
    return ReminderSentences.howToGoOn(hints.values().stream().distinct().toList());
  }

  /** As it is typed: this year's by its ordinal alone. */
  private static String typed(LedgerNumber number, LocalDate today) {
    return number.year() == today.getYear()
        ? Integer.toString(number.ordinal())
        : number.toString();
  }

  private Map<Subject, List<Reminder>> subjects(Telling telling) {
    var subjects = new LinkedHashMap<Subject, List<Reminder>>();
    for (var reminder : telling.reminders()) {
      subjects.computeIfAbsent(subject(reminder), it -> new ArrayList<>()).add(reminder);
    }
    return subjects;
  }

  private Subject subject(Reminder reminder) {
    return new Subject(
        reminder.matter().map(Pending::number),
        reminder
            .matter()
            .filter(it -> it.secrecy() == Secrecy.ORDINARY)
            .flatMap(Pending::unit)
            .flatMap(it -> directory.unit(it.unit()))
            .map(Unit::name)
            .map(Markdown::text)
            .orElse(""));
  }

  private record Subject(Optional<LedgerNumber> number, String unit) {}
}
