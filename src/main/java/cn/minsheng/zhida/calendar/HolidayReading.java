package cn.minsheng.zhida.calendar;

import java.util.List;

/** What came of reading a year's calendar from a file. */
public sealed interface HolidayReading {

  /** It can be adopted. */
  record Read(HolidayYear year) implements HolidayReading {}

  /**
   * It cannot, and nothing of it is taken.
   *
   * @param errors at least one, at most 50
   */
  record Faulty(List<HolidayError> errors) implements HolidayReading {}
}
