package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.reminders.Telling;
import cn.minsheng.zhida.reminders.Telling.Lane;
import java.time.LocalDateTime;

/** What 预演 says. */
final class RehearsalSentences {

  private RehearsalSentences() {}

  static String head(int days, int messages) {
    return "预演：今后 %d 天如无人办理，将发出 %d 条提醒：".formatted(days, messages);
  }

  static String nothing(int days) {
    return "预演：今后 %d 天没有要发的提醒。".formatted(days);
  }

  static String daysBetween(int most) {
    return "预演天数为 1 至 %d 天，例如：预演 7天。".formatted(most);
  }

  static String line(Telling telling, String names, String reminders, int more) {
    var at = Sentences.at(LocalDateTime.ofInstant(telling.at(), OfficeTime.ZONE));
    var ring = telling.lane() == Lane.IMMEDIATE ? "（DING）" : "";
    var rest = more > 0 ? "等，共 %d 项".formatted(telling.reminders().size()) : "";
    return "- %s%s　%s：%s%s".formatted(at, ring, names, reminders, rest);
  }

  static String people(String names, int all) {
    return "%s等 %d 人".formatted(names, all);
  }

  static String more(int more) {
    return "另有 %d 条未列出，可缩短天数再看。".formatted(more);
  }
}
