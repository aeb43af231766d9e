package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was done in a period.
 *
 * @param cells each combination there was, once
 */
public record Flow(List<Cell> cells) {

  public Flow {
    cells = List.copyOf(cells);
  }

  /** How often it was done. */
  public int of(Act act) {
    return count(it -> it.act == act);
  }

  /** 办结: closed, or ended otherwise. */
  public int finished() {
    return of(Act.CLOSE) + of(Act.END);
  }

  /** 答复超期: reports handed in after the deadline. */
  public int answeredLate() {
    return count(it -> it.late.orElse(false));
  }

  /** Visits with this outcome. */
  public int of(Satisfaction satisfaction) {
    return count(it -> it.satisfaction.filter(satisfaction::equals).isPresent());
  }

  public int count(Predicate<Cell> which) {
    return cells.stream().filter(which).mapToInt(Cell::count).sum();
  }

  /** Taken apart by channel or unit. */
  public <K> Map<K, Flow> by(Function<Cell, K> key) {
    return cells.stream()
        .collect(
            Collectors.groupingBy(
                key, Collectors.collectingAndThen(Collectors.toList(), Flow::new)));
  }

  /**
   * @param unit the lead unit, if it had one after the act
   * @param late of reports handed in
   * @param satisfaction of visits
   */
  public record Cell(
      Act act,
      Channel channel,
      Optional<UnitId> unit,
      Optional<Boolean> late,
      Optional<Satisfaction> satisfaction,
      int count) {}
}
