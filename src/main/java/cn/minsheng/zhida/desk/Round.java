package cn.minsheng.zhida.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the desk does by itself when the office's clock says so. It looks at that clock and at
 * what was done before, so it can be asked as often as one likes, by any number of nodes.
 */
public interface Round {

  /**
   * Does what is due now and was not done.
   *
   * @return how many were told or shown something
   */
  int run();

  /** When it has something to do next, after that moment, if nothing else happens before. */
  Optional<Instant> nextDue(Instant after);
}
