package cn.minsheng.zhida.directory;

import java.time.Instant;

/** Something the directory knows, and when DingTalk was asked for it. */
record Known<T>(T what, Instant seenAt) {

  /** Whether an answer asked for at that moment is not older than what is known. */
  boolean yieldsTo(Instant askedAt) {
    return !seenAt.isAfter(askedAt);
  }
}
