package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.desk.TermText.Meaning;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts a term that somebody wrote, from now. */
@Component
class Terms {

  private final OfficeCalendar calendar;
  private final DeadlineRules rules;
  private final OfficeTime time;

  Terms(OfficeCalendar calendar, DeadlineRules rules, OfficeTime time) {
    this.calendar = calendar;
    this.rules = rules;
    this.time = time;
  }

  /** Empty if there is no such day. */
  Optional<Deadline> deadline(Meaning meaning) {
    if (meaning instanceof Meaning.Span span) {
      return Optional.of(count(span.term()));
    }
    if (meaning instanceof Meaning.InDays in) {
      return Optional.of(Deadline.endOf(time.today().plusDays(in.days())));
    }
    return ((Meaning.Day) meaning).from(time.today()).map(Term.OnDay::new).map(this::count);
  }

  private Deadline count(Term term) {
    return term.startingAt(time.now(), calendar.inForce(), rules).value();
  }
}
