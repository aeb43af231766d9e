package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The half-monthly reports (rule 12): drawn in the morning of their day, sent two hours later
 * unless they were put off, each once, ever. One whose day was missed is sent on the next working
 * day. The first one is that of the period in which the ledger began.
 */
@Component
public class Digests {

  private static final Duration AN_ACT_TAKES = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(Digests.class);

  private final OfficeCalendar calendar;
  private final Drawing drawing;
  private final DigestTable table;
  private final DigestSettings settings;
  private final TransactionTemplate transaction;

  Digests(
      OfficeCalendar calendar,
      Drawing drawing,
      DigestTable table,
      DigestSettings settings,
      PlatformTransactionManager transactions) {
    this.calendar = calendar;
    this.drawing = drawing;
    this.table = table;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Draws what is due at this moment and was not drawn. What is being recorded at this very moment
   * may become visible later, so only what was recorded a while before counts: no act takes so
   * long.
   *
   * @param drafter puts it before the office, in the transaction that notes that it was drawn
   * @return how many were drawn
   */
  public int draw(Instant now, Publisher drafter) {
    var wall = LocalDateTime.ofInstant(now, OfficeTime.ZONE);
    if (!isBetween(wall, settings.draft())) {
      return 0;
    }
    var knownAt = now.minus(AN_ACT_TAKES);
    return (int)
        dueOn(wall.toLocalDate()).stream()
            .filter(it -> drawing.hasAnything(it, knownAt))
            .filter(it -> draw(it, knownAt, drafter))
            .count();
  }

  private boolean draw(HalfMonth period, Instant knownAt, Publisher drafter) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              var isOurs = table.draw(period, knownAt);
              if (isOurs) {
                drafter.publish(of(period).orElseThrow());
              }
              return isOurs;
            }));
  }

  /**
   * Has published what was drawn, is due at this moment and was not put off, the oldest first; each
   * is published once, also by two nodes at once.
   *
   * @return how many were published
   */
  public int publish(Instant now, Publisher publisher) {
    var wall = LocalDateTime.ofInstant(now, OfficeTime.ZONE);
    if (settings.digestOnlyWhenSigned() || !isBetween(wall, settings.sending())) {
      return 0;
    }
    var drafted = table.drafted();
    if (drafted.isEmpty() || !calendar.inForce().isWorkingDay(wall.toLocalDate())) {
      return 0;
    }
    return (int) drafted.stream().filter(it -> publish(it, now, publisher)).count();
  }

  /**
   * Has the document and the ledger of what was published sent after it, each once, ever. They take
   * their time, so neither the card nor a tap waits for them.
   */
  public void sendPapers(Instant now, Publisher publisher) {
    for (var period : table.withoutPapers()) {
      transaction.executeWithoutResult(
          status -> {
            if (table.sendPapers(period, now)) {
              publisher.publish(of(period).orElseThrow());
            }
          });
    }
  }

  /** How far the period's report is; empty before it is drawn. */
  public Optional<DigestState> state(HalfMonth period) {
    return table.state(period);
  }

  /** The period's report as it was or will be sent; empty before it is drawn. */
  public Optional<Digest> of(HalfMonth period) {
    return table
        .state(period)
        .map(
            state -> {
              var before = table.state(period.previous()).map(DigestState::drawnAt);
              return drawing.draw(period, state.drawnAt(), before.orElse(state.drawnAt()));
            });
  }

  /** The petitions behind the period's report; empty before it is drawn. */
  public Optional<DigestLists> lists(HalfMonth period) {
    return table.state(period).map(it -> drawing.lists(period, it.drawnAt()));
  }

  /** Whether it goes by itself if nobody puts it off. */
  public boolean goesByItself() {
    return !settings.digestOnlyWhenSigned();
  }

  /** When what was drawn goes by itself. */
  public LocalTime sendingTime() {
    return settings.sending();
  }

  /** When a report is drawn or sent next, after that moment. */
  public Instant nextDue(Instant after) {
    var days = calendar.inForce();
    var current = HalfMonth.containing(LocalDate.ofInstant(after, OfficeTime.ZONE));
    return Stream.of(current.previous(), current, current.next())
        .map(it -> it.dueDay(days))
        .flatMap(day -> Stream.of(moment(day, settings.draft()), moment(day, settings.sending())))
        .filter(it -> it.isAfter(after))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private boolean publish(HalfMonth period, Instant now, Publisher publisher) {
    var published =
        transaction.execute(
            status -> {
              var isOurs = table.send(period, now);
              if (isOurs) {
                publisher.publish(of(period).orElseThrow());
              }
              return isOurs;
            });
    if (Boolean.TRUE.equals(published)) {
      log.info("The report of {} was sent", period);
      return true;
    }
    return false;
  }

  /** The periods since the last report whose day has come, if today is worked. */
  private List<HalfMonth> dueOn(LocalDate today) {
    var ended = HalfMonth.containing(today).previous();
    var newest = table.newest();
    if (newest.filter(it -> !it.firstDay().isBefore(ended.firstDay())).isPresent()) {
      return List.of();
    }
    var periods = new ArrayList<HalfMonth>();
    if (calendar.inForce().isWorkingDay(today)) {
      var period = newest.map(HalfMonth::next).orElse(ended);
      for (; !period.firstDay().isAfter(ended.firstDay()); period = period.next()) {
        periods.add(period);
      }
    }
    return periods;
  }

  private boolean isBetween(LocalDateTime wall, LocalTime from) {
    return !wall.toLocalTime().isBefore(from) && wall.toLocalTime().isBefore(settings.quiet());
  }

  private static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(OfficeTime.ZONE).toInstant();
  }
}
