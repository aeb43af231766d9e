package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.casework.Agenda;
import cn.minsheng.zhida.directory.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sweep: derives what is due from how things stand, leaves out what was told, and has the rest
 * told. Nothing is scheduled: it looks anew each time, so what was done, withdrawn, extended or
 * held meanwhile is not told. Steps and messages are one transaction, and one node at a time tells:
 * however often and by whomever it is asked, each step is told once.
 *
 * <p>What it costs depends on what is due and what is open, not on what the ledger holds.
 */
@Component
public class Reminders {

  /** So long before the last sweep that no step can come again: see {@link Sources}. */
  private static final Duration KEPT = Duration.ofDays(200);

  private final OfficeCalendar calendar;
  private final Directory directory;
  private final Sources sources;
  private final Claims claims;
  private final Sweep sweep;
  private final ReminderSettings settings;

  Reminders(
      OfficeCalendar calendar,
      Directory directory,
      Sources sources,
      Claims claims,
      Agenda agenda,
      ReminderSettings settings,
      PlatformTransactionManager transactions) {
    this.calendar = calendar;
    this.directory = directory;
    this.sources = sources;
    this.claims = claims;
    this.settings = settings;
    this.sweep =
        new Sweep(
            sources,
            claims,
            directory,
            settings,
            new TransactionTemplate(transactions),
            new InTimeWatch(sources, agenda, claims));
  }

  /**
   * Has everybody told who is to be told now. Who could not be told is tried again with the next
   * call, and holds up nobody else.
   *
   * @return how many messages people got, each person counted
   */
  public int tell(Instant now, Teller teller) {
    return sweep.tell(now, clock(), teller);
  }

  /**
   * When somebody would be told next if nobody did anything, after that moment; empty if nothing is
   * open.
   */
  public Optional<Instant> nextDue(Instant after) {
    return rehearsal(after).nextAfter(after);
  }

  /**
   * 预演: what would be told to whom after a moment and until another if nobody did anything: the
   * same derivation, on moments to come. Offices are those of today.
   */
  public List<Telling> rehearse(Instant after, Instant until) {
    return rehearsal(after).between(after, until);
  }

  /**
   * Forgets what was told so long ago that it cannot come again.
   *
   * @return how many notes there were
   */
  public int forgetOld(Instant now) {
    var swept = claims.sweptUntil().filter(it -> it.isBefore(now)).orElse(now);
    return claims.forgetBefore(swept.minus(KEPT));
  }

  private Rehearsal rehearsal(Instant now) {
    var clock = clock();
    return new Rehearsal(sources, claims, clock, new Audience(directory, settings, clock), now);
  }

  private Clockwork clock() {
    return new Clockwork(calendar.inForce(), settings);
  }
}
