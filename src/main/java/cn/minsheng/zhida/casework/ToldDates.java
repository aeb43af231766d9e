package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.AdoptionOutcome;
import cn.minsheng.zhida.calendar.Milestones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps milestones that were told: where a new calendar would make T-2 or T-3 of a deadline
 * earlier, the day that was told before stays, also for deadlines that were named.
 */
@Component
class ToldDates {

  private final ToldDateTable table;
  private final DatesOfAssignments dates;

  ToldDates(ToldDateTable table, DatesOfAssignments dates) {
    this.table = table;
    this.dates = dates;
  }

  /** Before any deadline moves. */
  void keep(
      Collection<Assignment> open,
      Map<AssignmentId, TermGiven> newest,
      AdoptionOutcome.Adopted adopted) {
    var kept = toKeep(open, newest, adopted);
    if (!kept.isEmpty()) {
      table.keep(kept, adopted.adoption().id());
    }
  }

  /** Those of which a day that was told would become an earlier one. */
  List<Assignment> concerned(
      Collection<Assignment> open,
      Map<AssignmentId, TermGiven> newest,
      AdoptionOutcome.Adopted adopted) {
    var concerned =
        toKeep(open, newest, adopted).stream()
            .map(ToldDateTable.Told::assignment)
            .collect(Collectors.toSet());
    return open.stream().filter(it -> concerned.contains(it.id())).toList();
  }

  private List<ToldDateTable.Told> toKeep(
      Collection<Assignment> open,
      Map<AssignmentId, TermGiven> newest,
      AdoptionOutcome.Adopted adopted) {
    var before = table.of(open.stream().map(Assignment::id).toList());
    var kept = new ArrayList<ToldDateTable.Told>();
    for (var assignment : open) {
      var from =
          DatesOfAssignments.standing(newest, assignment.id(), assignment.due())
              .map(TermGiven::from)
              .orElse(assignment.issued().at());
      kept(assignment, from, before.get(assignment.id()), adopted).ifPresent(kept::add);
    }
    return kept;
  }

  private Optional<ToldDateTable.Told> kept(
      Assignment of,
      Instant from,
      ToldDateTable.@Nullable Told earlier,
      AdoptionOutcome.Adopted adopted) {
    var was = dates.milestones(from, of.due(), adopted.before());
    var told =
        earlier == null || !earlier.until().equals(of.due().until())
            ? was
            : was.neverEarlierThan(earlier.milestones(was));
    return isEarlier(dates.milestones(from, of.due(), adopted.after()), told)
        ? Optional.of(ToldDateTable.Told.of(of.id(), of.due(), told))
        : Optional.empty();
  }

  private static boolean isEarlier(Milestones now, Milestones told) {
    return told.extendUntil().value().isLaterThan(now.extendUntil().value())
        || told.reportBy().value().isLaterThan(now.reportBy().value());
  }
}
