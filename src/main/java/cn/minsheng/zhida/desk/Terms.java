package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.reading.TermText.Meaning;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts a term that somebody wrote, from now. */
@Component
class Terms {

  private final TermCount count;
  private final OfficeTime time;

  Terms(TermCount count, OfficeTime time) {
    this.count = count;
    this.time = time;
  }

  /** Empty if there is no such day. */
  Optional<Deadline> deadline(Meaning meaning) {
    return given(meaning).map(it -> it.due().deadline());
  }

  /** With its term and why it ends then; empty if there is no such day. */
  Optional<TermGiven> given(Meaning meaning) {
    return term(meaning).map(it -> count.count(Basis.NAMED, it, time.now()));
  }

  /** Empty if there is no such day. */
  Optional<Term> term(Meaning meaning) {
    if (meaning instanceof Meaning.Span span) {
      return Optional.of(span.term());
    }
    if (meaning instanceof Meaning.InDays in) {
      return Optional.of(new Term.OnDay(time.today().plusDays(in.days())));
    }
    return ((Meaning.Day) meaning).from(time.today()).map(Term.OnDay::new);
  }
}
