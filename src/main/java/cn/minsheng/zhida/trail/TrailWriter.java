package cn.minsheng.zhida.trail;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a transaction's lines as its very last act, after everything that others do before the
 * commit. The head of the chain is therefore the last lock any transaction takes: nobody who holds
 * it waits for anything else, so it can be part of no deadlock, and it is held only for the commit.
 * If writing fails the transaction is rolled back.
 */
@Component
final class TrailWriter implements TransactionExecutionListener {

  private final TrailTable table;
  private final OfficeTime time;

  TrailWriter(TrailTable table, OfficeTime time) {
    this.table = table;
    this.time = time;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure == null
        && transaction.isNewTransaction()
        && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new UnwrittenLines());
    }
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (!transaction.isNewTransaction()) {
      return; // A savepoint is given up; the transaction goes on.
    }
    UnwrittenLines.ofThisTransaction()
        .map(UnwrittenLines::take)
        .filter(entries -> !entries.isEmpty())
        .ifPresent(this::write);
  }

  private void write(List<TrailEntry> entries) {
    var head = table.holdHead();
    var now = time.now();
    var rows = new ArrayList<TrailTable.Row>();
    for (var entry : entries) {
      var line = WrittenLine.of(entry, head.line() + 1, now, head.hash());
      head = new TrailTable.Head(line.line(), LineHash.of(line));
      rows.add(new TrailTable.Row(line, head.hash()));
    }
    table.append(rows);
    table.moveHead(head);
  }
}
