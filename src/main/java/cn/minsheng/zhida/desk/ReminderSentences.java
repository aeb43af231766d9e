package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.reminders.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What the morning's message says. */
final class ReminderSentences {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private ReminderSentences() {}

  static String title(int lines) {
    return "今日提醒 %d 项".formatted(lines);
  }

  static String head(int lines) {
    return "您有 %d 项办结时限需要注意：".formatted(lines);
  }

  static String line(String number, String unit, AssignmentStatus status, String due) {
    return "- %s，%s，%s，%s。".formatted(number, unit, status.word(), due);
  }

  static String due(Step step, Due due, LocalDate today) {
    return switch (step) {
      case OVERDUE -> overdue(due, today);
      case DEADLINE_TODAY -> "今日到期（%s）".formatted(last(due));
      case DEADLINE_TOMORROW -> "明日到期（%s）".formatted(last(due));
      case DEADLINE_ACROSS_DAYS_OFF -> "放假前提醒：%s到期".formatted(last(due));
    };
  }

  static String more(int more) {
    return "……另有 %d 项。".formatted(more);
  }

  static String howToGoOn() {
    return "请在交办卡片上办理；发“待办”可查看全部事项。";
  }

  private static String overdue(Due due, LocalDate today) {
    var days = ChronoUnit.DAYS.between(due.lastDay(), today);
    return days == 0
        ? "已超期（时限 %s）".formatted(last(due))
        : "已超期 %d 天（时限 %s）".formatted(days, last(due));
  }

  private static String last(Due due) {
    var day = Sentences.on(due.lastDay());
    return due.isByDay() ? day : day + " " + TIME.format(timeOf(due)) + " 前";
  }

  private static LocalTime timeOf(Due due) {
    return LocalTime.ofInstant(due.until(), OfficeTime.ZONE);
  }
}
