package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** What a term means by itself, before it is known what day it is. */
public sealed interface Meaning {

  /**
   * @param now on the office's wall
   * @return empty if there is no such day, or if it cannot be said which one
   */
  Optional<Term> at(LocalDateTime now, WorkingCalendar calendar);

  /** 3天, 五个工作日, 48小时, 半个月. */
  record Span(Term term) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      return Optional.of(term);
    }
  }

  /**
   * 12月1日. A day without a year is the next one, unless that is more than half a year away: then
   * the one just past was meant, or it is a slip, and neither is guessed into next year.
   */
  record Day(Optional<Integer> year, int month, int day) implements Meaning {

    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      return from(now.toLocalDate()).map(Term.OnDay::new);
    }

    /** Empty if there is no such day. */
    public Optional<LocalDate> from(LocalDate today) {
      try {
        if (year.isPresent()) {
          return Optional.of(LocalDate.of(year.get(), month, day));
        }
        var thisYear = LocalDate.of(today.getYear(), month, day);
        var nextYear = thisYear.plusYears(1);
        var isOfNextYear = thisYear.isBefore(today) && nextYear.isBefore(today.plusMonths(6));
        return Optional.of(isOfNextYear ? nextYear : thisYear);
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  /** 明天, 后天: so many days from today. */
  record InDays(int days) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      return on(now.toLocalDate().plusDays(days));
    }
  }

  /** 本周五, 下周三: of this week (0) or of a later one; weeks begin on Monday. */
  record WeekdayOf(int weeksAhead, DayOfWeek day) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return on(monday.plusWeeks(weeksAhead).plusDays(day.getValue() - 1L));
    }
  }

  /** 周五: the next one; on a Friday nobody knows whether today is meant. */
  record Weekday(DayOfWeek day) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var today = now.toLocalDate();
      return today.getDayOfWeek() == day
          ? Optional.empty()
          : on(today.with(TemporalAdjusters.next(day)));
    }
  }

  /** 本周内, 周末前: the last day of this week that is worked and not over. */
  record EndOfWeek() implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var today = now.toLocalDate();
      var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      return Optional.of(calendar.lastWorkingDayOnOrBefore(sunday))
          .filter(it -> !it.isBefore(today))
          .map(Term.OnDay::new);
    }
  }

  /** 28号: of this month, or of the next if it is past. */
  record DayOfMonth(int day) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      return new DayOfMonthAhead(day < now.getDayOfMonth() ? 1 : 0, day).at(now, calendar);
    }
  }

  /** 本月28日, 下月5号. */
  record DayOfMonthAhead(int monthsAhead, int day) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      try {
        var first = now.toLocalDate().withDayOfMonth(1).plusMonths(monthsAhead);
        return on(first.withDayOfMonth(day));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  /** 月底, 下月底. */
  record EndOfMonth(int monthsAhead) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var month = now.toLocalDate().withDayOfMonth(1).plusMonths(monthsAhead);
      return on(month.with(TemporalAdjusters.lastDayOfMonth()));
    }
  }

  /** 年底. */
  record EndOfYear() implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      return on(now.toLocalDate().with(TemporalAdjusters.lastDayOfYear()));
    }
  }

  /**
   * 国庆前: the last working day before the days off.
   *
   * @param name part of the holiday's name; empty for the next holiday
   */
  record BeforeHoliday(String name) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var today = now.toLocalDate();
      return daysOff(name, today, calendar).stream()
          .findFirst()
          .map(it -> calendar.lastWorkingDayOnOrBefore(it.minusDays(1)))
          .filter(it -> !it.isBefore(today))
          .map(Term.OnDay::new);
    }
  }

  /** 节后第一个工作日. */
  record AfterHoliday(String name) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var days = daysOff(name, now.toLocalDate(), calendar);
      return days.isEmpty()
          ? Optional.empty()
          : on(calendar.firstWorkingDayOnOrAfter(days.get(days.size() - 1).plusDays(1)));
    }
  }

  /** 后天下午5点. */
  record AtTime(Meaning day, LocalTime time) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      return dayOf(day, now, calendar).map(it -> new Term.AtMoment(it.atTime(time)));
    }
  }

  /** 明天下班前. */
  record AtClosing(Meaning day) implements Meaning {
    @Override
    public Optional<Term> at(LocalDateTime now, WorkingCalendar calendar) {
      var spans = calendar.hours().spans();
      return new AtTime(day, spans.get(spans.size() - 1).until()).at(now, calendar);
    }
  }

  private static Optional<Term> on(LocalDate day) {
    return Optional.of(new Term.OnDay(day));
  }

  private static Optional<LocalDate> dayOf(
      Meaning meaning, LocalDateTime now, WorkingCalendar calendar) {
    return meaning
        .at(now, calendar)
        .filter(Term.OnDay.class::isInstance)
        .map(it -> ((Term.OnDay) it).day());
  }

  /** Those of the next such holiday that is not over, one after the other; empty if unknown. */
  private static List<LocalDate> daysOff(String name, LocalDate today, WorkingCalendar calendar) {
    var off =
        calendar.years().stream()
            .flatMap(it -> it.days().stream())
            .filter(SpecialDay::off)
            .filter(it -> it.name().contains(name))
            .map(SpecialDay::date)
            .sorted()
            .distinct()
            .toList();
    var last = off.stream().filter(it -> !it.isBefore(today)).findFirst();
    if (last.isEmpty()) {
      return List.of();
    }
    var from = off.indexOf(last.get());
    while (from > 0 && off.get(from - 1).plusDays(1).equals(off.get(from))) {
      from--;
    }
    var until = off.indexOf(last.get());
    while (until + 1 < off.size() && off.get(until).plusDays(1).equals(off.get(until + 1))) {
      until++;
    }
    return off.subList(from, until + 1);
  }
}
