package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.mailroom.Tap;
import org.springframework.stereotype.Component;

/** 承诺 that stand on the form of a report or a visit (rule 8). */
@Component
class PromisesOnForms {

  private final Promises promises;

  PromisesOnForms(Promises promises) {
    this.promises = promises;
  }

  /** Whether there is a promise without a day, or a day without a promise. */
  boolean isUnreadable(Tap tap) {
    return isMade(tap) ? Choices.day(tap, "until").isEmpty() : hasDay(tap);
  }

  /** Records the promise, if one was made. */
  void make(PetitionId petition, Promise.Occasion occasion, Tap tap, By by) {
    if (isMade(tap)) {
      var day = Choices.day(tap, "until").orElseThrow();
      promises.make(petition, new Promise(occasion, day, MatterForms.said(tap, "promise")), by);
    }
  }

  private static boolean isMade(Tap tap) {
    return !MatterForms.said(tap, "promise").isEmpty();
  }

  private static boolean hasDay(Tap tap) {
    return !MatterForms.said(tap, "until").isEmpty();
  }
}
