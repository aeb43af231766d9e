package cn.minsheng.zhida.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** One step of how a date came about; all there are. The desk puts them into words. */
public sealed interface Step {

  /** Counting starts the day after this one. */
  record CountedFromDayAfter(LocalDate day) implements Step {}

  /** Counting starts at this moment. */
  record CountedFrom(Instant moment) implements Step {}

  /** The n-th calendar day. */
  record NthDay(int n, LocalDate day) implements Step {}

  /** The n-th working day. */
  record NthWorkingDay(int n, LocalDate day) implements Step {}

  /** So many hours of the clock, day and night. */
  record HoursLater(int hours, Instant moment) implements Step {}

  /**
   * The same day of a later month.
   *
   * @param cutToEndOfMonth that month has no such day, so its last day it is (民法典第二百零二条)
   */
  record MonthsLater(int months, LocalDate day, boolean cutToEndOfMonth) implements Step {}

  /** Named by the person who set it: it stands as given. */
  record NamedDay(LocalDate day) implements Step {}

  /**
   * Not counted: Saturdays and Sundays that belong to no holiday.
   *
   * @param days how many, all together
   */
  record WeekendsSkipped(int days) implements Step {}

  /** Not counted: days off in a row, from the first to the last. */
  record HolidaySkipped(String holiday, LocalDate first, LocalDate last) implements Step {}

  /** Counted although a Saturday or Sunday: work is made up for on it. */
  record MakeUpDayCounted(String holiday, LocalDate day) implements Step {}

  /** The n-th calendar day before. */
  record DaysBefore(int n, LocalDate before, LocalDate day) implements Step {}

  /** The n-th working day before. */
  record WorkingDaysBefore(int n, LocalDate before, LocalDate day) implements Step {}

  /** From a day off back to the last working day; the days off between follow. */
  record MovedBack(LocalDate from, LocalDate to) implements Step {}

  /** From a day off on to the next working day; the days off between follow. */
  record MovedOn(LocalDate from, LocalDate to) implements Step {}

  /** A day off, and it stays: moved back it would not lie after the day of the start. */
  record NotMovedBack(LocalDate day, LocalDate start) implements Step {}

  /** The term is so short that it is the deadline itself. */
  record AtTheDeadline(LocalDate lastDay) implements Step {}

  /** The term is so short that it is the moment at which half of it is gone. */
  record HalfOfTheTerm(Instant moment) implements Step {}

  /** The day of the start. */
  record SameDay(LocalDate day) implements Step {}

  /** As it was told before: a new calendar would make it earlier, and that it never does. */
  record KeptAsTold(Instant until) implements Step {}

  /** The calendar of the year is not known: only weekends were held to be off. */
  record YearUnknown(int year) implements Step {}
}
