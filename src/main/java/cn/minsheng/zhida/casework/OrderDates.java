package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts an order's terms anew at the moment when it is given out, because only then they begin to
 * run. A day that is not the one that was shown is not taken in silence; hours always are counted
 * from now. No calendar is adopted between the count and the commit.
 */
@Component
class OrderDates {

  private final TermCount count;
  private final OfficeCalendar calendar;

  OrderDates(TermCount count, OfficeCalendar calendar) {
    this.count = count;
    this.calendar = calendar;
  }

  /**
   * @throws Refused if a day is another one by now
   */
  Order asOf(Order order, By by) {
    var days = calendar.inForceAndKept();
    var lead = order.given().map(it -> recount(it, days, by));
    lead.filter(it -> isAnother(it, order.given().orElseThrow()))
        .ifPresent(
            it -> {
              throw Refused.because(Reason.THE_DAY_IS_ANOTHER_NOW).due(it.due());
            });
    var counted = lead.map(order::due).orElse(order);
    var basis = lead.orElseGet(() -> named(order.due(), by));
    return counted.withSupport(
        order.supporting().stream()
            .map(it -> recount(it, basis, days, by))
            .toArray(Order.Support[]::new));
  }

  /**
   * Asked by every act that counts a term, before it holds a petition: an adoption keeps the
   * calendar first and the petitions then, and nobody waits in a circle.
   */
  void keepCalendar() {
    calendar.inForceAndKept();
  }

  /** A supporting unit's own term that begins to run with the act. */
  Order.Support asOf(Order.Support shown, By by) {
    return shown
        .given()
        .filter(it -> it.basis() == Basis.NAMED)
        .map(it -> shown.counted(asOf(it, by)))
        .orElse(shown);
  }

  /** A term that begins to run with the act. */
  TermGiven asOf(TermGiven shown, By by) {
    return recount(shown, calendar.inForceAndKept(), by);
  }

  /** To the end of the first working day after this one. */
  Due nextWorkingDay(By by) {
    return count.count(Basis.NAMED, new Term.WorkingDays(1), by.at(), calendar.inForce()).due();
  }

  /** A day or a moment that was named. */
  TermGiven named(Due due, By by) {
    var why = new Term.OnDay(due.lastDay());
    var counted = count.count(Basis.NAMED, why, by.at(), calendar.inForce());
    return new TermGiven(
        Basis.NAMED,
        due.isByDay() ? Optional.of(why) : Optional.empty(),
        by.at(),
        due,
        counted.why());
  }

  private TermGiven recount(TermGiven shown, WorkingCalendar days, By by) {
    return shown.term().map(it -> count.count(shown.basis(), it, by.at(), days)).orElse(shown);
  }

  private Order.Support recount(Order.Support shown, TermGiven lead, WorkingCalendar days, By by) {
    return shown
        .given()
        .map(
            it ->
                it.basis() == Basis.NAMED
                    ? recount(it, days, by)
                    : count.supporting(lead, it.term(), days))
        .map(shown::counted)
        .orElse(shown);
  }

  private static boolean isAnother(TermGiven now, TermGiven shown) {
    return now.due().isByDay() && !now.due().equals(shown.due());
  }
}
