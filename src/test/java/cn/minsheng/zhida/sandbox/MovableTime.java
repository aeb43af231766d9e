package cn.minsheng.zhida.sandbox;

import java.time.Instant;

/** The host's clock as the page shows and moves it; it may stand still or run. */
public interface MovableTime {

  Instant now();

  /** Sets the clock to the moment, which is never before {@link #now()}; does nothing else. */
  void goTo(Instant moment);
}
