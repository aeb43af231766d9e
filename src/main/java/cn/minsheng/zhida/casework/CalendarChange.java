package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.AdoptionOutcome;
import cn.minsheng.zhida.calendar.DayChange;
import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.Projection;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An ADMIN puts a year's calendar in force, and what hangs on working days follows in the same
 * transaction: deadlines that units still owe an answer by move to the later day, never to an
 * earlier one, never once they have passed, and never if a day was named. All or nothing, so a
 * crash in the middle moves none; the same calendar again changes nothing. Orders that are being
 * given out at this moment wait, or are waited for.
 */
@Component
public class CalendarChange {

  private static final int MOST_DAYS_NAMED = 15;
  private static final int HELD_AT_ONCE = 500;

  private final OfficeCalendar calendar;
  private final DeadlineRules rules;
  private final TermCount count;
  private final TermGivenTable terms;
  private final ToldDates told;
  private final Assignments assignments;
  private final Proceedings proceedings;
  private final Trail trail;
  private final JdbcClient jdbc;

  CalendarChange(
      OfficeCalendar calendar,
      DeadlineRules rules,
      TermCount count,
      TermGivenTable terms,
      ToldDates told,
      Assignments assignments,
      Proceedings proceedings,
      Trail trail,
      JdbcClient jdbc) {
    this.calendar = calendar;
    this.rules = rules;
    this.count = count;
    this.terms = terms;
    this.told = told;
    this.assignments = assignments;
    this.proceedings = proceedings;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * It is in force.
     *
     * @param moved every deadline that moved, the lead units' before their supporting units'
     */
    record Adopted(HolidayYear year, List<Moved> moved) implements Outcome {
      public Adopted {
        moved = List.copyOf(moved);
      }
    }

    /** It was in force already. */
    record Nothing() implements Outcome {}
  }

