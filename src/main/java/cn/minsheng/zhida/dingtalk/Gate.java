package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Postage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Every call passes here: it is booked, and waits for its turn. Nothing else in the edge waits. */
@Component
final class Gate {

  private static final Logger log = LoggerFactory.getLogger(Gate.class);

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
    var turn = book(api);
    try {
      rest(turn);
    } catch (CallFailure e) {
      takeBack(api);
      throw e;
    }
  }

  /** The platform never counted the call that was booked last. A miscount is not worth a call. */
  void takeBack(Api api) {
    try {
      postage.unbook(api.path());
    } catch (RuntimeException e) {
      log.warn("A call of {} that was not made stays in the ledger", api.path(), e);
    }
  }

  /** What could not be booked surely was not called, and the caller has to know so. */
  private Duration book(Api api) throws CallFailure {
    try {
      return postage.book(api.path(), api.paid());
    } catch (RuntimeException e) {
      log.warn("A call of {} could not be booked and is not made", api.path(), e);
      throw new CallFailure(CallFailure.Kind.NOT_REACHED, "not booked");
    }
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
