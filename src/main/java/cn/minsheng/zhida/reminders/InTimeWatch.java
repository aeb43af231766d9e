package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One node's look at what is due in time. Once everything was told it knows when something can be
 * due again, and until then asks for a mark only.
 */
final class InTimeWatch {

  /** How far the note of what was told may lag behind: it saves a write each minute. */
  private static final Duration LAG = Duration.ofHours(1);

  private final Sources sources;
  private final Agenda agenda;
  private final Claims claims;
  private final AtomicReference<Optional<Lull>> lull = new AtomicReference<>(Optional.empty());

  InTimeWatch(Sources sources, Agenda agenda, Claims claims) {
    this.sources = sources;
    this.agenda = agenda;
    this.claims = claims;
  }

  /** What is due at that moment, told or not; empty where it is known that nothing is. */
  Optional<Look> look(Instant now, Clockwork clock) {
    var since = sources.notToldBefore(now, clock.days());
    var mark = agenda.mark(since);
    if (lull.get().filter(it -> it.lastsAt(now, since, mark, clock.days())).isPresent()) {
      return Optional.empty();
    }
    lull.set(Optional.empty());
    return Optional.of(new Look(now, clock, since, mark, sources.inTime(since, now, clock)));
  }

  /** Everything that is due was told. */
  void nothingIsLeft(Look look) {
    lull.set(Optional.of(look.lull()));
    if (!look.waitsForItsHours()) {
      noteSwept(look.now);
    }
  }

  private void noteSwept(Instant now) {
    var before = claims.sweptUntil();
    if (before.isEmpty() || Duration.between(before.get(), now).abs().compareTo(LAG) > 0) {
      claims.sweptUntil(now);
    }
  }

  /** All that waits, and how things stood when it was read. */
  record Look(Instant now, Clockwork clock, Instant since, String mark, List<Timed> steps) {

    List<Reminder> due() {
      return steps.stream().filter(it -> it.isDueAt(now, clock)).map(Timed::reminder).toList();
    }

    private boolean waitsForItsHours() {
      return steps.stream().anyMatch(it -> it.isWaitingAt(now) && !it.isDueAt(now, clock));
    }

    private Lull lull() {
      var next =
          steps.stream()
              .filter(it -> !it.isDueAt(now, clock))
              .flatMap(it -> it.firstFrom(now, clock).stream())
              .min(Instant::compareTo);
      return new Lull(now, next.orElse(Instant.MAX), since, mark, clock.days());
    }
  }

  /** Nothing is due before its end, as long as nothing is added and the calendar is the same. */
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
}
