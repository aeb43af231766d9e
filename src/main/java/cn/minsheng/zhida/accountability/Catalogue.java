package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 减分表: which facts cost points, and how many (rule 10). The regulation names no points
 * (按目标绩效考核细则执行), so none come with the product: until 督考办's are filled in they are open.
 */
@Component
public class Catalogue {

  private final CatalogueTable table;
  private final Conduct conduct;
  private final OfficeTime time;

  Catalogue(CatalogueTable table, Conduct conduct, OfficeTime time) {
    this.table = table;
    this.conduct = conduct;
    this.time = time;
  }

  /** What holds for facts of that day. */
  public ItemTerms inForce(DeductionItem item, LocalDate day) {
    return table.inForce(item, day).orElseGet(() -> ItemTerms.byDefault(item));
  }

  /** Every item, as it holds for facts of that day. */
  public List<ItemTerms> inForce(LocalDate day) {
    return Arrays.stream(DeductionItem.values()).map(it -> inForce(it, day)).toList();
  }

  /** What was ever set for the item, as set, the newest last; also what holds only later. */
  public List<ItemTerms> versions(DeductionItem item) {
    return table.versions(item);
  }

  /**
   * The points of a fact of that day: those of the table then or, if they were open, the first that
   * were set for a later day.
   */
  Optional<Points> points(DeductionItem item, LocalDate day) {
    return inForce(item, day).points().or(() -> table.firstPointsAfter(item, day));
  }

  /**
   * Sets one item from a day on. Facts of earlier days keep what held for them.
   *
   * @param points empty to leave them open
   * @param validFrom after today, so that what was reckoned today stays so
   * @throws Denied if they may not, or it would change what was reckoned
   */
  public ItemTerms set(
      DeductionItem item, boolean on, Optional<Points> points, LocalDate validFrom, By by) {
    return conduct.carryOut(
        () -> {
          conduct.check(AccountabilityAct.SET_DEDUCTION_ITEM, by, Optional.empty());
          if (!validFrom.isAfter(time.today())) {
            throw Denied.because(Reason.VALID_FROM_TOMORROW_AT_THE_EARLIEST);
          }
          table.add(item, on, points, validFrom, by);
          conduct.record(
              AccountabilityAct.SET_DEDUCTION_ITEM,
              by,
              Optional.empty(),
              "deduction-item:" + item,
              Map.of(
                  "on", Boolean.toString(on),
                  "points", points.map(Points::toString).orElse("open"),
                  "validFrom", validFrom.toString()));
          return inForce(item, validFrom);
        });
  }
}
