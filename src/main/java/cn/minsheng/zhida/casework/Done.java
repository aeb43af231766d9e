package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;

/** Who did something, and when. */
public record Done(StaffId by, Instant at) {

  static Done of(By by) {
    return new Done(by.staff(), by.at());
  }
}
