package cn.minsheng.zhida.reminders;

/**
 * How far it has gone with one subject of one kind, the highest last. Where several came at once
 * (after a stop, before days off) the highest is told, to everybody whom one of them concerns, and
 * the others are noted with it.
 */
public enum Stage {
  /** In time: first of all who has to act. */
  FIRST,
  /**
   * Not accepted: an hour later the deputy. Not assigned again: the day has ended. 立办立结: too late.
   */
  SECOND,
  /** Not accepted: two hours later the office. */
  THIRD,
  /** It is due tomorrow, or on the days off that begin tomorrow or the working day after them. */
  TOMORROW,
  /** It is due today, or on the days off that begin tomorrow. */
  TODAY,
  /** Its day, or its moment, has gone by. */
  LATE
}
