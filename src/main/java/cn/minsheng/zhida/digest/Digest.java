package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.List;

/**
 * A half-monthly report: the ledger as it stood at the period's end, without personal data. Secret
 * matters are counted like all others.
 *
 * @param drawnAt what was recorded later does not count, so that drawn again it is the same
 * @param before the period before, as it was reported if it was
 * @param units those with anything to count, the most overdue first, then the most unfinished
 * @param channels those with anything to count, in the order of the regulation
 */
public record Digest(
    HalfMonth period,
    Instant drawnAt,
    Totals totals,
    Totals before,
    List<OfUnit> units,
    List<OfChannel> channels) {

  public Digest {
    units = List.copyOf(units);
    channels = List.copyOf(channels);
  }

  /** The petitions of which the unit is the lead. */
  public record OfUnit(UnitId unit, Tally tally) {}

  public record OfChannel(Channel channel, Tally tally) {}
}
