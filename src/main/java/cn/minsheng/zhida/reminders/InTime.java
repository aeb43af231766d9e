package cn.minsheng.zhida.reminders;

import java.time.Instant;
import java.util.List;

/** A source of steps that are told in time. */
interface InTime {

  /**
   * All steps, also those to come, of what waits now.
   *
   * @param since what began to wait before was told
   */
  List<Timed> steps(Instant since, Instant now, Clockwork clock);
}
