package cn.minsheng.zhida.desk;

/** What is said of 改交 and 增派协办. */
final class RedirectionSentences {

  static final String REDIRECT = "改交";
  static final String ADD_SUPPORT = "增派协办";

  private static final int SUPPORTING_BYTES = 300;

  private RedirectionSentences() {}

  static String howTo(String unit, String due, String supporting) {
    return "现由%s主办，时限 %s；改交后该单位的交办收回，不计撤回，编号和时限不变（不填时限即用现时限，已超期的须另写）。%s"
        .formatted(
            unit,
            due,
            supporting.isEmpty()
                ? ""
                : "现协办：%s；需继续协办的请一并填写，未填的同时收回。"
                    .formatted(Shortened.to(supporting, SUPPORTING_BYTES)));
  }

  static String isInHand(String number, int ordinal) {
    return "%1$s 已交办，不能再行交办；换单位请发“改交 %2$d 单位 理由”；加单位请发“增派协办 %2$d 单位”。".formatted(number, ordinal);
  }

  static String done(String number, String unit, String due) {
    return "%s 已改交%s，时限 %s；原主办单位的交办已收回并通知。".formatted(number, unit, due);
  }

  static String takenBack(String number, String who, String why) {
    return "%s 已由党政办%s改交其他单位，不再由贵单位办理，不计撤回。理由：%s".formatted(number, who, why);
  }

  static String released(String number, String lead) {
    return "%s 已改由%s主办，贵单位的协办随之终止。".formatted(number, lead);
  }

  static String goesOn(String number, String lead) {
    return "%s 已改由%s主办，请贵单位继续协办，意见提给该单位。".formatted(number, lead);
  }

  /** To whoever gave the order, if somebody else put it right. */
  static String told(String number, String who, String from, String to, String due, String why) {
    return "%s 已由%s由%s改交%s，时限 %s。理由：%s".formatted(number, who, from, to, due, why);
  }

  static String whyAtTheOffice() {
    return "请向党政办了解";
  }

  /** On the card of the unit it was taken back from. */
  static String onTheCard(String done, String to, String why) {
    return "**%s**，现由%s主办。理由：%s".formatted(done, to, why);
  }

  static String history(String from, String to, String done) {
    return "改交：由%s改为%s，%s".formatted(from, to, done);
  }

  static String howToAdd(String lead, String due) {
    return "主办：%s，时限 %s。协办时限不晚于主办时限，不填则按规则早于主办。".formatted(lead, due);
  }

  static String added(String number, String unit, String due) {
    return "%s 已增派%s协办，意见时限 %s。".formatted(number, unit, due);
  }

  static String addedForTheLead(String number, String unit, String due) {
    return "%s 党政办已增派%s协办，意见时限 %s；收齐协办意见后提交报告。".formatted(number, unit, due);
  }
}
