package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.Done;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the table of items and points (减分表).
 *
 * @param on whether facts of this kind are proposed
 * @param points empty while nobody has set them
 * @param validFrom the first day of facts it holds for; empty for what the product comes with
 * @param set by whom and when; empty for what the product comes with
 */
public record ItemTerms(
    DeductionItem item,
    boolean on,
    Optional<Points> points,
    Optional<LocalDate> validFrom,
    Optional<Done> set) {

  static ItemTerms byDefault(DeductionItem item) {
    return new ItemTerms(
        item, item.isOnByDefault(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
