package cn.minsheng.zhida.desk;

/** Tells everybody what is due: in time, and in the morning with one message for each person. */
public interface ReminderRound extends Round {

  /**
   * Forgets what was told so long ago that it cannot come again.
   *
   * @return how many notes there were
   */
  int forgetOld();
}
