package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.util.Set;

/** Carries out what people type for some verbs, in whatever words; no two for the same. */
interface DeedHandler {

  Set<Verb> verbs();

  /** Runs in the message's transaction; who writes is still here. */
  void carryOut(Message message, Deed deed);
}
