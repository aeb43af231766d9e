package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;

/**
 * How far a period's report is. It is drawn in the morning of its day, may be put off by the office
 * until it is sent, and is sent once, ever.
 */
public sealed interface DigestState {

  /** As of when it is reported: what was recorded later does not count. */
  Instant drawnAt();

  /** Drawn; it goes by itself if nobody puts it off. */
  record Drafted(Instant drawnAt) implements DigestState {}

  /** 暂缓: it does not go by itself. */
  record Held(Instant drawnAt, StaffId by, Instant at) implements DigestState {}

  record Sent(Instant drawnAt, Instant at) implements DigestState {}
}
