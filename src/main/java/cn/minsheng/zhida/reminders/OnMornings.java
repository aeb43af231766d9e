package cn.minsheng.zhida.reminders;

import java.util.List;

/** A source of what is told on working mornings. */
interface OnMornings {

  /** All that may be spoken of on a morning, or on earlier ones. */
  List<Dated> until(Morning morning, Clockwork clock);
}
