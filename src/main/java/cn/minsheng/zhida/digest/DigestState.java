package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a period's report is. It is drawn in the morning of its day, may be put off by the office
 * until it is sent, and is sent once, ever: by itself, or when the office's head signs it.
 */
public sealed interface DigestState {

  /** As of when it is reported: what was recorded later does not count. */
  Instant drawnAt();

  /** Drawn; it goes by itself if nobody puts it off, unless the office wants it signed. */
  record Drafted(Instant drawnAt) implements DigestState {}

  /** 暂缓: it does not go by itself; the office's head may still sign it. */
  record Held(Instant drawnAt, StaffId by, Instant at) implements DigestState {}

  /**
   * @param signedBy 签发; empty if it went by itself
   */
  record Sent(Instant drawnAt, Instant at, Optional<StaffId> signedBy) implements DigestState {}
}
