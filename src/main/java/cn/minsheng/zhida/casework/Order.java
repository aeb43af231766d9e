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
 * @param given the term that the deadline was counted from when the order was shown; counted anew
 *     when it is given out. Empty for a day or a moment that was named
 */
public record Order(
    UnitId lead,
    Optional<StaffId> firstResponsible,
    Optional<StaffId> specificallyResponsible,
    Due due,
    boolean reportNeeded,
    List<Support> supporting,
    Optional<TermGiven> given) {

  public Order {
    supporting = List.copyOf(supporting);
  }

  /** By a day or a moment that was named. */
  public Order(
      UnitId lead,
      Optional<StaffId> firstResponsible,
      Optional<StaffId> specificallyResponsible,
      Due due,
      boolean reportNeeded,
      List<Support> supporting) {
    this(
        lead,
        firstResponsible,
        specificallyResponsible,
        due,
        reportNeeded,
        supporting,
        Optional.empty());
  }

  /** To one unit alone, to its head and deputy, with a written report. */
  public static Order to(UnitId lead, Due due) {
    return new Order(lead, Optional.empty(), Optional.empty(), due, true, List.of());
  }

  /** The same, by a term. */
  public static Order to(UnitId lead, TermGiven given) {
    return to(lead, given.due()).due(given);
  }

  public Order withSupport(Support... units) {
    return new Order(
        lead, firstResponsible, specificallyResponsible, due, reportNeeded, List.of(units), given);
  }

  /**
   * The same order by a stricter term.
   *
   * @param support that of supporting units whose own would not be before it
   */
  Order by(Due stricter, TermGiven support) {
    var sooner =
        supporting.stream()
            .map(it -> it.due().isEarlierThan(stricter) ? it : it.counted(support))
            .toList();
    return new Order(
        lead, firstResponsible, specificallyResponsible, stricter, reportNeeded, sooner);
  }

  /** The same order, but for those who have theirs already. */
  Order without(List<Assignment> kept) {
    return withSupport(
        supporting.stream()
            .filter(it -> kept.stream().noneMatch(one -> one.unit().equals(it.unit())))
            .toArray(Support[]::new));
  }

  public Order withoutReport() {
    return new Order(
        lead, firstResponsible, specificallyResponsible, due, false, supporting, given);
  }

  Order due(TermGiven counted) {
    return new Order(
        lead,
        firstResponsible,
        specificallyResponsible,
        counted.due(),
        reportNeeded,
        supporting,
        Optional.of(counted));
  }

  /**
   * A supporting unit.
   *
   * @param due until when it owes the lead unit its opinion; not later than the lead unit's own due
   * @param given as for the order
   * @param maySee whether it is named to see what a sensitive petition says
   */
  public record Support(UnitId unit, Due due, Optional<TermGiven> given, boolean maySee) {

    /** By a day or a moment that was named. */
    public Support(UnitId unit, Due due) {
      this(unit, due, Optional.empty(), false);
    }

    public static Support by(UnitId unit, TermGiven given) {
      return new Support(unit, given.due(), Optional.of(given), false);
    }

    /** The same unit, named to see what a sensitive petition says. */
    public Support named() {
      return new Support(unit, due, given, true);
    }

    Support counted(TermGiven anew) {
      return new Support(unit, anew.due(), Optional.of(anew), maySee);
    }
  }
}
