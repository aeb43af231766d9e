package cn.minsheng.zhida.mailroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The people of the mailroom: threads that read and carry as soon as the bell rings, and look by
 * themselves every second for what fell due or was left over by a node that stopped. An idle look
 * is one indexed query.
 */
@Component
@ConditionalOnProperty(name = "zhida.mailroom.in-background", matchIfMissing = true)
class MailroomThreads implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MailroomThreads.class);
  private static final int READERS = 3;
  private static final int CARRIERS = 3;

  private final Inbox inbox;
  private final Outbox outbox;
  private final Bell bell;
  private final long lookEveryMillis;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  /**
   * @param lookEvery not a setting of an installation: shorter only where hours pass in a moment
   */
  MailroomThreads(
      Inbox inbox,
      Outbox outbox,
      Bell bell,
      @Value("${zhida.mailroom.look-every:1s}") Duration lookEvery) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.bell = bell;
    this.lookEveryMillis = lookEvery.toMillis();
  }

  @Override
  public void start() {
    running = true;
    for (var i = 1; i <= READERS; i++) {
      begin("mail-reader-" + i, inbox::readDue, () -> bell.awaitReading(lookEveryMillis));
    }
    for (var i = 1; i <= CARRIERS; i++) {
      begin("mail-carrier-" + i, outbox::carryDue, () -> bell.awaitCarrying(lookEveryMillis));
    }
  }

  /** Lets everybody finish what they hold; what is left stays in the tables. */
  @Override
  public void stop() {
    running = false;
    for (var thread : threads) {
      try {
        bell.somethingToRead();
        bell.somethingToCarry();
        thread.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void begin(String name, Runnable work, Wait wait) {
    var thread = new Thread(() -> workUntilStopped(work, wait), name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void workUntilStopped(Runnable work, Wait wait) {
    while (running) {
      try {
        work.run();
        wait.forBell();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("The mailroom stumbled and goes on: {}", Failure.describe(e));
        pause();
      }
    }
  }

  /** A database that is away is not asked in a tight loop. */
  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(lookEveryMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Wait {
    void forBell() throws InterruptedException;
  }
}
