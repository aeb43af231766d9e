package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.reminders.Kind;
import cn.minsheng.zhida.reminders.Reminder;
import cn.minsheng.zhida.reminders.Stage;
import cn.minsheng.zhida.reminders.Telling.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What reminders say. */
final class ReminderSentences {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private ReminderSentences() {}

  static String title(int subjects) {
    return "今日提醒 %d 项".formatted(subjects);
  }

  static String titleInTime(int subjects) {
    return "请尽快办理 %d 项".formatted(subjects);
  }

  static String head(int subjects) {
    return "您今日有 %d 项需要注意：".formatted(subjects);
  }

  static String headInTime(int subjects) {
    return "有 %d 项请尽快办理：".formatted(subjects);
  }

  /** What it is about, what is the matter, and what its reader can do. */
  static String line(String subject, String phrases, String ways) {
    return "- %s：%s。%s。".formatted(subject, phrases, ways);
  }

  static String line(String phrases, String ways) {
    return "- %s。%s。".formatted(phrases, ways);
  }

  static String further(String sentence) {
    return "- " + sentence;
  }

  static String more(int more) {
    return "另有 %d 项，发“待办”查看。".formatted(more);
  }

  static String ring(String text, int more) {
    return more > 0
        ? "【立办立结】%s。另有 %d 项，请查看机器人消息。".formatted(text, more)
        : "【立办立结】%s。请立即办理。".formatted(text);
  }

  static final String ALL = "发“待办”可查看全部事项。";

  /** What the reader can do about it: words to type, or whom to call at night. */
  static String wayOn(Line line, String number) {
    return WayOn.of(line)
        .map(it -> asked(it).formatted(it.typed(number)))
        .orElseGet(() -> call(line.reminder().kind()));
  }

  private static String asked(WayOn way) {
    var who = way.isForSigners() ? "请负责人发“%s”" : "请发“%s”";
    return way.words().equals(RequestSentences.ASK_EXTENSION) ? "确需延期的，" + who : who;
  }

  private static String call(Kind kind) {
    return switch (kind) {
      case NOT_ACCEPTED, IMMEDIATE_DEADLINE -> "请电话通知责任单位负责人";
      case DECISION_WAITS,
          ASSIGN_AGAIN,
          DEADLINE,
          REPORT,
          EXTENSION_WINDOW,
          OPINION,
          ANSWER,
          PROMISE,
          SUPERVISION,
          FOLLOW_UP,
          TELL_PETITIONER,
          LOOK_BACK,
          UNREACHABLE ->
          "请电话通知党政办负责人";
    };
  }

  /** What is said of one petition; its number and unit stand before. */
  static String phrase(Reminder reminder, Instant at) {
    var today = dayOf(at);
    return switch (reminder.kind()) {
      case NOT_ACCEPTED -> "%s交办，至今未签收".formatted(since(reminder));
      case DECISION_WAITS -> "%s%s，等待决定".formatted(since(reminder), asked(reminder));
      case ASSIGN_AGAIN ->
          reminder.stage() == Stage.FIRST
              ? "%s撤回，请于今日再行交办".formatted(since(reminder))
              : "%s撤回，当日未再行交办".formatted(since(reminder));
      case IMMEDIATE_DEADLINE, DEADLINE -> deadline(reminder, today);
      case REPORT -> owed("办理报告", "应提交", reminder, today);
      case EXTENSION_WINDOW -> dated("延期申请", "截止", reminder, today);
      case OPINION -> owed("协办意见", "应提交", reminder, today);
      case ANSWER -> owed("来源渠道", "应答复", reminder, today);
      case PROMISE -> dated("承诺", "到期", reminder, today);
      case SUPERVISION -> "承诺未按时兑现，%s起挂牌督办".formatted(Sentences.on(due(reminder).lastDay()));
      case FOLLOW_UP -> owed("满意度回访", "应完成", reminder, today);
      case TELL_PETITIONER -> "已同意延期，尚未告知当事人";
      case LOOK_BACK -> owed("回头看", "应完成", reminder, today);
      case UNREACHABLE -> "联络检查：有负责人联系不上或未指定";
    };
  }

  private static String asked(Reminder reminder) {
    if (isProposal(reminder)) {
      return "报送拟办意见";
    }
    return reminder.matter().flatMap(Pending::due).isPresent() ? "申请延期" : "申请撤回";
  }

  private static boolean isProposal(Reminder reminder) {
    return reminder.matter().flatMap(Pending::unit).isEmpty();
  }

  private static String deadline(Reminder reminder, LocalDate today) {
    if (reminder.stage() != Stage.LATE && reminder.stage() != Stage.SECOND) {
      return dated("办结时限", "到期", reminder, today);
    }
    var days = daysLate(reminder, today);
    return days == 0
        ? "已超期（时限 %s）".formatted(last(reminder))
        : "已超期 %d 天（时限 %s）".formatted(days, last(reminder));
  }

  private static String owed(String what, String verb, Reminder reminder, LocalDate today) {
    if (reminder.stage() != Stage.LATE) {
      return dated(what, verb, reminder, today);
    }
    var days = daysLate(reminder, today);
    return days == 0
        ? "%s已迟（%s %s）".formatted(what, last(reminder), verb)
        : "%s已迟 %d 天（%s %s）".formatted(what, days, last(reminder), verb);
  }

  /** What lies in days off, or behind them, is told before they begin. */
  private static String dated(String what, String verb, Reminder reminder, LocalDate today) {
    var day = due(reminder).lastDay();
    if (day.isAfter(today.plusDays(1))) {
      return "%s %s %s（放假前提醒）".formatted(what, last(reminder), verb);
    }
    var when = day.equals(today) ? "今日" : "明日";
    return "%s%s%s（%s）".formatted(what, when, verb, last(reminder));
  }

  private static long daysLate(Reminder reminder, LocalDate today) {
    return ChronoUnit.DAYS.between(due(reminder).lastDay(), today);
  }

  private static String since(Reminder reminder) {
    return reminder
        .matter()
        .map(it -> Sentences.at(LocalDateTime.ofInstant(it.since(), OfficeTime.ZONE)) + " ")
        .orElse("");
  }

  private static String last(Reminder reminder) {
    var due = due(reminder);
    var day = Sentences.on(due.lastDay());
    return due.isByDay()
        ? day
        : day + " " + TIME.format(LocalTime.ofInstant(due.until(), OfficeTime.ZONE));
  }

  private static Due due(Reminder reminder) {
    return reminder.due().orElseThrow();
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, OfficeTime.ZONE);
  }
}
