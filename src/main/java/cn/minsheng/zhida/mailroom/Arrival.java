package cn.minsheng.zhida.mailroom;

import java.time.Instant;

/** Something that came in from the platform. */
public sealed interface Arrival permits Message, Tap, ContactsChanged {

  ArrivalKey key();

  /** When it happened, by the platform's word where it gives one. */
  Instant happenedAt();
}
