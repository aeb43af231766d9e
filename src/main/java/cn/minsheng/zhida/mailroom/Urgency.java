package cn.minsheng.zhida.mailroom;

/** Which mail goes first. */
public enum Urgency {
  /** 立办立结 (rule 2): before all other, and from the reserve when the quota runs low. */
  IMMEDIATE,
  ORDINARY
}
