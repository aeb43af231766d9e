package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A half-monthly report: the ledger as it stood at the period's end, without personal data. Secret
 * matters are counted like all others, and not named.
 *
 * @param drawnAt what was recorded later does not count, so that drawn again it is the same
 * @param before the period before, as it was reported if it was
 * @param units those with anything to count, the most overdue first, then the most unfinished
 * @param channels those with anything to count, in the order of the regulation
 * @param beside 挂账, other endings and 挂牌督办
 */
public record Digest(
    HalfMonth period,
    Instant drawnAt,
    Totals totals,
    Totals before,
    List<OfUnit> units,
    List<OfChannel> channels,
    Beside beside) {

  public Digest {
    units = List.copyOf(units);
    channels = List.copyOf(channels);
  }

  /** The petitions of which the unit is the lead. */
  public record OfUnit(UnitId unit, Tally tally) {}

  public record OfChannel(Channel channel, Tally tally) {}

  /**
   * What is reported beside the numbers, at the period's end.
   *
   * @param held 挂账, which are not counted as overdue
   * @param joined how many of the whole ledger are handled under another number
   * @param ended how many of the whole ledger ended so
   * @param supervised 挂牌督办, the longest first, without what is confidential
   * @param supervisedInSecret how many confidential ones there are beside: they are only counted
   */
  public record Beside(
      int held,
      int joined,
      Map<EndingKind, Integer> ended,
      List<Supervised> supervised,
      int supervisedInSecret) {

    public static final Beside NOTHING = new Beside(0, 0, Map.of(), List.of(), 0);

    public Beside {
      ended = Map.copyOf(ended);
      supervised = List.copyOf(supervised);
    }
  }

  /**
   * A promise that was not kept.
   *
   * @param unit the lead unit, if there was one
   * @param due the day by which it was to be
   */
  public record Supervised(
      LedgerNumber number, Optional<UnitId> unit, LocalDate due, Instant since) {}
}
