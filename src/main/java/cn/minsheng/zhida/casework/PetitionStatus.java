package cn.minsheng.zhida.casework;

/**
 * Where a petition stands, in the order of its life. What merely waits beside it (a 拟办 before a
 * leader, a withdrawal or extension asked for, 挂账) is no status: the petition goes on meanwhile.
 */
public enum PetitionStatus {
  /** At the office, to be assigned: just registered, given back by a unit, or reopened. */
  TO_ASSIGN("待交办"),
  /** A lead unit has it; how far it got, the assignment says. */
  IN_HAND("办理中"),
  /** The report has passed; the petitioner is to be asked. */
  TO_FOLLOW_UP("待回访"),
  /** The petitioner endorsed it; if all others have too it is closed at once. */
  TO_ENDORSE("待认可"),
  /** Somebody refused to endorse: the office sends it back to the unit, or its head decides. */
  OBJECTED("未获认可"),
  /** 销号: in the closed register. A look-back can open it again. */
  CLOSED("已销号"),
  /** 不予受理, 不属本区, 转其他程序, 当事人撤诉 or 作废. */
  ENDED("已终结"),
  /** The same matter is handled under another number. */
  JOINED("已并案");

  private final String word;

  PetitionStatus(String word) {
    this.word = word;
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Whether nothing remains to be done: 办结. */
  public boolean isFinished() {
    return this == CLOSED || this == ENDED || this == JOINED;
  }

  boolean mayBecome(PetitionStatus next) {
    return switch (this) {
      case TO_ASSIGN -> next == IN_HAND || next == ENDED || next == JOINED;
      case IN_HAND -> next == TO_ASSIGN || next == TO_FOLLOW_UP || next == ENDED || next == JOINED;
      case TO_FOLLOW_UP -> next == TO_ENDORSE || next == OBJECTED || next == ENDED;
      case TO_ENDORSE -> next == OBJECTED || next == CLOSED || next == ENDED;
      case OBJECTED -> next == IN_HAND || next == TO_ENDORSE || next == ENDED;
      case CLOSED -> next == TO_ASSIGN;
      case ENDED, JOINED -> false;
    };
  }
}
