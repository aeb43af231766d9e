package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * 交办 as the office orders it (rule 2): one lead unit, any number of supporting ones.
 *
 * @param firstResponsible 第一责任人; empty for the head of the unit
 * @param specificallyResponsible 具体责任人; empty for the unit's only deputy, or nobody if there are
 *     several or none
 * @param due 办结时限
 * @param reportNeeded whether a written report is owed, or a short answer is enough
 */
public record Order(
    UnitId lead,
    Optional<StaffId> firstResponsible,
    Optional<StaffId> specificallyResponsible,
    Due due,
    boolean reportNeeded,
    List<Support> supporting) {

  public Order {
    supporting = List.copyOf(supporting);
  }

  /** To one unit alone, to its head and deputy, with a written report. */
  public static Order to(UnitId lead, Due due) {
    return new Order(lead, Optional.empty(), Optional.empty(), due, true, List.of());
  }

  public Order withSupport(Support... units) {
    return new Order(
        lead, firstResponsible, specificallyResponsible, due, reportNeeded, List.of(units));
  }

  /** The same order by a stricter term, which supporting units get too where theirs is later. */
  Order by(Due stricter) {
    var sooner =
        supporting.stream()
            .map(
                it ->
                    stricter.isEarlierThan(it.due())
                        ? new Support(it.unit(), stricter, it.maySee())
                        : it)
            .toList();
    return new Order(
        lead, firstResponsible, specificallyResponsible, stricter, reportNeeded, sooner);
  }

  public Order withoutReport() {
    return new Order(lead, firstResponsible, specificallyResponsible, due, false, supporting);
  }

  /**
   * A supporting unit.
   *
   * @param due until when it owes the lead unit its opinion; not later than the lead unit's own due
   * @param maySee whether it is named to see what a sensitive petition says
   */
  public record Support(UnitId unit, Due due, boolean maySee) {

    public Support(UnitId unit, Due due) {
      this(unit, due, false);
    }
  }
}
