package cn.minsheng.zhida.trail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail in table {@code trail}: {@link TrailWriter} writes it, {@link ChainCheck} reads it. */
@Component
final class ChainedTrail implements Trail {

  private final TrailTable table;
  private final TransactionTemplate oneView;

  ChainedTrail(TrailTable table, PlatformTransactionManager transactions) {
    this.table = table;
    oneView = new TransactionTemplate(transactions);
    oneView.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneView.setReadOnly(true);
  }

  @Override
  public void record(TrailEntry entry) {
    UnwrittenLines.ofThisTransaction()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    entry.act() + " is recorded outside the transaction that does it"))
        .add(entry);
  }

  @Override
  public Verdict verify() {
    return Objects.requireNonNull(oneView.execute(status -> new ChainCheck(table).verdict()));
  }

  @Override
  public List<TrailLine> of(String subject, int atMost) {
    var lines =
        new ArrayList<>(
            table.lastOf(subject, atMost).stream()
                .map(row -> row.line().toTrailLine(row.hash()))
                .toList());
    Collections.reverse(lines);
    return lines;
  }
}
