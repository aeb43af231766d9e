package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.reminders.Reminder;
import cn.minsheng.zhida.reminders.Telling;
import cn.minsheng.zhida.reminders.Telling.Lane;
import cn.minsheng.zhida.reminders.Telling.Line;
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
 * Puts reminders into words: a line for each petition and unit, and in it what its reader can do.
 * Of what is not for everybody's eyes only the number is named.
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
        .forEach(it -> text.addAll(lines(it.getKey(), it.getValue(), today, telling.at())));
    if (subjects.size() > MOST_LINES) {
      text.add(ReminderSentences.more(subjects.size() - MOST_LINES));
    }
    text.add(ReminderSentences.ALL);
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
    var phrase = ReminderSentences.phrase(reminder, at);
    return reminder.matter().map(it -> it.number() + " " + phrase).orElse(phrase);
  }

  private List<String> lines(Subject of, List<Line> told, LocalDate today, Instant at) {
    var ways = ways(told, of.number().map(it -> typed(it, today)).orElse(""));
    if (of.number().isPresent()) {
      return List.of(ReminderSentences.line(subject(of), phrases(told, at), ways));
    }
    var lines = new ArrayList<String>();
    lines.add(ReminderSentences.line(phrases(told, at), ways));
    reachability.lines().stream().map(ReminderSentences::further).forEach(lines::add);
    return lines;
  }

  private String subject(Subject of) {
    return of.number().map(LedgerNumber::toString).orElse("")
        + (of.unit().isEmpty() ? "" : "，" + of.unit());
  }

  private static String phrases(List<Line> told, Instant at) {
    return told.stream()
        .map(it -> ReminderSentences.phrase(it.reminder(), at))
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** What the reader can do about one petition, each said once. */
  private static String ways(List<Line> told, String number) {
    return told.stream()
        .map(it -> ReminderSentences.wayOn(it, number))
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** As it is typed: this year's by its ordinal alone. */
  private static String typed(LedgerNumber number, LocalDate today) {
    return number.year() == today.getYear()
        ? Integer.toString(number.ordinal())
        : number.toString();
  }

  private Map<Subject, List<Line>> subjects(Telling telling) {
    var subjects = new LinkedHashMap<Subject, List<Line>>();
    for (var line : telling.lines()) {
      subjects.computeIfAbsent(subject(line.reminder()), it -> new ArrayList<>()).add(line);
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
