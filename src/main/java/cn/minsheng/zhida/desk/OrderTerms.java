package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.DefaultTerms;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an order's terms are: those that were said, and those of 时限表 where none was. */
@Component
class OrderTerms {

  private final DefaultTerms defaults;
  private final TermCount count;
  private final OfficeTime time;

  OrderTerms(DefaultTerms defaults, TermCount count, OfficeTime time) {
    this.defaults = defaults;
    this.count = count;
    this.time = time;
  }

  /** Both as they are counted now. */
  record Counted(TermGiven lead, TermGiven supporting, OrderTerm terms) {}

  /**
   * @param said empty for the default
   * @param saidForSupport empty for the default; that of the table only goes with its own term
   */
  Counted count(
      Optional<Term> said,
      Optional<Term> saidForSupport,
      Channel channel,
      MatterKind kind,
      UrgencyLevel urgency) {
    var line = defaults.lineFor(channel, kind, urgency);
    var basis = said.isPresent() ? Basis.NAMED : Basis.DEFAULT;
    var lead = count.count(basis, said.orElse(line.term()), time.now());
    var support = saidForSupport.or(() -> said.isPresent() ? Optional.empty() : line.supporting());
    var supporting =
        saidForSupport.isPresent()
            ? count.count(Basis.NAMED, saidForSupport.get(), time.now())
            : count.supporting(lead, support);
    return new Counted(
        lead, supporting, OrderTerm.of(lead, supporting, support, saidForSupport.isPresent()));
  }

  /** A draft whose days are others by now. */
  OrderDraft anew(OrderDraft draft) {
    var counted = countedNow(draft);
    return draft.counted(counted.lead(), counted.terms());
  }

  /** The days of a draft if it were given out now, each with why it is that day. */
  Counted countedNow(OrderDraft draft) {
    var terms = draft.terms();
    return count(
        terms.byDefault() ? Optional.empty() : Optional.of(Term.of(terms.term())),
        terms.supportSaid() ? Optional.of(Term.of(terms.supportTerm())) : Optional.empty(),
        draft.channel(),
        draft.kind(),
        draft.urgency());
  }

  /** A term somebody named, if it began now. */
  TermGiven countedNow(Term named) {
    return count.count(Basis.NAMED, named, time.now());
  }
}
