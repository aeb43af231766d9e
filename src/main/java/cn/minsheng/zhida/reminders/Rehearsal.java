package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would be told if nobody did anything: how things stand is read once, and moments to come are
 * looked at as the sweep looks at its own.
 */
final class Rehearsal {

  /** Nothing open lies further ahead. */
  private static final int FURTHEST_DAYS = 400;

  private final Sources sources;
  private final Claims claims;
  private final Clockwork clock;
  private final Audience audience;
  private final List<Timed> inTime;

  Rehearsal(Sources sources, Claims claims, Clockwork clock, Audience audience, Instant now) {
    this.sources = sources;
    this.claims = claims;
    this.clock = clock;
    this.audience = audience;
    this.inTime = sources.inTime(sources.notToldBefore(now, clock.days()), now, clock);
  }

  Optional<Instant> nextAfter(Instant after) {
    var furthest = after.plus(Duration.ofDays(FURTHEST_DAYS));
    var dated = sources.until(clock.morning(furthest), clock);
    var claimed = claimed(dated);
    var inTimeNext = moments(after).filter(it -> !dueInTime(it, claimed).isEmpty()).findFirst();
    var limit = inTimeNext.orElse(furthest);
    for (var morning = firstMorning(after);
        !morning.at().isAfter(limit);
        morning = clock.morningAfter(morning)) {
      if (!due(morning, dated, claimed).isEmpty()) {
        return Optional.of(morning.at());
      }
    }
    return inTimeNext;
  }

  List<Telling> between(Instant after, Instant until) {
    var dated = sources.until(clock.morning(until), clock);
    var claimed = claimed(dated);
    var tellings = new ArrayList<Telling>();
    var morning = firstMorning(after);
    var inTimeMoments = new TreeSet<>(moments(after).filter(it -> !it.isAfter(until)).toList());
    while (!inTimeMoments.isEmpty() || !morning.at().isAfter(until)) {
      var at = inTimeMoments.isEmpty() ? morning.at() : inTimeMoments.first();
      at = at.isBefore(morning.at()) ? at : morning.at();
      var rungs = new ArrayList<>(inTimeMoments.remove(at) ? dueInTime(at, claimed) : List.of());
      if (isMorning(at, morning, rungs)) {
        rungs.addAll(due(clock.morning(at), dated, claimed));
        morning = clock.morningAfter(morning);
      }
      add(tellings, rungs, at, claimed);
    }
    return tellings;
  }

  /** The first that begins after a moment and is not over. */
  private Morning firstMorning(Instant after) {
    var morning = clock.morningAfter(after);
    return claims.isOver(morning.day()) ? clock.morningAfter(morning) : morning;
  }

  /** Its time has come, or it comes earlier with what was missed. */
  private boolean isMorning(Instant at, Morning next, List<Rung> rungs) {
    var isItsDay = Clockwork.dayOf(at).equals(next.day());
    return at.equals(next.at()) || isItsDay && clock.isOpen(at) && Sweep.isMissed(rungs, at);
  }

  private static void add(
      List<Telling> tellings, List<Rung> rungs, Instant at, Map<Step, LocalDate> claimed) {
    tellings.addAll(Merging.of(rungs, at, Set.of()));
    rungs.forEach(rung -> rung.claims().forEach(it -> claimed.put(it, Clockwork.dayOf(at))));
  }

  /** When something would be told in time, at the earliest; in order, each once. */
  private Stream<Instant> moments(Instant after) {
    return inTime.stream()
        .flatMap(it -> it.firstFrom(after, clock).stream())
        .filter(it -> it.isAfter(after))
        .sorted()
        .distinct();
  }

  private List<Rung> dueInTime(Instant at, Map<Step, LocalDate> claimed) {
    return new Ladders(audience, at)
        .inTime(
            inTime.stream().filter(it -> it.isDueAt(at, clock)).map(Timed::reminder).toList(),
            claimed);
  }

  private List<Rung> due(Morning morning, Collection<Dated> dated, Map<Step, LocalDate> claimed) {
    return new Ladders(audience, morning.at())
        .onMorning(
            dated.stream().flatMap(it -> it.on(morning).stream()).toList(), claimed, morning.day());
  }

  private Map<Step, LocalDate> claimed(List<Dated> dated) {
    var subjects = new HashSet<String>();
    dated.forEach(it -> subjects.add(it.subject()));
    subjects.addAll(
        inTime.stream().map(it -> it.reminder().step().subject()).collect(Collectors.toSet()));
    return new HashMap<>(claims.of(subjects));
  }
}
