package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How papers write numbers, days and moments. */
final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, OfficeTime.ZONE));
  }

  static String due(Due due) {
    return due.isByDay() ? Docx.day(due.lastDay()) : moment(due.until());
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, OfficeTime.ZONE);
  }

  static String period(HalfMonth period) {
    return "%d年%d月%s半月"
        .formatted(
            period.month().getYear(), period.month().getMonthValue(), period.first() ? "上" : "下");
  }

  /** Cut off, so that only all of them are 100 %; — for none of none. */
  static String percent(Rate rate) {
    var thousandths = rate.thousandths();
    return thousandths.isEmpty()
        ? "—"
        : "%d.%d%%".formatted(thousandths.getAsInt() / 10, thousandths.getAsInt() % 10);
  }

  /** How much more or less than in the period before. */
  static String against(int now, int before) {
    return now == before
        ? "与上期持平"
        : now > before ? "比上期增加%d件".formatted(now - before) : "比上期减少%d件".formatted(before - now);
  }

  /** In points, with one digit; nothing to compare with where there was none. */
  static String against(Rate now, Rate before) {
    if (now.thousandths().isEmpty() || before.thousandths().isEmpty()) {
      return "";
    }
    var more = now.thousandths().getAsInt() - before.thousandths().getAsInt();
    return more == 0
        ? "，与上期持平"
        : "，比上期%s%d.%d个百分点"
            .formatted(more > 0 ? "提高" : "下降", Math.abs(more) / 10, Math.abs(more) % 10);
  }

  /** How far it is from the 100 % that the regulation asks for. */
  static String fromAll(Rate rate) {
    if (rate.thousandths().isEmpty()) {
      return "";
    }
    var missing = 1_000 - rate.thousandths().getAsInt();
    return missing == 0
        ? "，达到100%的目标"
        : "，距100%%的目标差%d.%d个百分点".formatted(missing / 10, missing % 10);
  }

  /** At most so many characters, the last of them dots. */
  static String atMost(int characters, String text) {
    var length = text.codePointCount(0, text.length());
    return length <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
  }

  static String overdueFor(Due due, Instant until) {
    var days = Duration.between(due.until(), until).toDays();
    return days < 1 ? "不足1天" : days + "天";
  }
}
