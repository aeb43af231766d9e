package cn.minsheng.zhida.calendar;

/** What a day is in the office. */
public enum DayKind {
  /** Monday to Friday, and no holiday. */
  WORKING_DAY,
  /** A Saturday or Sunday on which work is made up for (调休上班). */
  MAKE_UP_DAY,
  /** A Saturday or Sunday that belongs to no holiday. */
  WEEKEND,
  /** Off by the official calendar, whatever weekday it is. */
  HOLIDAY;

  public boolean isWorked() {
    return this == WORKING_DAY || this == MAKE_UP_DAY;
  }
}
