package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Telling.Lane;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One node's telling: all that is due at a moment, in time and on the morning, in one transaction,
 * so that a person gets one message of it; only if that fails step by step and person by person, so
 * that nobody waits for somebody else.
 *
 * <p>A morning that was missed is made up for until the quiet hours begin; days that were missed
 * are not: what they would have told is told by now as late, or was done. After a stop the
 * morning's message comes as soon as the office opens, together with what was to be told in time on
 * an earlier day.
 */
final class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final Sources sources;
  private final Claims claims;
  private final Directory directory;
  private final ReminderSettings settings;
  private final TransactionTemplate transaction;
  private final InTimeWatch watch;

  Sweep(
      Sources sources,
      Claims claims,
      Directory directory,
      ReminderSettings settings,
      TransactionTemplate transaction,
      InTimeWatch watch) {
    this.sources = sources;
    this.claims = claims;
    this.directory = directory;
    this.settings = settings;
    this.transaction = transaction;
    this.watch = watch;
  }

  int tell(Instant now, Clockwork clock, Teller teller) {
    var look = watch.look(now, clock);
    var due = look.map(InTimeWatch.Look::due).orElse(List.of());
    var atOnce =
        new AtOnce(claims, new Ladders(new Audience(directory, settings, clock), now), now);
    var untold = atOnce.untoldInTime(due);
    var morning = morning(now, clock, untold);
    var lines = morning.map(it -> lines(it, clock)).orElse(List.of());
    var inTime = untold.isEmpty() ? List.<Reminder>of() : due;
    var round = new OfOneMoment(atOnce, inTime, lines, now, teller);
    var told = inTime.isEmpty() && lines.isEmpty() ? 0 : round.tell();
    if (look.isPresent() && (inTime.isEmpty() || atOnce.untoldInTime(inTime).isEmpty())) {
      watch.nothingIsLeft(look.get());
    }
    if (morning.isPresent() && atOnce.messages(List.of(), lines).isEmpty()) {
      end(morning.get().day(), now);
    }
    return told;
  }

  /** Today's, if it is to be told now. */
  private Optional<Morning> morning(Instant now, Clockwork clock, List<Rung> untold) {
    var isTime = clock.isMorning(now) || clock.isOpen(now) && isMissed(untold, now);
    return isTime && !claims.isOver(Clockwork.dayOf(now))
        ? Optional.of(clock.morning(now))
        : Optional.empty();
  }

  /** Whether something of an earlier day is told only now: nobody was there to tell it. */
  static boolean isMissed(Collection<Rung> untold, Instant now) {
    return untold.stream().anyMatch(it -> it.isMissedOn(Clockwork.dayOf(now)));
  }

  private List<Reminder> lines(Morning morning, Clockwork clock) {
    return sources.until(morning, clock).stream().flatMap(it -> it.on(morning).stream()).toList();
  }

  private void end(LocalDate day, Instant now) {
    if (claims.end(day, now)) {
      log.info("Everybody was reminded on the morning of {}", day);
    }
  }

  /** What is due at one moment, in time and as lines of the morning. */
  private final class OfOneMoment {

    private final AtOnce atOnce;
    private final List<Reminder> inTime;
    private final List<Reminder> lines;
    private final Instant now;
    private final Teller teller;

    OfOneMoment(
        AtOnce atOnce, List<Reminder> inTime, List<Reminder> lines, Instant now, Teller teller) {
      this.atOnce = atOnce;
      this.inTime = inTime;
      this.lines = lines;
      this.now = now;
      this.teller = teller;
    }

    int tell() {
      try {
        return tell(inTime, lines, everybody -> true);
      } catch (RuntimeException e) {
        log.warn(
            "What is due could not be told at once ({}), so one by one", e.getClass().getName());
        return tellInTimeAlone() + tellTheMorningAlone();
      }
    }

    private int tellInTimeAlone() {
      return bySubject(inTime).stream()
          .mapToInt(
              it ->
                  attempt(
                      it.get(0).kind() + " of " + it.get(0).step().subject(),
                      () -> tell(it, List.of(), everybody -> true)))
          .sum();
    }

    private int tellTheMorningAlone() {
      return atOnce.messages(List.of(), lines).stream()
          .mapToInt(
              it ->
                  attempt(
                      "The morning of " + it.people().size() + " people",
                      () -> tell(List.of(), lines, it.people()::contains)))
          .sum();
    }

    private int attempt(String what, java.util.function.IntSupplier telling) {
      try {
        return telling.getAsInt();
      } catch (RuntimeException e) {
        log.warn(
            "{} could not be told ({}); it is tried again in a minute",
            what,
            e.getClass().getName());
        return 0;
      }
    }

    private int tell(List<Reminder> some, List<Reminder> someLines, Predicate<StaffId> whom) {
      var told =
          transaction.execute(
              status -> {
                claims.hold();
                var found = atOnce.look(some, someLines);
                var messages =
                    found.messages().stream()
                        .filter(it -> it.people().stream().anyMatch(whom))
                        .toList();
                note(found, messages);
                messages.forEach(teller::tell);
                return messages.stream().mapToInt(it -> it.people().size()).sum();
              });
      return told == null ? 0 : told;
    }

    private void note(AtOnce.Found found, List<Telling> messages) {
      var today = Clockwork.dayOf(now);
      claims.claim(found.claimedBy(messages), today, now);
      messages.stream()
          .filter(it -> it.lane() == Lane.MORNING)
          .forEach(it -> claims.told(today, it.people(), it.reminders().size(), now));
    }

    private static Collection<List<Reminder>> bySubject(List<Reminder> due) {
      return due.stream()
          .collect(
              Collectors.groupingBy(
                  it -> it.kind() + it.step().subject(), LinkedHashMap::new, Collectors.toList()))
          .values();
    }
  }
}
