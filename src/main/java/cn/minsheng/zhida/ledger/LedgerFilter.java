package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.directory.UnitId;
import java.util.Optional;

/**
 * Which petitions a list shows.
 *
 * @param unit of this lead unit only
 * @param channel of this channel only
 */
public record LedgerFilter(Scope scope, Optional<UnitId> unit, Optional<Channel> channel) {

  public static LedgerFilter of(Scope scope) {
    return new LedgerFilter(scope, Optional.empty(), Optional.empty());
  }

  public LedgerFilter unit(UnitId only) {
    return new LedgerFilter(scope, Optional.of(only), channel);
  }

  public LedgerFilter channel(Channel only) {
    return new LedgerFilter(scope, unit, Optional.of(only));
  }

  /** How much of the ledger. */
  public enum Scope {
    ALL,
    /** Neither closed nor ended otherwise. */
    UNFINISHED,
    /** The time has run out, and the lead unit owes its answer, or there is none. */
    OVERDUE,
    /** 另册: closed, ended otherwise or joined. */
    FINISHED
  }
}
