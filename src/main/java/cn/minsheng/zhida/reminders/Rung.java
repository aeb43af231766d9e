package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.util.List;
import java.util.Set;

/**
 * A step that is to be told now, with the lower ones that are told by it.
 *
 * @param claims the steps that are claimed when it is told, itself among them
 */
record Rung(Reminder reminder, List<Step> claims, Set<StaffId> people) {

  Telling.Lane lane() {
    if (!reminder.kind().isInTime()) {
      return Telling.Lane.MORNING;
    }
    return reminder.isImmediate() ? Telling.Lane.IMMEDIATE : Telling.Lane.IN_TIME;
  }
}
