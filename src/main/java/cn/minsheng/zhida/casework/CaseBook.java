package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands where, without personal data. Each question is a fixed number of queries. */
@Component
public class CaseBook {

  private final Petitions petitions;
  private final Assignments assignments;
  private final Views views;
  private final MatterTable matters;
  private final ReportTable reports;
  private final JdbcClient jdbc;

  CaseBook(
      Petitions petitions,
      Assignments assignments,
      Views views,
      MatterTable matters,
      ReportTable reports,
      JdbcClient jdbc) {
    this.petitions = petitions;
    this.assignments = assignments;
    this.views = views;
    this.matters = matters;
    this.reports = reports;
    this.jdbc = jdbc;
  }

  public Optional<PetitionView> find(LedgerNumber number) {
    return petitions
        .findByNumber(number.year(), number.ordinal())
        .flatMap(it -> views.of(List.of(it)).stream().findFirst());
  }

  /**
   * By its number as people type it. An ordinal alone ({@code 12}) is this year's; until this year
   * has come that far, it is last year's: in January people go on speaking of the 12 they know.
   */
  public Optional<PetitionView> find(String typed, LocalDate today) {
    return Stream.of(today.getYear(), today.getYear() - 1)
        .flatMap(year -> LedgerNumber.parse(typed, year).stream())
        .distinct()
        .flatMap(number -> find(number).stream())
        .findFirst();
  }

  /**
   * @throws Refused if there is no such petition
   */
  public PetitionView petition(PetitionId id) {
    return petitions(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Refused.because(Reason.NO_SUCH_PETITION));
  }

  /** All of these there are, the oldest number first. */
  public List<PetitionView> petitions(Collection<PetitionId> ids) {
    return ids.isEmpty()
        ? List.of()
        : views.of(petitions.findAll(ids.stream().map(PetitionId::toString).toList()));
  }

  /**
   * @throws Refused if there is no such assignment
   */
  public AssignmentView assignment(AssignmentId id) {
    return views.ofAssignments(assignments.find(id).stream().toList()).stream()
        .findFirst()
        .orElseThrow(() -> Refused.because(Reason.NO_SUCH_ASSIGNMENT));
  }

  /**
   * Whose report it is.
   *
   * @throws Refused if there is no such report
   */
  public AssignmentId assignmentOf(ReportId report) {
    return reports
        .assignmentOf(report)
        .orElseThrow(() -> Refused.because(Reason.NO_SUCH_ASSIGNMENT));
  }

  /** For how long its reports that came in time lay at the office: not the unit's time. */
  public Duration notCounted(AssignmentId id) {
    return reports.notCounted(id);
  }

  /** 回头看 that are due by this day and were not recorded, the longest due first. */
  public List<PetitionView> lookBacksDue(LocalDate day, int atMost) {
    return views.of(petitions.lookBacksDue(day, atMost));
  }

  /** The number something has at its source, such as that of a 12345 order; oldest first. */
  public List<PetitionView> withSourceNumber(String sourceNumber) {
    return sourceNumber.isBlank()
        ? List.of()
        : petitions(
            jdbc
                .sql("select distinct petition from petition_source where source_number = ?")
                .param(sourceNumber.strip())
                .query(String.class)
                .list()
                .stream()
                .map(PetitionId::of)
                .toList());
  }

  /** A petitioner's petitions, the oldest first. */
  public List<PetitionView> withPhone(PhoneNumber phone) {
    return petitions(matters.withPhone(phone));
  }

  /** Lead assignments the unit still owes an answer to, due before that moment, soonest first. */
  public List<AssignmentView> assignmentsDueBy(Instant moment) {
    return views.ofAssignments(assignments.unansweredDueBy(Moments.column(moment)));
  }

  /** The deadline of the lead assignment whose unit owes an answer soonest, or for longest. */
  public Optional<Due> soonestDue() {
    return assignments.soonestUnanswered().map(Assignment::due);
  }
}
