package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Proposal;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The terms of an order as they were understood, counted anew when it is given out.
 *
 * @param term its code
 * @param byDefault whether it comes from 时限表 because none was said
 * @param certain whether all years it touches are known
 * @param supportTerm the code of the supporting units' own term; empty if their day is counted back
 *     from the lead unit's
 * @param supportSaid whether somebody said that term for this order
 * @param supportDue what it comes to
 */
record OrderTerm(
    String term,
    boolean byDefault,
    boolean certain,
    String supportTerm,
    boolean supportSaid,
    Instant supportDue,
    boolean supportByDay) {

  static OrderTerm of(
      TermGiven lead, TermGiven supporting, Optional<Term> supportTerm, boolean supportSaid) {
    return new OrderTerm(
        lead.term().orElseThrow().code(),
        lead.basis() == Basis.DEFAULT,
        lead.isCertain() && supporting.isCertain(),
        supportTerm.map(Term::code).orElse(""),
        supportSaid,
        supporting.due().until(),
        supporting.due().isByDay());
  }

  Order order(UnitId lead, Due due, List<UnitId> supporting, Instant at) {
    return Order.to(lead, given(byDefault ? Basis.DEFAULT : Basis.NAMED, term, due, at))
        .withSupport(
            supporting.stream()
                .map(
                    it ->
                        Order.Support.by(
                            it,
                            given(
                                supportSaid ? Basis.NAMED : Basis.BEFORE_THE_LEAD,
                                supportTerm,
                                supportDueDay(),
                                at)))
                .toArray(Order.Support[]::new));
  }

  /** To be counted anew when the order is given. */
  Proposal.Terms proposed() {
    return new Proposal.Terms(term, byDefault, supportTerm, supportSaid);
  }

  Due supportDueDay() {
    return OrderDraft.due(supportDue, supportByDay);
  }

  private static TermGiven given(Basis basis, String code, Due due, Instant from) {
    return new TermGiven(
        basis,
        code.isEmpty() ? Optional.empty() : Optional.of(Term.of(code)),
        from,
        due,
        new Explanation(List.of()));
  }
}
