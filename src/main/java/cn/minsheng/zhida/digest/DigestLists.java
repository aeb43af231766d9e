package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.ledger.LedgerRow;
import java.time.Instant;
import java.util.List;

/**
 * The petitions behind a report, the oldest number first, as they stood at the period's end.
 *
 * @param until the first moment after the period: what was overdue or held is measured by it
 * @param unfinished all there were
 * @param finished those that were finished in the period
 */
public record DigestLists(Instant until, List<LedgerRow> unfinished, List<LedgerRow> finished) {

  public DigestLists {
    unfinished = List.copyOf(unfinished);
    finished = List.copyOf(finished);
  }
}
