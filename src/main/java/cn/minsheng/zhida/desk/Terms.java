package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.reading.Meaning;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts a term that somebody wrote, from now. */
@Component
class Terms {

  private final TermCount count;
  private final OfficeCalendar calendar;
  private final OfficeTime time;

  Terms(TermCount count, OfficeCalendar calendar, OfficeTime time) {
    this.count = count;
    this.calendar = calendar;
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

  /** Empty if there is no such day, or it cannot be said which one is meant. */
  Optional<Term> term(Meaning meaning) {
    return meaning.at(time.wallTime(), calendar.inForce());
  }
}
