package cn.minsheng.zhida.desk;

import java.util.List;

/** What is said about an order before it is one. */
final class OrderSentences {

  static final String PREVIEW = "交办预览";
  static final String CONFIRM = "确认交办";
  static final String DROP = "取消";

  private OrderSentences() {}

  /** What stands in the way; who has several things wrong gets an example too. */
  static String notYet(List<String> sentences) {
    if (sentences.size() == 1) {
      return "还不能交办：" + sentences.get(0);
    }
    var list = String.join("\n", sentences.stream().map(it -> "- " + it).toList());
    return "还不能交办：\n" + list + "\n\n例：交办 城管局 3天 市长热线 文化路路灯不亮";
  }

  static String missing(String what) {
    return "缺少%s。".formatted(what);
  }

  static String missingChannel() {
    return "缺少受理渠道（人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言、政务服务网）。";
  }

  static String noSuchUnit(String name) {
    return "没有单位“%s”，请写全称或花名册中的简称。".formatted(name);
  }

  static String severalUnits(String name, int howMany) {
    return "有 %d 个单位叫“%s”，请写全称。".formatted(howMany, name);
  }

  static String noSuchTerm(String term) {
    return "看不懂时限“%s”，请写 3天、5个工作日、2小时或 3月10日。".formatted(term);
  }

  static String noSuchDay(String term) {
    return "没有“%s”这一天，请核对日期。".formatted(term);
  }

  static String termHasPassed(String term) {
    return "时限“%s”已过，请写今天以后的日期。".formatted(term);
  }

  static String noSuchChannel(String channel) {
    return "没有受理渠道“%s”，请写人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言或政务服务网。".formatted(channel);
  }

  static String noSuchKind(String kind) {
    return "没有诉求类型“%s”，请写咨询、求助、建议、投诉或举报。".formatted(kind);
  }

  static String noSuchUrgency(String urgency) {
    return "没有紧急程度“%s”，请写普通或立办立结。".formatted(urgency);
  }

  static String noPhoneNumber() {
    return "联系电话不是有效的号码，座机请加区号。";
  }

  static String tooLong(String label, int most) {
    return "%s超过 %d 字，请缩短。".formatted(label, most);
  }

  static String dropped() {
    return "已取消，未登记。";
  }

  static String ended(boolean confirmed) {
    return confirmed ? "此单已经交办，不能再改。" : "此单已经取消，请重新发送。";
  }

  static String assigned(String number, String unit) {
    return "%s 已交办%s。".formatted(number, unit);
  }
}
