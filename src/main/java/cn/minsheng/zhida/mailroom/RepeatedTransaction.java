package cn.minsheng.zhida.mailroom;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that is done again if it collided with another one in the database (a deadlock, a
 * lock that was not had in time). What is done in it must touch nothing but the database.
 */
final class RepeatedTransaction {

  private static final int TRIES = 3;

  private final TransactionTemplate transaction;

  RepeatedTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One that commits by itself, whatever transaction the caller is in. */
  static RepeatedTransaction onItsOwn(PlatformTransactionManager transactions) {
    var repeated = new RepeatedTransaction(transactions);
    repeated.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return repeated;
  }

  /**
   * @throws ConcurrencyFailureException if it collided each time
   */
  <T> T execute(Supplier<T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> work.get());
      } catch (ConcurrencyFailureException collision) {
        if (attempt == TRIES) {
          throw collision;
        }
      }
    }
  }

  void run(Runnable work) {
    execute(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
