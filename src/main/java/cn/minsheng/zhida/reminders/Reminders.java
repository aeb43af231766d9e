package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The morning's reminders: on each working day one list for each person, told once, derived from
 * what is unanswered at that moment. A morning that was missed is made up for until the quiet hours
 * begin; days that were missed are not: what they would have told is overdue by now, or done.
 */
@Component
public class Reminders {

  private static final Logger log = LoggerFactory.getLogger(Reminders.class);

  private final OfficeCalendar calendar;
  private final CaseBook book;
  private final Directory directory;
  private final Claims claims;
  private final ReminderSettings settings;
  private final TransactionTemplate transaction;

  Reminders(
      OfficeCalendar calendar,
      CaseBook book,
      Directory directory,
      Claims claims,
      ReminderSettings settings,
      PlatformTransactionManager transactions) {
    this.calendar = calendar;
    this.book = book;
    this.directory = directory;
    this.claims = claims;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What is to be told at this moment, to those who have not been told today; empty outside the
   * hours in which people are told, and when the morning is over. What it costs depends on what is
   * due, not on how much there is.
   */
  public Optional<Morning> dueAt(Instant now) {
    var wall = LocalDateTime.ofInstant(now, OfficeTime.ZONE);
    var isTimeToTell =
        !wall.toLocalTime().isBefore(settings.morning())
            && wall.toLocalTime().isBefore(settings.quiet());
    var today = wall.toLocalDate();
    if (!isTimeToTell || claims.isOver(today)) {
      return Optional.empty();
    }
    var days = calendar.inForce();
    return days.isWorkingDay(today) ? Optional.of(morning(now, today, days)) : Optional.empty();
  }

  /**
   * Has everybody told who is to be told now. Each person is told once a day, also by two nodes at
   * once: what is queued and that it was are one transaction. Whoever could not be told is tried
   * again with the next call.
   *
   * @return how many people were told
   */
  public int tell(Instant now, Teller teller) {
    return dueAt(now).map(it -> tell(it, now, teller)).orElse(0);
  }

  /**
   * When somebody would be told next if nobody did anything: the first working morning after the
   * moment on which something is due; empty if no unit owes an answer.
   */
  public Optional<Instant> nextDue(Instant after) {
    return book.soonestDue()
        .map(
            due -> {
              var days = calendar.inForce();
              var lastMorningBefore = days.lastWorkingDayOnOrBefore(due.lastDay().minusDays(1));
              var nextMorning = days.firstWorkingDayOnOrAfter(firstDayAfter(after));
              return moment(
                  lastMorningBefore.isAfter(nextMorning) ? lastMorningBefore : nextMorning);
            });
  }

  private Morning morning(Instant now, LocalDate today, WorkingCalendar days) {
    var nextWorkingDay = days.plusWorkingDays(today, 1);
    var told = claims.told(today);
    var audience = new Audience(directory);
    var lists = new HashMap<StaffId, List<Morning.Line>>();
    for (var assignment : book.assignmentsDueBy(endOf(nextWorkingDay))) {
      Step.of(assignment.due(), now, today, nextWorkingDay)
          .map(step -> new Morning.Line(step, assignment))
          .ifPresent(
              line ->
                  audience.of(line).stream()
                      .filter(person -> !told.contains(person))
                      .forEach(
                          person ->
                              lists.computeIfAbsent(person, it -> new ArrayList<>()).add(line)));
    }
    return new Morning(today, lists);
  }

  private int tell(Morning morning, Instant now, Teller teller) {
    var told = 0;
    var allTold = true;
    for (var together : morning.byList().entrySet()) {
      try {
        told += tell(morning.day(), together.getValue(), together.getKey(), now, teller);
      } catch (RuntimeException e) {
        allTold = false;
        log.warn(
            "{} people could not be reminded on {} ({}); they are tried again in a minute",
            together.getValue().size(),
            morning.day(),
            e.getClass().getName());
      }
    }
    if (allTold && claims.end(morning.day(), now)) {
      log.info("Everybody was reminded on the morning of {}", morning.day());
    }
    return told;
  }

  private int tell(
      LocalDate day, List<StaffId> people, List<Morning.Line> lines, Instant now, Teller teller) {
    var told =
        transaction.execute(
            status -> {
              var claimed = claims.claim(day, people, lines.size(), now);
              if (!claimed.isEmpty()) {
                teller.tell(claimed, lines);
              }
              return claimed.size();
            });
    return told == null ? 0 : told;
  }

  private LocalDate firstDayAfter(Instant moment) {
    var wall = LocalDateTime.ofInstant(moment, OfficeTime.ZONE);
    return wall.toLocalTime().isBefore(settings.morning())
        ? wall.toLocalDate()
        : wall.toLocalDate().plusDays(1);
  }

  private Instant moment(LocalDate day) {
    return day.atTime(settings.morning()).atZone(OfficeTime.ZONE).toInstant();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
  }
}
