package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.vault.SafeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handling reports as they were submitted, with what was done with them, each written once. */
@Component
class ReportTable {

  private static final String COLUMN = "handling_report.sealed";
  private static final String RETURN_COLUMN = "handling_report.return_sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final KeptPapers papers;

  ReportTable(JdbcClient jdbc, Sealing sealing, KeptPapers papers) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.papers = papers;
  }

  void add(ReportId id, Assignment of, int round, HandlingReport report, SafeId safe, By by) {
    jdbc.sql(
            """
            insert into handling_report (id, assignment, round, result, told_way, told_at, document,
              offline, sealed, submitted_by, submitted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            round,
            report.result().name(),
            report.telling().way().name(),
            Moments.column(report.telling().at()),
            report.paper() instanceof Paper.File file ? file.document().toString() : null,
            report.paper() instanceof Paper.OfflineReceipt,
            sealing.seal(safe, Text.of(report), COLUMN, id.value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    papers.keep(id.value(), report.further());
  }

  /** Its paper, if that is a file, and what belongs to it. */
  List<DocumentId> papersOf(ReportId id) {
    var all = new ArrayList<DocumentId>();
    jdbc.sql("select document from handling_report where id = ? and document is not null")
        .param(id.toString())
        .query(String.class)
        .optional()
        .map(DocumentId::of)
        .ifPresent(all::add);
    all.addAll(papers.of(id.value()));
    return all;
  }

  /**
   * How long the rounds of a deadline that came in time lay at the office until it returned them.
   * With a report that passed that begins anew: what comes afterwards has a deadline set after it.
   * 延期 moves the same clock on, so what was not counted before stays so.
   */
  Duration notCounted(AssignmentId assignment) {
    return Duration.of(
        jdbc.sql(
                """
                select coalesce(sum(timestampdiff(microsecond, signed_off_at, returned_at)), 0)
                from handling_report
                where assignment = :assignment and returned_act = 'RETURN_TO_UNIT'
                  and not answered_late
                  and round > (
                    select coalesce(max(round), 0) from handling_report
                    where assignment = :assignment and passed_at is not null)
                """)
            .param("assignment", assignment.toString())
            .query(Long.class)
            .single(),
        ChronoUnit.MICROS);
  }

  /** The same, if this round is returned to the unit now. */
  Duration notCountedWith(ReportId returned, AssignmentId assignment, By by) {
    return jdbc.sql(
            "select signed_off_at from handling_report where id = ? and answered_late = false")
        .param(returned.toString())
        .query((row, n) -> Columns.moment(row, "signed_off_at"))
        .optional()
        .map(it -> Duration.between(it, by.at()))
        .orElse(Duration.ZERO)
        .plus(notCounted(assignment));
  }

  void signedOff(ReportId id, OwnTime measuredBy, boolean late, By by) {
    var due = measuredBy.deadline();
    writtenOnce(
        jdbc.sql(
                """
                update handling_report set signed_off_by = ?, signed_off_at = ?, answered_late = ?,
                  due_last_day = ?, due_until = ?, not_counted_micros = ?
                where id = ? and signed_off_at is null
                """)
            .params(
                by.staff().value(),
                Moments.column(by.at()),
                late,
                due.lastDay(),
                Moments.column(due.until()),
                measuredBy.notCounted().toNanos() / 1_000,
                id.toString())
            .update());
  }

  void returned(ReportId id, Act act, String why, SafeId safe, By by) {
    writtenOnce(
        jdbc.sql(
                """
                update handling_report set returned_by = ?, returned_at = ?, returned_act = ?,
                  return_sealed = ?
                where id = ? and returned_at is null and passed_at is null
                """)
            .params(
                by.staff().value(),
                Moments.column(by.at()),
                act.name(),
                sealing.seal(safe, why, RETURN_COLUMN, id.value()),
                id.toString())
            .update());
  }

  void passed(ReportId id, By by) {
    writtenOnce(
        jdbc.sql(
                """
                update handling_report set passed_by = ?, passed_at = ?
                where id = ? and returned_at is null and passed_at is null
                """)
            .params(by.staff().value(), Moments.column(by.at()), id.toString())
            .update());
  }

  /**
   * What was taken back counts as not done; the trail keeps that it was.
   *
   * @param act {@link Act#SIGN_OFF}, {@link Act#PASS}, or one of the two by which it was returned
   */
  void undo(Act act, ReportId id) {
    var columns =
        switch (act) {
          case SIGN_OFF ->
              "signed_off_by = null, signed_off_at = null, answered_late = null,"
                  + " due_last_day = null, due_until = null, not_counted_micros = null";
          case PASS -> "passed_by = null, passed_at = null";
          default ->
              "returned_by = null, returned_at = null, returned_act = null, return_sealed = null";
        };
    jdbc.sql("update handling_report set " + columns + " where id = ?")
        .param(id.toString())
        .update();
  }

  /** When and by whom the first report of an assignment was handed in. */
  Optional<Done> firstHandedIn(AssignmentId assignment) {
    return jdbc.sql(
            """
            select signed_off_by, signed_off_at from handling_report
            where assignment = ? and signed_off_at is not null order by round limit 1
            """)
        .param(assignment.toString())
        .query((row, n) -> Columns.done(row, "signed_off"))
        .optional()
        .flatMap(it -> it);
  }

  Optional<AssignmentId> assignmentOf(ReportId id) {
    return jdbc.sql("select assignment from handling_report where id = ?")
        .param(id.toString())
        .query(String.class)
        .optional()
        .map(AssignmentId::of);
  }

  Optional<Text> text(ReportId id) {
    return jdbc.sql("select sealed from handling_report where id = ?")
        .param(id.toString())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(it -> sealing.unseal(it, Text.class, COLUMN, id.value()));
  }

  Optional<String> whatIsMissing(ReportId id) {
    return jdbc.sql(
            "select return_sealed from handling_report where id = ? and return_sealed is not null")
        .param(id.toString())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(it -> sealing.unseal(it, String.class, RETURN_COLUMN, id.value()));
  }

  Map<ReportId, ReportView> views(List<ReportId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select * from handling_report where id in (:ids)")
        .param("ids", ids.stream().map(ReportId::toString).toList())
        .query((row, n) -> view(row))
        .list()
        .stream()
        .collect(Collectors.toMap(ReportView::id, it -> it));
  }

  private static ReportView view(ResultSet row) throws SQLException {
    return new ReportView(
        ReportId.of(row.getString("id")),
        row.getInt("round"),
        HandlingResult.valueOf(row.getString("result")),
        Telling.Way.valueOf(row.getString("told_way")),
        Columns.moment(row, "told_at"),
        Optional.ofNullable(row.getString("document")).map(DocumentId::of),
        row.getBoolean("offline"),
        Columns.done(row, "submitted").orElseThrow(),
        Columns.done(row, "signed_off"),
        Optional.ofNullable(row.getObject("answered_late", Boolean.class)),
        Duration.of(row.getLong("not_counted_micros"), ChronoUnit.MICROS),
        Columns.done(row, "returned"),
        Columns.done(row, "passed"));
  }

  private static void writtenOnce(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("A fact of a handling report was written before");
    }
  }

  /** The sealed part. */
  record Text(
      String facts, String grounds, String whyNotMet, Optional<Paper.OfflineReceipt> receipt) {

    static Text of(HandlingReport report) {
      return new Text(
          report.facts(),
          report.grounds(),
          report.telling().reason(),
          report.paper() instanceof Paper.OfflineReceipt receipt
              ? Optional.of(receipt)
              : Optional.empty());
    }
  }
}
