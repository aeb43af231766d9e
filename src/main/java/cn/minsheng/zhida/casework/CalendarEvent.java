package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;

/** What a new calendar does to assignments that are under way. */
public sealed interface CalendarEvent extends PetitionEvent.OfAssignment {

  /**
   * A term in working days ends later by the new calendar.
   *
   * @param adoption the version of the calendar
   * @param changedDays the days that are not what they were, such as {@code 2026-10-08 HOLIDAY}
   */
  record DeadlineMoved(
      PetitionId petition,
      LedgerNumber number,
      By by,
      AssignmentId assignment,
      UnitId unit,
      AssignmentRole role,
      AssignmentStatus status,
      Due before,
      Due due,
      long adoption,
      String changedDays)
      implements CalendarEvent {
    @Override
    public Act act() {
      return Act.MOVE_WITH_THE_CALENDAR;
    }
  }
}
