package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.Step;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of an assignment which dates it has, and why. */
@Component
public class DatesOfAssignments {

  private final TermGivenTable terms;
  private final ToldDateTable told;
  private final OfficeCalendar calendar;
  private final DeadlineRules rules;

  DatesOfAssignments(
      TermGivenTable terms, ToldDateTable told, OfficeCalendar calendar, DeadlineRules rules) {
    this.terms = terms;
    this.told = told;
    this.calendar = calendar;
    this.rules = rules;
  }

  public AssignmentDates of(AssignmentView assignment) {
    var ids = List.of(assignment.id());
    return of(
        assignment,
        standing(terms.newest(ids), assignment.id(), assignment.due()),
        told.of(ids).get(assignment.id()),
        calendar.inForce());
  }

  /** The term of the deadline in force; empty if the deadline was set otherwise since. */
  static Optional<TermGiven> standing(
      Map<AssignmentId, TermGiven> newest, AssignmentId assignment, Due due) {
    return Optional.ofNullable(newest.get(assignment)).filter(it -> it.due().equals(due));
  }

  private AssignmentDates of(
      AssignmentView assignment,
      Optional<TermGiven> given,
      ToldDateTable.@Nullable Told kept,
      WorkingCalendar days) {
    var due = assignment.due();
    var issued = assignment.issued().at();
    var milestones =
        milestones(given.map(TermGiven::from).orElse(issued), due, days)
            .withdrawnAsOf(milestones(issued, due, days));
    return new AssignmentDates(
        assignment.id(),
        given.map(TermGiven::basis).orElse(Basis.NAMED),
        given.flatMap(TermGiven::term),
        due,
        given.map(it -> why(it, days)).orElseGet(() -> named(due, days)),
        kept == null || !kept.until().equals(due.until())
            ? milestones
            : milestones.neverEarlierThan(kept.milestones(milestones)));
  }

  Milestones milestones(Instant from, Due due, WorkingCalendar days) {
    return Milestones.of(from, due.deadline(), days, rules);
  }

  private Explanation why(TermGiven given, WorkingCalendar days) {
    var now = given.term().map(it -> it.startingAt(given.from(), days, rules));
    if (now.isEmpty() || now.get().value().equals(given.due().deadline())) {
      return now.map(it -> it.why()).orElse(given.why());
    }
    var known =
        given.why().steps().stream()
            .filter(it -> !(it instanceof Step.YearUnknown year) || !days.covers(year.year()));
    return new Explanation(
        Stream.concat(known, Stream.of(new Step.KeptAsTold(given.due().until()))).toList());
  }

  private Explanation named(Due due, WorkingCalendar days) {
    return new Term.OnDay(due.lastDay()).startingAt(due.until(), days, rules).why();
  }
}
