package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Certainty;
import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Term;
import java.time.Instant;
import java.util.Optional;

/**
 * A deadline with how it came about (办结时限).
 *
 * @param basis what it was counted from
 * @param term as it was given; empty if it was counted back from the lead unit's deadline
 * @param from when it began to run
 * @param why the reckoning, step by step
 */
public record TermGiven(Basis basis, Optional<Term> term, Instant from, Due due, Explanation why) {

  /** What a deadline comes from. */
  public enum Basis {
    /** A term or a day that somebody named for this order. */
    NAMED,
    /** The table of default terms. */
    DEFAULT,
    /** Of a supporting unit: so many days before the lead unit's. */
    BEFORE_THE_LEAD
  }

  /** Whether it may still move when the calendar of a year comes that is not known yet. */
  public boolean isCertain() {
    return why.certainty() == Certainty.CERTAIN;
  }
}
