package cn.minsheng.zhida.calendar;

import java.time.LocalDate;

/**
 * A day that the official calendar speaks of.
 *
 * @param off off, or a make-up working day
 * @param name the holiday it belongs to, in Chinese, such as 国庆节; 1 to 50 characters
 */
public record SpecialDay(LocalDate date, boolean off, String name) {

  static final int LONGEST_NAME = 50;

  public SpecialDay {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A holiday has a name of 1 to 50 characters");
    }
  }

  public DayKind kind() {
    return off ? DayKind.HOLIDAY : DayKind.MAKE_UP_DAY;
  }
}
