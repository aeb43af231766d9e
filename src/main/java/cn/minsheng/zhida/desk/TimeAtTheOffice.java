package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.ReportView;
import java.time.Duration;

/** What is said of the time for which a unit's report lay at the office: it is not the unit's. */
final class TimeAtTheOffice {

  private TimeAtTheOffice() {}

  /** Such as 审核占用 3天2小时不计, in whole minutes; empty if there is none. */
  static String notCounted(Duration time) {
    return time.isZero() ? "" : "审核占用 %s不计".formatted(inWords(time));
  }

  /** The same between other words. */
  static String notCounted(Duration time, String before, String after) {
    return time.isZero() ? "" : before + notCounted(time) + after;
  }

  /** Whether a report that was signed came in time. */
  static String handedIn(ReportView report) {
    return report
        .answeredLate()
        .map(late -> (late ? "超期报送" : "按时报送") + notCounted(report.notCounted(), "（", "）"))
        .orElse("");
  }

  private static String inWords(Duration time) {
    var words = new StringBuilder();
    append(words, time.toDays(), "天");
    append(words, time.toHoursPart(), "小时");
    append(words, time.toMinutesPart(), "分钟");
    return words.isEmpty() ? "不足1分钟" : words.toString();
  }

  private static void append(StringBuilder words, long howMany, String unit) {
    if (howMany > 0) {
      words.append(howMany).append(unit);
    }
  }
}
