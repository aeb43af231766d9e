package cn.minsheng.zhida.desk;

/** What is said of 催办. */
final class UrgeSentences {

  static final String URGE = "催办";

  private static final int WORDS_BYTES = 900;

  private UrgeSentences() {}

  /**
   * To a unit.
   *
   * @param role 主办 or 协办
   * @param state where its part stands, and that it is overdue
   * @param words the office's; empty if there are none
   * @param typed what can be typed; empty if nothing can
   */
  static String toTheUnit(
      String number,
      String who,
      String role,
      String due,
      String state,
      String words,
      String typed) {
    return "%s 党政办%s催办：由贵单位%s，时限 %s，现%s。%s请尽快办理%s。"
        .formatted(
            number,
            who,
            role,
            due,
            state,
            words.isEmpty() ? "" : "催办意见：%s。".formatted(bare(words)),
            typed.isEmpty() ? "" : "，可在交办卡片上办理，或发：" + typed);
  }

  static String toTheVisitor(String number, String who, String words, int ordinal) {
    return "%s 党政办%s催办：回访尚未记录。%s请尽快回访，并发：记录回访 %d"
        .formatted(number, who, words.isEmpty() ? "" : "催办意见：%s。".formatted(bare(words)), ordinal);
  }

  /** What can be read only by who may; said in its place. */
  static String wordsAreSealed(int ordinal) {
    return "请发“看原因 %d”查看".formatted(ordinal);
  }

  static String urged(String number, String whom, String state) {
    return "%s 已催办%s（%s），已通知其负责人和联络员。".formatted(number, whom, state);
  }

  static String visitorUrged(String number, String who) {
    return "%s 已催办回访人员%s。".formatted(number, who);
  }

  static String ring(String number, String due) {
    return "党政办催办：%s（立办立结），时限 %s，请立即办理。".formatted(number, due);
  }

  static String nothingOverdue() {
    return "没有超期的事项需要催办。";
  }

  static String overdueTitle() {
    return "催办超期事项";
  }

  static String overdue(int howMany, String lines) {
    return "以下 %d 件已超期，将逐件催办责任单位：  \n%s".formatted(howMany, lines);
  }

  static String urgeAll(int howMany) {
    return "催办 %d 件".formatted(howMany);
  }

  static String allUrged(int done, int of) {
    return done == of
        ? "已催办 %d 件。".formatted(done)
        : "已催办 %d 件，%d 件未催办：".formatted(done, of - done);
  }

  private static String bare(String words) {
    return Shortened.to(Markdown.text(words.replaceFirst("[。.]+$", "")), WORDS_BYTES);
  }
}
