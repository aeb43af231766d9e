package cn.minsheng.zhida.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A working morning on which people are told what is due.
 *
 * @param next the working day after it
 * @param at the moment of telling
 */
record Morning(LocalDate day, LocalDate next, Instant at) {

  LocalDate monday() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
