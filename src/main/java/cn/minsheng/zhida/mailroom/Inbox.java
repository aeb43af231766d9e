package cn.minsheng.zhida.mailroom;

/** Takes what the platform delivers, once each. */
public interface Inbox {

  /**
   * Stores a message or a hint about contacts; it is read afterwards, in the order of its sender.
   * When this returns, it is committed and may be acknowledged.
   *
   * @return false if it was stored before
   */
  boolean receive(Arrival arrival);

  /**
   * Has a tap read at once and gives the answer, within the platform's two seconds. A repeat of a
   * tap that was carried out gets the first answer's sentence and the card as it stands now; one
   * that was refused is read anew.
   */
  TapAnswer answer(Tap tap);

  /**
   * The answer reached the platform in time, so what it says of the card need not be sent again.
   */
  void answered(Tap tap, TapAnswer answer);

  /** Reads what waits and is due; what a stopped node left over too. Returns how many were read. */
  int readDue();
}
