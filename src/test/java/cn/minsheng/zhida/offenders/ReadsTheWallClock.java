package cn.minsheng.zhida.offenders;

import java.time.Instant;

public final class ReadsTheWallClock {

  Instant moment() {
    return Instant.now();
  }
}
