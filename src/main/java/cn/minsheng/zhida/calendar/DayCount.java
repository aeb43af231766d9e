package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts working days by arithmetic: weekdays by formula, corrected by a running sum over the days
 * that are not what their weekday says. A count takes one binary search, finding a day by its count
 * takes a binary search of counts over the width of the correction; nothing walks over days.
 */
final class DayCount {

  private final long[] corrected;
  private final long[] correction;
  private final long least;
  private final long most;

  DayCount(Map<LocalDate, SpecialDay> special) {
    SortedMap<Long, Long> changes = new TreeMap<>();
    for (var day : special.values()) {
      if (day.off() != Weekdays.isWeekend(day.date())) {
        changes.put(day.date().toEpochDay(), day.off() ? -1L : 1L);
      }
    }
    corrected = changes.keySet().stream().mapToLong(Long::longValue).toArray();
    correction = changes.values().stream().mapToLong(Long::longValue).toArray();
    Arrays.parallelPrefix(correction, Long::sum);
    least = Math.min(0, Arrays.stream(correction).min().orElse(0));
    most = Math.max(0, Arrays.stream(correction).max().orElse(0));
  }

  /** How many working days there are to the end of the day, since some day long ago. */
  long through(long day) {
    return Weekdays.through(day) + correctionThrough(day);
  }

  /** The working day with that count. */
  long day(long count) {
    var low = Weekdays.day(count - most);
    var high = Weekdays.day(count - least);
    while (low < high) {
      var middle = Math.floorDiv(low + high, 2L);
      if (through(middle) >= count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private long correctionThrough(long day) {
    var at = Arrays.binarySearch(corrected, day);
    var upTo = at >= 0 ? at : -at - 2;
    return upTo < 0 ? 0 : correction[upTo];
  }
}
