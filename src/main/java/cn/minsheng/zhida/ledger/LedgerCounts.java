package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import java.util.EnumMap;
import java.util.Map;

/** How many petitions each scope has at a moment. */
public record LedgerCounts(Map<Scope, Integer> counts) {

  public LedgerCounts {
    counts = new EnumMap<>(counts);
  }

  public int of(Scope scope) {
    return counts.getOrDefault(scope, 0);
  }

  LedgerPage.Totals totals() {
    return new LedgerPage.Totals(
        of(Scope.ALL), of(Scope.UNFINISHED), of(Scope.OVERDUE), of(Scope.FINISHED));
  }
}
