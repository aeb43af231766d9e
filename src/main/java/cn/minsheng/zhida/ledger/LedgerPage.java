package cn.minsheng.zhida.ledger;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows the newest number first; overdue ones by their deadline, the longest overdue first
 * @param totals of the unit and channel asked for, whatever the scope
 * @param found how many rows the scope has on all pages
 */
public record LedgerPage(List<LedgerRow> rows, Totals totals, int found) {

  public LedgerPage {
    rows = List.copyOf(rows);
  }

  /**
   * How many petitions there are; all = unfinished + finished.
   *
   * @param overdue of the unfinished ones
   */
  public record Totals(int all, int unfinished, int overdue, int finished) {}
}
