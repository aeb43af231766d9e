package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.DayChange;
import cn.minsheng.zhida.calendar.DayKind;
import cn.minsheng.zhida.calendar.HolidayError;
import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.casework.Due;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a year's calendar that an ADMIN sends, and of what it moves. */
final class CalendarSentences {

  static final String ADOPT = "确认启用";
  static final String DROP = "取消";
  static final String MOVED_TITLE = "办结时限顺延";

  private static final int MOST_DAYS = 12;
  private static final int MOST_ERRORS = 20;

  private CalendarSentences() {}

  static String title(int year) {
    return "%d 年放假安排".formatted(year);
  }

  /**
   * @param isNew whether the year was not known until now
   * @param changes the days that are worked now and were not, or the other way round
   */
  static String dryRun(HolidayYear year, boolean isNew, List<DayChange> changes) {
    var source = year.source();
    return String.join(
        "  \n",
        "**年份**：%d（1月1日至12月31日全年）".formatted(year.year()),
        "**放假**：%d 天，**调休上班**：%d 天".formatted(year.daysOff(), year.makeUpDays()),
        "**来源**："
            + Markdown.text(source.number().or(source::title).or(source::url).orElse("文件中没有写明")),
        isNew ? "**变化**：此前没有该年的安排" : "**变化**：" + changes(changes),
        "确认后立即启用；未办结的工作日时限如因此推迟，会自动顺延并通知，不会提前。");
  }

  private static String changes(List<DayChange> changes) {
    return changes.isEmpty() ? "与现行安排的上班日期相同" : days(changes);
  }

  static String days(List<DayChange> changes) {
    var words =
        changes.stream()
            .limit(MOST_DAYS)
            .map(CalendarSentences::day)
            .collect(Collectors.joining("、"));
    return changes.size() <= MOST_DAYS ? words : words + " 等 %d 天".formatted(changes.size());
  }

  private static String day(DayChange change) {
    var holiday = change.holiday().map(it -> "（" + Markdown.text(it) + "）").orElse("");
    return "%s%s由%s改为%s"
        .formatted(Sentences.on(change.day()), holiday, word(change.was()), word(change.is()));
  }

  private static String word(DayKind kind) {
    return switch (kind) {
      case WORKING_DAY -> "上班";
      case MAKE_UP_DAY -> "调休上班";
      case WEEKEND -> "休息";
      case HOLIDAY -> "放假";
    };
  }

  static String adopted(int year, int moved) {
    return "%d 年放假安排已启用，顺延办结时限 %d 项。".formatted(year, moved);
  }

  static String inForceAlready(int year) {
    return "%d 年现行安排与此文件相同，未作改动。".formatted(year);
  }

  static String dropped() {
    return "已取消，放假安排未改动。";
  }

  /** One deadline that moved. */
  static String moved(String number, String unit, Due before, Due due, List<DayChange> changes) {
    var why = changes.isEmpty() ? "" : "（" + days(changes) + "）";
    return "- %s %s：由 %s 顺延至 %s%s"
        .formatted(number, unit, Sentences.on(before.lastDay()), Sentences.on(due.lastDay()), why);
  }

  static String movedHead(int year, int howMany) {
    return "%d 年放假安排有变化，以下 %d 项办结时限按工作日重新计算：".formatted(year, howMany);
  }

  static String movedMore(int more) {
    return "……另有 %d 项，见各交办卡片。".formatted(more);
  }

  static String rejected(List<HolidayError> errors) {
    var lines =
        errors.stream()
            .limit(MOST_ERRORS)
            .map(CalendarSentences::error)
            .collect(Collectors.joining("\n"));
    return "放假安排未启用，有 %d 处需要改正：\n%s".formatted(errors.size(), lines);
  }

  private static String error(HolidayError error) {
    var where = error.where().isEmpty() ? "文件" : Markdown.text(error.where());
    return "- " + where + "：" + fault(error) + "。";
  }

  private static String fault(HolidayError error) {
    return switch (error.fault()) {
      case FILE_TOO_LARGE -> "超过 1 MB";
      case NOT_A_CALENDAR -> "不是放假安排文件（.json，或表头为 日期、说明、休/班 的 .xlsx）";
      case YEAR_MISSING_OR_OUT_OF_RANGE -> "没有年份，或年份不在 2000 至 2100 之间";
      case COVERS_NOT_ITS_YEAR -> "没有覆盖全年";
      case DATE_UNREADABLE -> "看不出是哪一天";
      case DATE_OUTSIDE_YEAR -> "不在该年（或上一年12月）内";
      case DAY_TWICE -> "同一天写了两次";
      case HOLIDAY_ENDS_BEFORE_IT_BEGINS_OR_NEVER -> "假期的起止日期不对，或长于 31 天";
      case NAME_MISSING_OR_TOO_LONG -> "没有写节日名称，或名称超过 50 字";
      case OFF_OR_WORKING_UNREADABLE -> "看不出是休还是班";
      case MAKE_UP_DAY_NOT_ON_A_WEEKEND -> "调休上班日不是周六或周日";
      case SOURCE_TOO_LONG -> "来源写得太长";
      case TOO_FEW_DAYS_OFF -> "放假不足 10 天，可能尚未公布或文件不完整";
      case TOO_MANY_DAYS -> "放假或调休超过 60 天";
    };
  }
}
