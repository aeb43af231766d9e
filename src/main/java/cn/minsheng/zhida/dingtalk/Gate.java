package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Postage;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every call passes here: it is booked, and waits for its turn. Nothing else in the edge waits. */
@Component
final class Gate {

  private final Postage postage;
  private final Waiting waiting;

  @Autowired
  Gate(Postage postage) {
    this(postage, time -> Thread.sleep(time.toMillis()));
  }

  Gate(Postage postage, Waiting waiting) {
    this.postage = postage;
    this.waiting = waiting;
  }

  void pass(Api api) throws CallFailure {
    var turn = postage.book(api.path(), api.paid());
    try {
      rest(turn);
    } catch (CallFailure e) {
      postage.unbook(api.path());
      throw e;
    }
  }

  /** The platform never counted the call that was booked last. */
  void takeBack(Api api) {
    postage.unbook(api.path());
  }

  /** Lets some time pass before something is tried again. */
  void rest(Duration time) throws CallFailure {
    if (time.isZero() || time.isNegative()) {
      return;
    }
    try {
      waiting.let(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailure(CallFailure.Kind.NOT_REACHED, "interrupted");
    }
  }

  /** How time passes. */
  interface Waiting {
    void let(Duration time) throws InterruptedException;
  }
}
