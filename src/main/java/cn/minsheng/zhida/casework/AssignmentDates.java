package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Certainty;
import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.calendar.Term;
import java.util.Optional;

/**
 * The dates of an assignment, each with why it is that date (「为什么是这天」).
 *
 * @param term what the deadline was counted from; empty for a moment that was named, a deadline set
 *     anew (延期), or a supporting unit's that is counted back from the lead unit's
 * @param milestones of the deadline in force; those that were told are never earlier
 */
public record AssignmentDates(
    AssignmentId assignment,
    TermGiven.Basis basis,
    Optional<Term> term,
    Due due,
    Explanation why,
    Milestones milestones) {

  /** Whether the deadline may still move when the calendar of a year comes. */
  public boolean isCertain() {
    return why.certainty() == Certainty.CERTAIN;
  }
}
