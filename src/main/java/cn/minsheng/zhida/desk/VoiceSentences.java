package cn.minsheng.zhida.desk;

/** What is said of 投诉建议. */
final class VoiceSentences {

  static final String TITLE = "投诉建议";

  private VoiceSentences() {}

  static String howTo(int most) {
    return "请把意见写在后面，%d 字以内，如：投诉建议 提醒太多，可否合并".formatted(most);
  }

  static String receipt(long number) {
    return "您的投诉建议（第 %d 号）已记录并转党政办，感谢您的意见。".formatted(number);
  }

  static String forwarded(long number, String who, String words) {
    return "投诉建议第 %d 号，%s：\n\n%s".formatted(number, who, words);
  }
}
