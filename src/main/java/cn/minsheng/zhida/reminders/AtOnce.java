package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is due at one moment, in time and on the morning: what of it nobody was told of, and the
 * messages that makes.
 */
final class AtOnce {

  private final Claims claims;
  private final Ladders ladders;
  private final Instant now;
  private final LocalDate today;

  AtOnce(Claims claims, Ladders ladders, Instant now) {
    this.claims = claims;
    this.ladders = ladders;
    this.now = now;
    this.today = Clockwork.dayOf(now);
  }

  List<Rung> untoldInTime(Collection<Reminder> due) {
    return due.isEmpty() ? List.of() : ladders.inTime(due, claims.of(subjects(due)));
  }

  List<Telling> messages(Collection<Reminder> inTime, Collection<Reminder> onMorning) {
    return look(inTime, onMorning).messages;
  }

  /** The same, with the steps that are noted when they are told. */
  Found look(Collection<Reminder> inTime, Collection<Reminder> onMorning) {
    var waiting = untoldInTime(inTime);
    var lines =
        onMorning.isEmpty()
            ? List.<Rung>of()
            : ladders.onMorning(onMorning, claims.of(subjects(onMorning)), today);
    var rungs = Stream.concat(waiting.stream(), lines.stream()).toList();
    return new Found(rungs, Merging.of(rungs, now, claims.told(today)));
  }

  private static Collection<String> subjects(Collection<Reminder> due) {
    return due.stream().map(Reminder::step).map(Step::subject).collect(Collectors.toSet());
  }

  record Found(List<Rung> rungs, List<Telling> messages) {

    /** What is noted when these of the messages are told. */
    List<Step> claimedBy(Collection<Telling> told) {
      var steps =
          told.stream()
              .flatMap(it -> it.reminders().stream())
              .map(Reminder::step)
              .collect(Collectors.toSet());
      return rungs.stream()
          .filter(it -> steps.contains(it.reminder().step()))
          .flatMap(it -> it.claims().stream())
          .toList();
    }
  }
}
