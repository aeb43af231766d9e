package cn.minsheng.zhida.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has recorded so far. It waits beside the transaction, is laid aside with it
 * while another one runs, and forgets what happened since a savepoint that is rolled back to.
 */
final class UnwrittenLines implements TransactionSynchronization {

  private final List<TrailEntry> entries = new ArrayList<>();
  private final Map<Object, Integer> savepoints = new HashMap<>();
  private boolean closed;

  /** Those of the transaction that runs in this thread. */
  static Optional<UnwrittenLines> ofThisTransaction() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return Optional.empty();
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(UnwrittenLines.class::isInstance)
        .map(UnwrittenLines.class::cast)
        .findFirst();
  }

  void add(TrailEntry entry) {
    if (closed) {
      throw new IllegalStateException(
          "The transaction has ended; " + entry.act() + " is recorded too late");
    }
    entries.add(entry);
  }

  /** Hands out everything, once. */
  List<TrailEntry> take() {
    closed = true;
    return entries;
  }

  @Override
  public void savepoint(Object savepoint) {
    savepoints.put(savepoint, entries.size());
  }

  @Override
  public void savepointRollback(Object savepoint) {
    entries.subList(savepoints.getOrDefault(savepoint, 0), entries.size()).clear();
  }

  @Override
  public void afterCompletion(int status) {
    closed = true;
  }
}
