package cn.minsheng.zhida.mailroom;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the threads of this node that there is work, so that nobody waits for their next round. */
@Component
class Bell {

  private final Semaphore reading = new Semaphore(0);
  private final Semaphore carrying = new Semaphore(0);

  void somethingToRead() {
    reading.release();
  }

  /** Rings when the running transaction has committed. */
  void somethingToCarryAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            carrying.release();
          }
        });
  }

  void somethingToCarry() {
    carrying.release();
  }

  boolean awaitReading(long millis) throws InterruptedException {
    return await(reading, millis);
  }

  boolean awaitCarrying(long millis) throws InterruptedException {
    return await(carrying, millis);
  }

  private static boolean await(Semaphore bell, long millis) throws InterruptedException {
    return bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
  }
}
