package cn.minsheng.zhida.calendar;

import java.util.Comparator;
import java.util.List;

/**
 * The official calendar of one whole year as one document announces it: its days off and its
 * make-up working days, in the order of their dates. A document can also settle days of the
 * December before (2018-12-29 was made a working day by the one for 2019); they go before what that
 * year's own document says.
 */
public record HolidayYear(int year, SourceDocument source, List<SpecialDay> days) {

  /**
   * @throws IllegalArgumentException if anything of {@link HolidayFault} is wrong with it
   */
  public HolidayYear {
    days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    var errors = HolidayCheck.errors(year, days);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("Not a calendar of a year: " + errors);
    }
  }

  /** Days off that the document names, weekends among them. */
  public long daysOff() {
    return days.stream().filter(SpecialDay::off).count();
  }

  public long makeUpDays() {
    return days.size() - daysOff();
  }
}
