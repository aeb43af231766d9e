package cn.minsheng.zhida.reminders;

/**
 * What people are reminded of, the most pressing first. The first four come in time, each step
 * once; all others are lines of the one message a person gets on a working morning. {@code
 * docs/reminders.md} is the table of them.
 */
public enum Kind {
  /** 未签收: the order was not accepted (rule 3). */
  NOT_ACCEPTED(When.IN_TIME, Nagging.NEVER),
  /** 待决定: a withdrawal, an extension or a 拟办 waits for who decides. */
  DECISION_WAITS(When.IN_TIME, Nagging.NEVER),
  /** 再行交办: a petition given back has to have a unit again that same day (rule 4). */
  ASSIGN_AGAIN(When.IN_TIME, Nagging.NEVER),
  /** 立办立结时限: the deadline of what is 立办立结, at night and on days off too. */
  IMMEDIATE_DEADLINE(When.IN_TIME, Nagging.NEVER),
  /** 办结时限; late is 超期. */
  DEADLINE(When.NAMED_BEFORE, Nagging.DAILY),
  /** 办理报告, while the deadline itself has not passed. */
  REPORT(When.NAMED_BEFORE, Nagging.DAILY),
  /** 延期申请截止. */
  EXTENSION_WINDOW(When.NAMED_BEFORE, Nagging.NEVER),
  /** 协办意见. */
  OPINION(When.NAMED_BEFORE, Nagging.DAILY),
  /** 答复 to a channel. */
  ANSWER(When.NAMED_BEFORE, Nagging.DAILY),
  /** 承诺; whose day went by it is 挂牌督办. */
  PROMISE(When.NAMED_BEFORE, Nagging.NEVER),
  /** 挂牌督办. */
  SUPERVISION(When.ONCE_IT_CAME, Nagging.WEEKLY),
  /** 回访. */
  FOLLOW_UP(When.NAMED_BEFORE, Nagging.WEEKLY),
  /** 告知当事人延期: an extension was granted, the petitioner does not know. */
  TELL_PETITIONER(When.ONCE_IT_CAME, Nagging.WEEKLY),
  /** 回头看. */
  LOOK_BACK(When.NAMED_BEFORE, Nagging.WEEKLY),
  /** 联络检查: heads or deputies whom the bot cannot reach. */
  UNREACHABLE(When.ONCE_IT_CAME, Nagging.WEEKLY);

  /** When it is spoken of first. */
  enum When {
    /** As soon as its moment came. */
    IN_TIME,
    /** On the mornings of the day before and of the day itself. */
    NAMED_BEFORE,
    /** On the first morning after its moment came. */
    ONCE_IT_CAME
  }

  /** How often it is spoken of after its day. */
  enum Nagging {
    NEVER,
    /** Every working morning. */
    DAILY,
    /** Once in each week, Monday to Sunday, on the first working morning it is so. */
    WEEKLY
  }

  private final When when;
  private final Nagging nagging;

  Kind(When when, Nagging nagging) {
    this.when = when;
    this.nagging = nagging;
  }

  /** Whether it has a message of its own; otherwise it is a line of the morning's. */
  public boolean isInTime() {
    return when == When.IN_TIME;
  }

  boolean isNamedBefore() {
    return when == When.NAMED_BEFORE;
  }

  Nagging nagging() {
    return nagging;
  }
}
