package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A step that is to be told now, with the lower ones that are told by it.
 *
 * @param since when the first of them was to be told
 * @param claims the steps that are claimed when it is told, itself among them
 */
record Rung(Reminder reminder, Instant since, List<Step> claims, Map<StaffId, Part> people) {

  boolean isOfTheMorning() {
    return !reminder.kind().isInTime();
  }

  /** Whether it was to be told in the office's hours of an earlier day, and was not. */
  boolean isMissedOn(LocalDate day) {
    return !isOfTheMorning() && !reminder.isImmediate() && Clockwork.dayOf(since).isBefore(day);
  }
}
