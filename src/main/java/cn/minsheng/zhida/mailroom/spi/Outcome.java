package cn.minsheng.zhida.mailroom.spi;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.util.Map;

/** What became of one call. */
public sealed interface Outcome {

  /**
   * The platform took it.
   *
   * @param receipt the platform's key for it (processQueryKey, openDingId), or empty
   * @param missed whom it did not reach, and why
   */
  record Carried(String receipt, Map<StaffId, Miss> missed) implements Outcome {
    public Carried {
      missed = Map.copyOf(missed);
    }
  }

  /**
   * Surely not carried; may be tried again.
   *
   * @param code the platform's code, for the log
   * @param atLeast how long to wait before the next try
   */
  record NotNow(String code, Duration atLeast) implements Outcome {}

  /** Surely not carried: the organisation's calls of this month are used up. */
  record QuotaUsedUp(String code) implements Outcome {}

  /** Nobody knows whether it was carried (time-out, broken answer). */
  record Unknown(String code) implements Outcome {}

  /** Surely not carried, and never will be. */
  record Rejected(String code) implements Outcome {}

  /** The card to be created exists already: an earlier call was carried though nobody heard so. */
  record AlreadyThere() implements Outcome {}

  /** The card to be changed does not exist. */
  record NoSuchCard() implements Outcome {}

  /** Why one person was not reached. */
  enum Miss {
    /** Not known to the platform, or outside the app's scope. */
    NOT_THERE,
    /** Too many messages to this person at once; may be tried again. */
    FLOW_CONTROLLED,
    /** The platform gave another reason. */
    REFUSED
  }
}
