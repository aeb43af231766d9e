package cn.minsheng.zhida.calendar;

/** How sure a reckoned date is. */
public enum Certainty {
  /** All years it touches are known. */
  CERTAIN,
  /** It touches a year whose calendar is not known: it may move, and whoever sets it is warned. */
  YEAR_UNKNOWN
}
