package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.Step;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Due;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Until when a unit may object to a deduction: working days from when it is told (rule 10). */
@Component
public class ObjectionTime {

  private final OfficeCalendar calendar;
  private final DeadlineRules rules;
  private final AccountabilitySettings settings;

  ObjectionTime(OfficeCalendar calendar, DeadlineRules rules, AccountabilitySettings settings) {
    this.calendar = calendar;
    this.rules = rules;
    this.settings = settings;
  }

  /** Counted from when the unit is told, which may be later than the fact. */
  Due from(Instant told) {
    return Due.of(term().startingAt(told, calendar.inForce(), rules).value());
  }

  /** Why it is that day; as it was told if another calendar, or another number, came since. */
  public Explanation why(Deduction proposed) {
    var now = term().startingAt(proposed.proposedAt(), calendar.inForce(), rules);
    return Due.of(now.value()).equals(proposed.objectUntil())
        ? now.why()
        : new Explanation(List.of(new Step.NamedDay(proposed.objectUntil().lastDay())));
  }

  private Term term() {
    return new Term.WorkingDays(settings.objectionWorkingDays());
  }
}
