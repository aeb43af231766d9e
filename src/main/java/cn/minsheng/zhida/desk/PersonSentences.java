package cn.minsheng.zhida.desk;

import java.util.List;
import java.util.stream.Collectors;

/** What is said around the unmasked petitioner; none of it says who that is. */
final class PersonSentences {

  static final String UNMASK = "看当事人";
  static final String SEEN = "已看完";
  static final String SHOWN = "请勿转发";
  static final String WIPED = "已清除";

  static final String WITH_A_FILE = "（附文件）";

  static final String OPINIONS = "协办意见";
  static final String CLARITIES = "三个清楚";
  static final String OF_THE_PETITIONER = "当事人意见";
  static final String REPORT = "报告";
  static final String ANSWERS = "答复";
  static final String PROMISES = "承诺";
  static final String REASONS = "原因";

  static final String INTERESTS = "诉求背后的核心利益";
  static final String SPEAKER = "真正能代表当事人说话的人";
  static final String WEAK_POINTS = "当事人和特定关系人的短板";

  private PersonSentences() {}

  static String nothingWritten(String what) {
    return "还没有%s。".formatted(what);
  }

  static String receipt(String reference, int pages, String handedBy, String takenBy) {
    return "%s，%d 页，%s 交 %s".formatted(reference, pages, handedBy, takenBy);
  }

  /** What can be seen besides; nothing if there is nothing. */
  static String canBeSeen(List<String> words, int number) {
    return "可发：%s"
        .formatted(
            words.stream()
                .map(it -> "看%s %d".formatted(it, number))
                .collect(Collectors.joining("、")));
  }

  static String beforeUnmasking() {
    return "将显示当事人姓名、电话和住址，仅您可见。查看人、时间和理由全程留痕，请勿截图、转发。";
  }

  static String tapWhenRead(long minutes) {
    return "仅您可见，看完请点“已看完”，本卡片随即清除；%d 分钟后自动清除。".formatted(minutes);
  }

  static String wiped() {
    return "当事人信息已从本卡片清除；再看请重新发“看当事人”并写明理由。";
  }

  static String nobody() {
    return "登记时没有当事人信息。";
  }

  static String further(long people) {
    return "……另有 %d 人，请到党政办查阅。".formatted(people);
  }
}
