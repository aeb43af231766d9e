package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what is told on a working morning: everybody in one transaction, or, if that fails, message
 * by message. A morning that was missed is made up for until the quiet hours begin; days that were
 * missed are not: what they would have told is told by now as late, or was done.
 */
@Component
class MorningSweep {

  private static final Logger log = LoggerFactory.getLogger(MorningSweep.class);

  private final Sources sources;
  private final Claims claims;
  private final Directory directory;
  private final ReminderSettings settings;
  private final TransactionTemplate transaction;

  MorningSweep(
      Sources sources,
      Claims claims,
      Directory directory,
      ReminderSettings settings,
      PlatformTransactionManager transactions) {
    this.sources = sources;
    this.claims = claims;
    this.directory = directory;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  int tell(Instant now, Clockwork clock, Teller teller) {
    var today = Clockwork.dayOf(now);
    if (!clock.isMorning(now) || claims.isOver(today)) {
      return 0;
    }
    var morning = clock.morning(now);
    var due =
        sources.until(morning, clock).stream().flatMap(it -> it.on(morning).stream()).toList();
    var ladders = new Ladders(new Audience(directory, settings, clock), now);
    var told = 0;
    try {
      told = tell(due, everybody -> true, ladders, now, teller);
    } catch (RuntimeException e) {
      log.warn(
          "Not everybody could be reminded on {} at once ({}), so one by one",
          today,
          e.getClass().getName());
      for (var message : messages(due, ladders, now)) {
        told += tellAlone(message, due, ladders, now, teller);
      }
    }
    if (messages(due, ladders, now).isEmpty() && claims.end(today, now)) {
      log.info("Everybody was reminded on the morning of {}", today);
    }
    return told;
  }

  private int tellAlone(
      Telling message, List<Reminder> due, Ladders ladders, Instant now, Teller teller) {
    try {
      return tell(due, message.people()::contains, ladders, now, teller);
    } catch (RuntimeException e) {
      log.warn(
          "{} people could not be reminded on {} ({}); they are tried again in a minute",
          message.people().size(),
          Clockwork.dayOf(now),
          e.getClass().getName());
      return 0;
    }
  }

  private int tell(
      List<Reminder> due, Predicate<StaffId> whom, Ladders ladders, Instant now, Teller teller) {
    var told =
        transaction.execute(
            status -> {
              claims.hold();
              var today = Clockwork.dayOf(now);
              var rungs = rungs(due, ladders, today);
              var tellings =
                  Merging.of(rungs, now, claims.told(today)).stream()
                      .filter(it -> it.people().stream().anyMatch(whom))
                      .toList();
              claim(rungs, tellings, today, now);
              tellings.forEach(teller::tell);
              return tellings.stream().mapToInt(it -> it.people().size()).sum();
            });
    return told == null ? 0 : told;
  }

  private void claim(List<Rung> rungs, List<Telling> tellings, LocalDate today, Instant now) {
    var told =
        tellings.stream()
            .flatMap(it -> it.reminders().stream())
            .map(Reminder::step)
            .collect(Collectors.toSet());
    claims.claim(
        rungs.stream()
            .filter(it -> told.contains(it.reminder().step()))
            .flatMap(it -> it.claims().stream())
            .toList(),
        today,
        now);
    tellings.forEach(it -> claims.told(today, it.people(), it.reminders().size(), now));
  }

  private List<Telling> messages(List<Reminder> due, Ladders ladders, Instant now) {
    var today = Clockwork.dayOf(now);
    return Merging.of(rungs(due, ladders, today), now, claims.told(today));
  }

  private List<Rung> rungs(Collection<Reminder> due, Ladders ladders, LocalDate today) {
    var subjects = due.stream().map(Reminder::step).map(Step::subject).collect(Collectors.toSet());
    return ladders.onMorning(due, claims.of(subjects), today);
  }
}
