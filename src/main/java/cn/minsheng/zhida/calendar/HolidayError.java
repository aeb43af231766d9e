package cn.minsheng.zhida.calendar;

/**
 * One thing that is wrong with a year's calendar.
 *
 * @param where a date as it was written, a row such as {@code 12}, or empty for the whole file; at
 *     most 40 characters
 */
public record HolidayError(HolidayFault fault, String where) {

  private static final int LONGEST = 40;

  public HolidayError {
    where = where.length() > LONGEST ? where.substring(0, LONGEST) : where;
  }

  static HolidayError ofFile(HolidayFault fault) {
    return new HolidayError(fault, "");
  }
}
