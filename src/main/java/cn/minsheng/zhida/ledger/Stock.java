package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many petitions stood where at a moment.
 *
 * @param cells each combination there was, once
 */
public record Stock(List<Cell> cells) {

  public Stock {
    cells = List.copyOf(cells);
  }

  public int all() {
    return count(it -> true);
  }

  /** 办结: closed, ended otherwise or joined. */
  public int finished() {
    return count(it -> it.status.isFinished());
  }

  public int unfinished() {
    return count(it -> !it.status.isFinished());
  }

  /** 超期: of the unfinished ones; those that are held are reported as held instead. */
  public int overdue() {
    return count(it -> it.overdue && !it.held);
  }

  /** 挂账: of the unfinished ones, whether their time has run out or not. */
  public int held() {
    return count(Cell::held);
  }

  /** 并案: handled under another number. */
  public int joined() {
    return count(it -> it.status == PetitionStatus.JOINED);
  }

  /** Those that ended so. */
  public int ended(EndingKind kind) {
    return count(it -> it.ended.filter(kind::equals).isPresent());
  }

  public int count(Predicate<Cell> which) {
    return cells.stream().filter(which).mapToInt(Cell::count).sum();
  }

  /** Taken apart by status, channel or unit; what is at the office has no unit. */
  public <K> Map<K, Stock> by(Function<Cell, K> key) {
    return cells.stream()
        .collect(
            Collectors.groupingBy(
                key, Collectors.collectingAndThen(Collectors.toList(), Stock::new)));
  }

  /**
   * @param unit the lead unit, if it had one
   * @param overdue whether the time had run out and the unit owed its answer, or there was none
   * @param held whether it was 挂账
   * @param ended as what it had ended other than by 销号
   */
  public record Cell(
      PetitionStatus status,
      Channel channel,
      Optional<UnitId> unit,
      boolean overdue,
      boolean held,
      Optional<EndingKind> ended,
      int count) {}
}
