package cn.minsheng.zhida.reminders;

/** As what somebody is told of something: what they can do about it depends on that. */
public enum Part {
  /** Head, deputy or liaison of the unit whose it is. */
  UNIT,
  OFFICE,
  /** What only the head of the office decides, or what is brought before them. */
  OFFICE_HEAD,
  LEADER,
  VISITOR,
  ADMIN,
  /** On duty when it is 立办立结 and nobody is at work. */
  DUTY
}
