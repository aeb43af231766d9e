package cn.minsheng.zhida.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is shown of petitions and assignments, many at once. */
@Component
class Views {

  private final Assignments assignments;
  private final MatterTable matters;
  private final ReportTable reports;

  Views(Assignments assignments, MatterTable matters, ReportTable reports) {
    this.assignments = assignments;
    this.matters = matters;
    this.reports = reports;
  }

  List<PetitionView> of(List<Petition> petitions) {
    if (petitions.isEmpty()) {
      return List.of();
    }
    var ids = petitions.stream().map(it -> it.id().toString()).toList();
    var sources = matters.sources(ids);
    var attachments = matters.attachments(ids);
    Map<PetitionId, List<AssignmentView>> orders =
        ofAssignments(assignments.of(ids)).stream()
            .collect(Collectors.groupingBy(AssignmentView::petition));
    return petitions.stream()
        .map(
            it ->
                it.view(
                    sources.getOrDefault(it.id(), List.of()),
                    orders.getOrDefault(it.id(), List.of()),
                    attachments.getOrDefault(it.id(), List.of())))
        .toList();
  }

  List<AssignmentView> ofAssignments(Collection<Assignment> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    var newest = reports.views(some.stream().flatMap(it -> it.report().stream()).toList());
    return some.stream()
        .map(it -> it.view(it.report().flatMap(id -> Optional.ofNullable(newest.get(id)))))
        .toList();
  }
}
