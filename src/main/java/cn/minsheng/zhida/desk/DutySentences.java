package cn.minsheng.zhida.desk;

import java.time.LocalDate;
import java.util.List;

/** What is said of duty, and of people the bot cannot reach. */
final class DutySentences {

  private DutySentences() {}

  static String duty(List<String> days) {
    return "值班安排（管理员在花名册“值班”表中修改，发回即生效）：\n" + String.join("\n", days);
  }

  static String day(LocalDate day, String names) {
    return "- %s：%s".formatted(Sentences.on(day), names.isEmpty() ? "未安排" : names);
  }

  static String allReachable() {
    return "联络检查：主要负责人和分管负责人都能联系上。";
  }

  static String unreachable(List<String> lines) {
    return "联络检查：以下 %d 项需要处理：\n".formatted(lines.size())
        + String.join("\n", lines.stream().map(it -> "- " + it).toList());
  }

  static String neverSignedIn(String who, String office) {
    return "%s（%s）未登录过钉钉，收不到消息。".formatted(who, office);
  }

  static String missed(String who, String office) {
    return "%s（%s）近 7 天有消息未送达，请确认其钉钉可用。".formatted(who, office);
  }

  static String noOfficeHead() {
    return "没有党政办主要负责人，请在花名册中指定。";
  }
}
