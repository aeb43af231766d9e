package cn.minsheng.zhida.calendar;

/** All that can be wrong with a year's calendar; where it is says {@link HolidayError}. */
public enum HolidayFault {
  FILE_TOO_LARGE,
  /** Neither our JSON nor that of holiday-cn nor a workbook with the headings 日期, 说明, 休/班. */
  NOT_A_CALENDAR,
  /** No year, or one before 2000 or after 2100. */
  YEAR_MISSING_OR_OUT_OF_RANGE,
  /** The calendar says that it covers something else than its whole year. */
  COVERS_NOT_ITS_YEAR,
  DATE_UNREADABLE,
  /** Neither in the year nor in the December before. */
  DATE_OUTSIDE_YEAR,
  DAY_TWICE,
  /** The last day of a holiday is before its first, or more than 31 days after. */
  HOLIDAY_ENDS_BEFORE_IT_BEGINS_OR_NEVER,
  NAME_MISSING_OR_TOO_LONG,
  /** Neither off (休) nor working (班). */
  OFF_OR_WORKING_UNREADABLE,
  /** Monday to Friday need no making up: most likely a wrong date. */
  MAKE_UP_DAY_NOT_ON_A_WEEKEND,
  SOURCE_TOO_LONG,
  /** Fewer than 10 days off: not announced yet, or cut off. */
  TOO_FEW_DAYS_OFF,
  /** More than 60 days off, or more than 60 make-up days. */
  TOO_MANY_DAYS
}