  /**
   * A deadline that moved, and which days did it.
   *
   * @param changes the days within the term that are not what they were
   */
  public record Moved(
      PetitionId petition,
      LedgerNumber number,
      AssignmentId assignment,
      UnitId unit,
      Due before,
      Due due,
      List<DayChange> changes) {
    public Moved {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @throws Refused if it is no ADMIN who asks
   */
  public Outcome adopt(HolidayYear year, By by) {
    return proceedings.carryOut(
        () -> {
          if (!proceedings.actor(by.staff()).is(Role.ADMIN)) {
            throw Refused.because(Reason.ONLY_AN_ADMIN).who(by.staff());
          }
          var outcome = calendar.adopt(year, by.staff().value());
          if (outcome instanceof AdoptionOutcome.Adopted adopted) {
            record(adopted, by);
            return new Outcome.Adopted(year, follow(adopted, by));
          }
          return new Outcome.Nothing();
        });
  }

  private void record(AdoptionOutcome.Adopted adopted, By by) {
    var year = adopted.adoption().year();
    trail.record(
        TrailEntry.of(
            "CALENDAR_ADOPTED",
            by.staff(),
            "calendar:" + year.year(),
            by.at(),
            by.source(),
            Map.of(
                "version", Long.toString(adopted.adoption().id()),
                "daysOff", Long.toString(year.daysOff()),
                "makeUpDays", Long.toString(year.makeUpDays()),
                "source", year.source().number().orElse(""))));
  }

  private List<Moved> follow(AdoptionOutcome.Adopted adopted, By by) {
    var open = holdConcerned(adopted, by);
    var newest = terms.newest(open.stream().map(Assignment::id).toList());
    told.keep(open, newest, adopted);
    return carryOut(moves(open, newest, adopted, by), adopted, by);
  }

  private List<Move> moves(
      List<Assignment> open,
      Map<AssignmentId, TermGiven> newest,
      AdoptionOutcome.Adopted adopted,
      By by) {
    var moves = new LinkedHashMap<AssignmentId, Move>();
    open.stream()
        .filter(it -> it.duty().role() == AssignmentRole.LEAD)
        .forEach(it -> project(it, newest, adopted, by).ifPresent(to -> moves.put(it.id(), to)));
    var leads =
        moves.values().stream()
            .collect(Collectors.toMap(it -> it.assignment().petition(), it -> it));
    open.stream()
        .filter(it -> it.duty().role() == AssignmentRole.SUPPORTING)
        .forEach(
            it ->
                projectSupport(it, newest, leads, adopted, by)
                    .ifPresent(to -> moves.put(it.id(), to)));
    return List.copyOf(moves.values());
  }

  private record Move(Assignment assignment, TermGiven to, List<DayChange> changes) {}

  /**
   * Petitions before their assignments, as every act holds them; all as committed last. Only those
   * with a date that changes are held: the whole office need not wait for a calendar. Nobody else
   * comes to be concerned meanwhile, because who counts a term keeps the calendar first.
   */
  private List<Assignment> holdConcerned(AdoptionOutcome.Adopted adopted, By by) {
    var held = new ArrayList<Assignment>();
    var concerned = concerned(adopted, by);
    for (var from = 0; from < concerned.size(); from += HELD_AT_ONCE) {
      var some = concerned.subList(from, Math.min(from + HELD_AT_ONCE, concerned.size()));
      var petitions =
          jdbc.sql(
                  """
                  select id from petition where id in (:ids) and status = 'IN_HAND'
                  order by id for update
                  """)
              .param("ids", some)
              .query(String.class)
              .list();
      if (!petitions.isEmpty()) {
        held.addAll(assignments.holdAllOfThese(petitions));
      }
    }
    return held.stream().filter(it -> it.status().isUnanswered()).toList();
  }

  /** Their petitions in the order of their ids; nothing is held yet. */
  private List<String> concerned(AdoptionOutcome.Adopted adopted, By by) {
    var open = assignments.unanswered();
    var newest = terms.newest(open.stream().map(Assignment::id).toList());
    return Stream.concat(
            moves(open, newest, adopted, by).stream().map(Move::assignment),
            told.concerned(open, newest, adopted).stream())
        .map(it -> it.petition().toString())
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Move> project(
      Assignment of, Map<AssignmentId, TermGiven> newest, AdoptionOutcome.Adopted adopted, By by) {
    var given = DatesOfAssignments.standing(newest, of.id(), of.due());
    if (given.isEmpty() || given.get().term().isEmpty()) {
      return Optional.empty();
    }
    var projection =
        Projection.of(
            given.get().term().get(),
            given.get().from(),
            of.due().deadline(),
            adopted.before(),
            adopted.after(),
            rules,
            by.at());
    if (projection instanceof Projection.Moved moved) {
      var to =
          new TermGiven(
              given.get().basis(),
              given.get().term(),
              given.get().from(),
              Due.of(moved.to().value()),
              moved.to().why());
      return Optional.of(new Move(of, to, moved.changes()));
    }
    return Optional.empty();
  }

  /** By its own term, or, counted back, with its lead unit; not later than that. */
  private Optional<Move> projectSupport(
      Assignment of,
      Map<AssignmentId, TermGiven> newest,
      Map<PetitionId, Move> leads,
      AdoptionOutcome.Adopted adopted,
      By by) {
    var given = DatesOfAssignments.standing(newest, of.id(), of.due());
    if (given.isEmpty() || given.get().basis() != Basis.BEFORE_THE_LEAD) {
      return project(of, newest, adopted, by);
    }
    var lead = leads.get(of.petition());
    if (lead == null || of.due().hasPassed(by.at())) {
      return Optional.empty();
    }
    var to = count.supporting(lead.to(), Optional.empty(), adopted.after());
    return to.due().until().isAfter(of.due().until())
        ? Optional.of(new Move(of, to, lead.changes()))
        : Optional.empty();
  }

  private List<Moved> carryOut(List<Move> moves, AdoptionOutcome.Adopted adopted, By by) {
    var adoption = adopted.adoption().id();
    var moved = new ArrayList<Moved>();
    for (var move : moves) {
      var before = move.assignment().due();
      move.assignment().moveWithCalendar(move.to().due(), adoption, named(move.changes()), by);
      proceedings.save(move.assignment());
      moved.add(
          new Moved(
              move.assignment().petition(),
              move.assignment().number(),
              move.assignment().id(),
              move.assignment().unit(),
              before,
              move.to().due(),
              move.changes()));
    }
    terms.addAll(
        moves.stream().map(it -> new TermGivenTable.Entry(it.assignment().id(), it.to())).toList(),
        OptionalLong.of(adoption),
        by);
    return moved;
  }

  private static String named(List<DayChange> changes) {
    return changes.stream()
        .limit(MOST_DAYS_NAMED)
        .map(it -> it.day() + " " + it.is())
        .collect(Collectors.joining(", "));
  }
}
