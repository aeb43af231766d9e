package cn.minsheng.zhida.desk;

import java.util.List;
import java.util.stream.Collectors;

/** What is said of 附件. */
final class AttachmentSentences {

  static final String ATTACHMENTS = "附件";

  private static final int MOST_NAMED = 5;

  private AttachmentSentences() {}

  static String sendThem(String number, long minutes) {
    return "%s 请在 %d 分钟内直接发送附件（PDF、Word、WPS、OFD 或图片，20 MB 以内，可连续发多个）。".formatted(number, minutes);
  }

  /**
   * @param names as they are, for a reader who may read the petition
   * @param all how many the petition has now
   */
  static String attached(String number, List<String> names, int all) {
    return "%s 已添加附件%s，共 %d 个。".formatted(number, quoted(names), all);
  }

  /** Of an order that is not given out yet. */
  static String waits(String name, int all) {
    return "已收到附件“%s”，共 %d 个，随待确认的交办归入该件；取消交办即不收。".formatted(name, all);
  }

  static String withTheOrder(int howMany) {
    return howMany == 0 ? "" : "附件 %d 个。".formatted(howMany);
  }

  static String sameFile(String name) {
    return "文件“%s”已经收到过，不重复收。".formatted(name);
  }

  static String tooMany(int most) {
    return "附件最多收 %d 个，这个没有收。".formatted(most);
  }

  static String wrongKind() {
    return "附件须为 PDF、Word、WPS、OFD 或图片，这个文件没有收。";
  }

  static String confidential() {
    return "保密事项不收附件，这个文件没有收下，请以纸质留存党政办。";
  }

  /** To the units that are at work on it. */
  static String told(String number, int ordinal) {
    return "%s 党政办补充了附件，查看请发：看附件 %d".formatted(number, ordinal);
  }

  /** On cards; how many there are would change the card with every file. */
  static String onTheCard(int ordinal) {
    return "有，查看请发“看附件 %d”".formatted(ordinal);
  }

  static String listed(List<String> names) {
    return "%d 个（%s）"
        .formatted(
            names.size(),
            names.stream().limit(MOST_NAMED).collect(Collectors.joining("、"))
                + (names.size() > MOST_NAMED ? "等" : ""));
  }

  /** The name of a zip. */
  static String zip(String number) {
    return number + ATTACHMENTS;
  }

  private static String quoted(List<String> names) {
    return names.stream().map("“%s”"::formatted).collect(Collectors.joining());
  }
}
