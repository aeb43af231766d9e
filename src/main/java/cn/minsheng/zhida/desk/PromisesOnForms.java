package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.mailroom.Tap;
import java.util.Optional;

/** 承诺 that stand on the form of a report or a visit (rule 8). */
final class PromisesOnForms {

  private PromisesOnForms() {}

  /** Whether there is a promise without a day, or a day without a promise. */
  static boolean isUnreadable(Tap tap) {
    return isMade(tap) ? MatterForms.day(tap, "until").isEmpty() : hasDay(tap);
  }

  /** The promise, if one was made. */
  static Optional<Promise> read(Tap tap, Promise.Occasion occasion) {
    return isMade(tap)
        ? MatterForms.day(tap, "until")
            .map(day -> new Promise(occasion, day, MatterForms.said(tap, "promise")))
        : Optional.empty();
  }

  private static boolean isMade(Tap tap) {
    return !MatterForms.said(tap, "promise").isEmpty();
  }

  private static boolean hasDay(Tap tap) {
    return !MatterForms.said(tap, "until").isEmpty();
  }
}
