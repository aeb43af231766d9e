package cn.minsheng.zhida.district;

import cn.minsheng.zhida.reminders.Reminders;
import cn.minsheng.zhida.reminders.Telling;
import cn.minsheng.zhida.testing.MovedClock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The reminders as they run: on one node, on two, or on one that keeps falling over. */
interface Engine {

  /** In place of the message at which it falls. */
  int FELL = -1;

  /** Everything that was told at this minute, and stays told. */
  List<Message> tick();

  /** Whether a person has one message of it; who cannot be told all at once is told in parts. */
  default boolean tellsAllAtOnce() {
    return true;
  }

  /** One node that works. */
  static Engine steady(AutowireCapableBeanFactory context, MovedClock clock) {
    var node = context.createBean(Reminders.class);
    return () -> {
      var told = new CopyOnWriteArrayList<Message>();
      node.tell(clock.instant(), it -> queue(it, told));
      return told;
    };
  }

  /** Two nodes that begin at the same moment, and one of them once more. */
  static Engine twoNodes(AutowireCapableBeanFactory context, MovedClock clock) {
    var first = context.createBean(Reminders.class);
    var second = context.createBean(Reminders.class);
    return () -> {
      var told = new CopyOnWriteArrayList<Message>();
      var start = new CyclicBarrier(2);
      var other = new Thread(() -> together(second, clock, start, told));
      other.start();
      together(first, clock, start, told);
      join(other);
      first.tell(clock.instant(), it -> queue(it, told));
      return told;
    };
  }

  /**
   * One that works, then two, also through a stop in April; one that falls over, and two again when
   * the calendar changes in November.
   */
  static Engine inTurn(AutowireCapableBeanFactory context, MovedClock clock, Random dice) {
    var steady = steady(context, clock);
    var two = twoNodes(context, clock);
    var falling = fallingOver(context, clock, dice);
    return new Engine() {
      @Override
      public List<Message> tick() {
        return now().tick();
      }

      @Override
      public boolean tellsAllAtOnce() {
        return now().tellsAllAtOnce();
      }

      private Engine now() {
        var month = Days.wall(clock.instant()).getMonthValue();
        return month <= 2 || month == 6 ? steady : month <= 5 || month >= 11 ? two : falling;
      }
    };
  }

  /** A node that falls over before or after some message now and then, and is started anew. */
  static Engine fallingOver(AutowireCapableBeanFactory context, MovedClock clock, Random dice) {
    return new Engine() {
      @Override
      public List<Message> tick() {
        var told = new CopyOnWriteArrayList<Message>();
        var fallsAt = new AtomicInteger();
        do {
          fallsAt.set(dice.nextInt(3) == 0 ? 0 : 1 + dice.nextInt(8));
          fallOrFinish(context.createBean(Reminders.class), clock, dice, fallsAt, told);
        } while (fallsAt.get() == FELL);
        return told;
      }

      @Override
      public boolean tellsAllAtOnce() {
        return false;
      }
    };
  }

  private static void fallOrFinish(
      Reminders node, MovedClock clock, Random dice, AtomicInteger fallsAt, List<Message> told) {
    try {
      node.tell(
          clock.instant(),
          it -> {
            fallIfItIsTime(dice, fallsAt);
            queue(it, told);
            fallIfItIsTime(dice, fallsAt);
          });
    } catch (PowerCut cut) {
      fallsAt.set(FELL);
    }
  }

  /** Nobody catches it. */
  final class PowerCut extends Error {
    PowerCut() {
      super("The power was cut");
    }
  }

  private static void fallIfItIsTime(Random dice, AtomicInteger fallsAt) {
    if (fallsAt.get() > 0 && fallsAt.decrementAndGet() == 0) {
      fallsAt.set(FELL);
      if (dice.nextBoolean()) {
        throw new PowerCut();
      }
      throw new IllegalStateException("The outbox does not answer");
    }
  }

  private static void together(
      Reminders node, MovedClock clock, CyclicBarrier start, List<Message> told) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    node.tell(clock.instant(), it -> queue(it, told));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an outbox does: what is rolled back was never queued. */
  private static void queue(Telling telling, List<Message> told) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("It is told outside the transaction that claims it");
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            told.add(new Message(telling));
          }
        });
  }
}
