package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One sentence on what has to be there when a report is submitted; it objects, or it does not. */
@FunctionalInterface
interface ReportRule {

  Optional<Reason> objectionTo(Submission submission);

  ReportRule ONLY_THE_LEAD_UNIT_REPORTS =
      it -> objectIf(it.role != AssignmentRole.LEAD, Reason.ONLY_THE_LEAD_UNIT_REPORTS);

  /**
   * Those of a confidential matter stand on the paper with its report, as no content of it ever
   * enters DingTalk (rule 13): there is no form to record them on.
   */
  ReportRule THREE_CLARITIES_COME_FIRST =
      it ->
          objectIf(
              it.nature.claritiesOwed()
                  && it.nature.secrecy() != Secrecy.CONFIDENTIAL
                  && !it.clarified,
              Reason.CLARITIES_ARE_MISSING);

  ReportRule ALL_OPINIONS_COME_FIRST =
      it -> objectIf(!it.silent.isEmpty(), Reason.OPINIONS_ARE_MISSING);

  ReportRule A_REPORT_OWED_IS_ON_FILE_OR_ON_PAPER =
      it ->
          objectIf(
              it.reportNeeded && it.report.paper() instanceof Paper.None,
              Reason.A_REPORT_IS_NEEDED);

  ReportRule A_CONFIDENTIAL_MATTER_IS_REPORTED_ON_PAPER =
      it ->
          objectIf(
              it.nature.secrecy() == Secrecy.CONFIDENTIAL
                  && it.report.paper() instanceof Paper.File,
              Reason.CONFIDENTIAL_IS_REPORTED_ON_PAPER);

  /** What is confidential stands on the paper alone. */
  ReportRule FACTS_AND_GROUNDS_ARE_STATED =
      it ->
          objectIf(
              it.nature.secrecy() != Secrecy.CONFIDENTIAL
                  && (it.report.facts().isEmpty() || it.report.grounds().isEmpty()),
              Reason.FACTS_AND_GROUNDS_ARE_NEEDED);

  ReportRule WHO_WAS_NOT_MET_WAS_NOT_MET_FOR_A_REASON =
      it ->
          objectIf(
              it.report.telling().way() != Telling.Way.MEETING
                  && it.report.telling().reason().isEmpty(),
              Reason.NOT_MEETING_NEEDS_A_REASON);

  ReportRule THE_PETITIONER_WAS_TOLD_ALREADY =
      it -> objectIf(it.report.telling().at().isAfter(it.at), Reason.LIES_IN_THE_FUTURE);

  List<ReportRule> ALL =
      List.of(
          ONLY_THE_LEAD_UNIT_REPORTS,
          THREE_CLARITIES_COME_FIRST,
          ALL_OPINIONS_COME_FIRST,
          A_REPORT_OWED_IS_ON_FILE_OR_ON_PAPER,
          A_CONFIDENTIAL_MATTER_IS_REPORTED_ON_PAPER,
          FACTS_AND_GROUNDS_ARE_STATED,
          WHO_WAS_NOT_MET_WAS_NOT_MET_FOR_A_REASON,
          THE_PETITIONER_WAS_TOLD_ALREADY);

  static Optional<Reason> firstObjection(Submission submission) {
    return ALL.stream().flatMap(rule -> rule.objectionTo(submission).stream()).findFirst();
  }

  private static Optional<Reason> objectIf(boolean condition, Reason reason) {
    return condition ? Optional.of(reason) : Optional.empty();
  }

  /**
   * What a report is judged by.
   *
   * @param silent supporting units that owe their opinion
   */
  record Submission(
      HandlingReport report,
      Petition.Nature nature,
      AssignmentRole role,
      boolean clarified,
      boolean reportNeeded,
      List<UnitId> silent,
      Instant at) {}
}
