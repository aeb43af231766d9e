package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Inbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.TapAnswer;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows the answer to a tap and must not delay it. It may get lost: then a card is sent that
 * shows already what it says.
 */
final class Aftermath implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Aftermath.class);
  private static final int CLOSING_SECONDS = 3;
  private static final int MOST_WAITING = 10_000;

  private final Inbox inbox;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Aftermath::thread,
          new ThreadPoolExecutor.DiscardPolicy());

  Aftermath(Inbox inbox) {
    this.inbox = inbox;
  }

  void answered(Tap tap, TapAnswer answer) {
    thread.execute(() -> tell(tap, answer));
  }

  /** Finishes what is under way. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Tap tap, TapAnswer answer) {
    try {
      inbox.answered(tap, answer);
    } catch (RuntimeException e) {
      log.warn("The card is sent again: {}", tap.key(), new WithoutWords(e));
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "stream-aftermath");
    thread.setDaemon(true);
    return thread;
  }
}
