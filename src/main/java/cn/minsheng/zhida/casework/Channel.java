package cn.minsheng.zhida.casework;

/**
 * 受理渠道: where a petition came from.
 *
 * <p>A 上级部门 has to endorse the result where the order came from above the zone (rule 9 says "where
 * the channel has one"; which channels those are is our reading). 三个清楚 are owed for 来信来访 (rule 5).
 */
public enum Channel {
  PEOPLES_CONGRESS("人大建议", true, false),
  POLITICAL_CONFERENCE("政协提案", true, false),
  SUPERIOR_ORDER("上级督办交办", true, false),
  MAYOR_HOTLINE("市长热线", true, false),
  LETTER_OR_VISIT("来信来访", false, true),
  ONLINE_MESSAGE("网上留言", false, false),
  GOVERNMENT_SERVICE_SITE("政务服务网", false, false);

  private final String word;
  private final boolean superiorEndorses;
  private final boolean claritiesOwed;

  Channel(String word, boolean superiorEndorses, boolean claritiesOwed) {
    this.word = word;
    this.superiorEndorses = superiorEndorses;
    this.claritiesOwed = claritiesOwed;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Whether a 上级部门 has to endorse the result before the petition is closed. */
  public boolean superiorEndorses() {
    return superiorEndorses;
  }

  /** Whether 三个清楚 have to be recorded before the report. */
  public boolean claritiesOwed() {
    return claritiesOwed;
  }
}
