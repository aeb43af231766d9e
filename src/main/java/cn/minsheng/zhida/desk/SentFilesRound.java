package cn.minsheng.zhida.desk;

/** Forgets files that were sent to the bot and used for nothing. */
public interface SentFilesRound {

  /**
   * Forgets those of long ago; may be asked as often as one likes.
   *
   * @return how many there were
   */
  int forgetOld();
}
