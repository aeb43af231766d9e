package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;

/** Reads one or several kinds of command. */
interface CommandHandler {

  /**
   * Runs in the message's transaction; who writes is still here.
   *
   * @return false if it means nothing to this handler, which then did nothing
   */
  boolean read(Message message, Typed typed);
}
