package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.Set;

/** Does what one or several buttons and forms are for. */
interface TapHandler {

  /** The actions it knows; no two handlers may know the same. */
  Set<String> actions();

  /** Runs in the tap's transaction; who taps is still here and has the card. */
  Reply read(Tap tap);
}
