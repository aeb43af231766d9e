package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.Explained;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the deadlines of orders by the calendar in force, and says why. */
@Component
public class TermCount {

  private final OfficeCalendar calendar;
  private final DeadlineRules rules;
  private final DeadlineRules supportRules;

  TermCount(OfficeCalendar calendar, DeadlineRules rules, TermSettings settings) {
    this.calendar = calendar;
    this.rules = rules;
    this.supportRules =
        new DeadlineRules(
            rules.termsRoll(),
            rules.milestonesInWorkingDays(),
            rules.reportDaysBefore(),
            settings.supportDaysBefore(),
            true);
  }

  /** A term that begins to run at that moment. */
  public TermGiven count(Basis basis, Term term, Instant from) {
    return count(basis, term, from, calendar.inForce());
  }

  /**
   * When a supporting unit owes its opinion (rule 5): by its own term if that ends before the lead
   * unit's; otherwise some days before the lead unit's deadline, or, where the term is too short
   * for that, when half of it is gone: by the end of that day, if that is before the lead unit's.
   */
  public TermGiven supporting(TermGiven lead, Optional<Term> own) {
    return supporting(lead, own, calendar.inForce());
  }

  TermGiven count(Basis basis, Term term, Instant from, WorkingCalendar by) {
    return given(basis, Optional.of(term), from, term.startingAt(from, by, rules));
  }

  TermGiven supporting(TermGiven lead, Optional<Term> own, WorkingCalendar by) {
    return own.map(term -> count(lead.basis(), term, lead.from(), by))
        .filter(it -> it.due().until().isBefore(lead.due().until()))
        .orElseGet(() -> before(lead, by));
  }

  private TermGiven before(TermGiven lead, WorkingCalendar by) {
    var deadline = lead.due().deadline();
    var back = Milestones.of(lead.from(), deadline, by, supportRules).extendUntil();
    var day = Deadline.endOf(back.value().lastDay());
    var isByDay = deadline.isByDay() && deadline.isLaterThan(day);
    return given(
        Basis.BEFORE_THE_LEAD,
        Optional.empty(),
        lead.from(),
        isByDay ? new Explained<>(day, back.why()) : back);
  }

  private static TermGiven given(
      Basis basis, Optional<Term> term, Instant from, Explained<Deadline> counted) {
    return new TermGiven(basis, term, from, Due.of(counted.value()), counted.why());
  }
}
