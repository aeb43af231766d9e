package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened, as far as it can cost points.
 *
 * @param name names it among facts of the same item: the same event heard again has the same name
 * @param measuredBy the deadline that was missed, where one was
 * @param notCounted the time after that deadline that was not the unit's (审核占用)
 */
record Fact(
    DeductionItem item,
    String name,
    UnitId unit,
    PetitionId petition,
    LedgerNumber number,
    AssignmentId assignment,
    Instant at,
    Optional<Due> measuredBy,
    Duration notCounted) {

  /**
   * A deadline of an assignment was missed.
   *
   * @param at when it was missed, not when that was noticed
   */
  static Fact missed(DeductionItem item, AssignmentView by, Due deadline, Instant at) {
    return missed(item, by, deadline, Duration.ZERO, at);
  }

  /** The same, although some of the time after it was not the unit's. */
  static Fact missed(
      DeductionItem item, AssignmentView by, Due deadline, Duration notCounted, Instant at) {
    return new Fact(
        item,
        "assignment:%s@%s".formatted(by.id(), deadline),
        by.unit(),
        by.petition(),
        by.number(),
        by.id(),
        at,
        Optional.of(deadline),
        notCounted);
  }

  /** Something happened that its name tells from everything else of this item. */
  static Fact of(DeductionItem item, String name, AssignmentView by, Instant at) {
    return new Fact(
        item,
        name,
        by.unit(),
        by.petition(),
        by.number(),
        by.id(),
        at,
        Optional.empty(),
        Duration.ZERO);
  }

  /** The same fact once more, after it was taken back so often: it costs again. */
  Fact again(int takenBack) {
    return takenBack == 0
        ? this
        : new Fact(
            item,
            name + "#" + (takenBack + 1),
            unit,
            petition,
            number,
            assignment,
            at,
            measuredBy,
            notCounted);
  }

  /** In Asia/Shanghai; its year is that of the statement. */
  LocalDate day() {
    return LocalDate.ofInstant(at, OfficeTime.ZONE);
  }
}
