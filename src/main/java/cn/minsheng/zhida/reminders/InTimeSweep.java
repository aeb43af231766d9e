package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what is told in time: all that is due at a moment in one transaction, so that a person gets
 * one message of it; only if that fails step by step, so that nobody waits for somebody else.
 */
@Component
class InTimeSweep {

  private static final Logger log = LoggerFactory.getLogger(InTimeSweep.class);

  /** How far the note of what was told may lag behind: it saves a write each minute. */
  private static final Duration LAG = Duration.ofHours(1);

  private final Sources sources;
  private final Agenda agenda;
  private final Claims claims;
  private final Directory directory;
  private final ReminderSettings settings;
  private final TransactionTemplate transaction;
  private final AtomicReference<Optional<Lull>> lull = new AtomicReference<>(Optional.empty());

  InTimeSweep(
      Sources sources,
      Agenda agenda,
      Claims claims,
      Directory directory,
      ReminderSettings settings,
      PlatformTransactionManager transactions) {
    this.sources = sources;
    this.agenda = agenda;
    this.claims = claims;
    this.directory = directory;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  int tell(Instant now, Clockwork clock, Teller teller) {
    var since = sources.notToldBefore(now, clock.days());
    var mark = agenda.mark(since);
    if (lull.get().filter(it -> it.lastsAt(now, since, mark, clock.days())).isPresent()) {
      return 0;
    }
    lull.set(Optional.empty());
    var steps = sources.inTime(since, now, clock);
    var due = steps.stream().filter(it -> it.isDueAt(now, clock)).map(Timed::reminder).toList();
    var ladders = new Ladders(new Audience(directory, settings, clock), now);
    var left = due;
    var told = 0;
    if (!due.isEmpty() && !untold(due, ladders).isEmpty()) {
      try {
        told = tell(due, ladders, now, teller);
        left = List.of();
      } catch (RuntimeException e) {
        log.warn(
            "What is due could not be told at once ({}), so one by one", e.getClass().getName());
        for (var subject : bySubject(due)) {
          told += tellAlone(subject, ladders, now, teller);
        }
      }
    } else {
      left = List.of();
    }
    var isNothingLeft = left.isEmpty() || untold(left, ladders).isEmpty();
    if (isNothingLeft) {
      lull.set(Optional.of(lull(steps, now, since, mark, clock)));
    }
    if (isNothingLeft && steps.stream().noneMatch(it -> waitsForItsHours(it, now, clock))) {
      noteSwept(now);
    }
    return told;
  }

  private static Lull lull(
      List<Timed> steps, Instant now, Instant since, String mark, Clockwork clock) {
    var next =
        steps.stream()
            .filter(it -> !it.isDueAt(now, clock))
            .flatMap(it -> it.firstFrom(now, clock).stream())
            .min(Instant::compareTo);
    return new Lull(now, next.orElse(Instant.MAX), since, mark, clock.days());
  }

  private static boolean waitsForItsHours(Timed it, Instant now, Clockwork clock) {
    return it.isWaitingAt(now) && !it.isDueAt(now, clock);
  }

  private int tellAlone(List<Reminder> due, Ladders ladders, Instant now, Teller teller) {
    try {
      return tell(due, ladders, now, teller);
    } catch (RuntimeException e) {
      log.warn(
          "{} of {} could not be told ({}); it is tried again in a minute",
          due.get(0).kind(),
          due.get(0).step().subject(),
          e.getClass().getName());
      return 0;
    }
  }

  private int tell(Collection<Reminder> due, Ladders ladders, Instant now, Teller teller) {
    var told =
        transaction.execute(
            status -> {
              claims.hold();
              var rungs = untold(due, ladders);
              claims.claim(
                  rungs.stream().flatMap(it -> it.claims().stream()).toList(),
                  Clockwork.dayOf(now),
                  now);
              var tellings = Merging.of(rungs, now, Set.of());
              tellings.forEach(teller::tell);
              return tellings.stream().mapToInt(it -> it.people().size()).sum();
            });
    return told == null ? 0 : told;
  }

  private List<Rung> untold(Collection<Reminder> due, Ladders ladders) {
    var subjects = due.stream().map(Reminder::step).map(Step::subject).collect(Collectors.toSet());
    return ladders.inTime(due, claims.of(subjects));
  }

  private static Collection<List<Reminder>> bySubject(List<Reminder> due) {
    return due.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.kind() + it.step().subject(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /**
   * Nothing is due before its end, as long as nothing is added and the calendar is the same: while
   * it lasts a sweep asks for a mark, and not for all that was told and is still not done.
   */
  private record Lull(
      Instant from, Instant until, Instant since, String mark, WorkingCalendar days) {

    boolean lastsAt(Instant now, Instant sinceNow, String markNow, WorkingCalendar daysNow) {
      return !now.isBefore(from)
          && now.isBefore(until)
          && since.equals(sinceNow)
          && mark.equals(markNow)
          && days == daysNow;
    }
  }

  private void noteSwept(Instant now) {
    var before = claims.sweptUntil();
    if (before.isEmpty() || Duration.between(before.get(), now).abs().compareTo(LAG) > 0) {
      claims.sweptUntil(now);
    }
  }
}
