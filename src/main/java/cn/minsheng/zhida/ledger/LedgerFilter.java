package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.directory.UnitId;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which petitions a list shows.
 *
 * @param unit of this lead unit only
 * @param channel of this channel only
 * @param finishedIn of what is finished, only what was in this month of the office
 * @param withSecret whether sensitive and confidential ones have rows; they are in the totals of
 *     the ledger in any case
 */
public record LedgerFilter(
    Scope scope,
    Optional<UnitId> unit,
    Optional<Channel> channel,
    Optional<YearMonth> finishedIn,
    boolean withSecret) {

  public LedgerFilter {
    if (finishedIn.isPresent() && scope != Scope.FINISHED) {
      throw new IllegalArgumentException("Only what is finished was so in a month");
    }
  }

  public static LedgerFilter of(Scope scope) {
    return new LedgerFilter(scope, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  public LedgerFilter unit(UnitId only) {
    return new LedgerFilter(scope, Optional.of(only), channel, finishedIn, withSecret);
  }

  public LedgerFilter channel(Channel only) {
    return new LedgerFilter(scope, unit, Optional.of(only), finishedIn, withSecret);
  }

  public LedgerFilter finishedIn(YearMonth month) {
    return new LedgerFilter(scope, unit, channel, Optional.of(month), withSecret);
  }

  public LedgerFilter withoutSecret() {
    return new LedgerFilter(scope, unit, channel, finishedIn, false);
  }

  LedgerFilter withAll() {
    return new LedgerFilter(scope, unit, channel, finishedIn, true);
  }

  /** How much of the ledger. Each but ALL and FINISHED is a part of UNFINISHED. */
  public enum Scope {
    ALL,
    /** Neither closed nor ended otherwise. */
    UNFINISHED,
    /** The time has run out, and the lead unit owes its answer, or there is none. */
    OVERDUE,
    /** The same, but the time runs out in the rest of today. */
    DUE_TODAY,
    /** The time runs out in the rest of this week, which begins on Monday. */
    DUE_THIS_WEEK,
    /** 挂账. */
    HELD,
    /** At the office, without a unit. */
    TO_ASSIGN,
    /** The lead unit did not accept it yet. */
    TO_ACCEPT,
    /** The report is handed in. */
    TO_REVIEW,
    TO_FOLLOW_UP,
    /** Somebody's 认可 is missing or was refused. */
    TO_ENDORSE,
    /** 敏感 or 保密. */
    SECRET,
    /** 另册: closed, ended otherwise or joined. */
    FINISHED
  }
}
