package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 高效办理: what the units do (rules 3, 5 and 6). Every act is done whole or not at all, in the
 * caller's transaction if there is one; {@link Refused} takes back only the act.
 */
@Component
public class Handling {

  private final Proceedings proceedings;
  private final ReportTable reports;
  private final NoteTable notes;
  private final KeptPapers papers;
  private final WithdrawalTable withdrawals;
  private final Signing signing;
  private final Promises promises;

  Handling(
      Proceedings proceedings,
      ReportTable reports,
      NoteTable notes,
      KeptPapers papers,
      WithdrawalTable withdrawals,
      Signing signing,
      Promises promises) {
    this.proceedings = proceedings;
    this.reports = reports;
    this.notes = notes;
    this.papers = papers;
    this.withdrawals = withdrawals;
    this.signing = signing;
    this.promises = promises;
  }

  /** 签收. */
  public void accept(AssignmentId id, By by) {
    proceedings.carryOut(
        () -> {
          var assignment = proceedings.hold(id).assignment();
          proceedings.check(Act.ACCEPT, by, assignment);
          assignment.accept(by);
          proceedings.save(assignment);
        });
  }

  /** 三个清楚, anew as often as needed until the report. */
  public void recordClarities(AssignmentId id, ThreeClarities clarities, By by) {
    proceedings.carryOut(
        () -> {
          var held = proceedings.hold(id);
          proceedings.check(Act.RECORD_CLARITIES, by, held.assignment());
          ConfidentialWords.check(
              Act.RECORD_CLARITIES,
              held.petition(),
              clarities.interests(),
              clarities.speaker(),
              clarities.weakPoints());
          held.assignment().clarify(by);
          if (!clarities.areComplete()) {
            throw Refused.because(Reason.CLARITIES_ARE_INCOMPLETE).number(held.petition().number());
          }
          notes.keep(clarities, id, held.petition().safe(), by);
          proceedings.save(held.assignment());
        });
  }

  /** 协办意见, of a supporting unit to the lead unit. */
  public void giveOpinion(AssignmentId id, String opinion, By by) {
    giveOpinion(id, opinion, List.of(), by);
  }

  /** The same, with files that show it. */
  public void giveOpinion(AssignmentId id, String opinion, List<DocumentId> files, By by) {
    proceedings.carryOut(
        () -> {
          var held = proceedings.hold(id);
          proceedings.check(Act.GIVE_OPINION, by, held.assignment());
          ConfidentialWords.check(Act.GIVE_OPINION, held.petition(), opinion);
          held.assignment().giveOpinion(false, by);
          var words = Said.or(Reason.AN_OPINION_IS_NEEDED, opinion, held.petition());
          papers.keep(notes.addOpinion(words, id, held.petition().safe(), by), files);
          proceedings.save(held.assignment());
        });
  }

  /**
   * 协办意见 on a confidential matter: that it was given on paper, by whom and when; its words never
   * enter DingTalk (rule 13).
   */
  public void giveOpinionOnPaper(AssignmentId id, By by) {
    proceedings.carryOut(
        () -> {
          var held = proceedings.hold(id);
          proceedings.check(Act.GIVE_OPINION, by, held.assignment());
          if (held.petition().nature().secrecy() != Secrecy.CONFIDENTIAL) {
            throw Refused.because(Reason.AN_OPINION_IS_NEEDED).number(held.petition().number());
          }
          held.assignment().giveOpinion(true, by);
          proceedings.save(held.assignment());
        });
  }

  /**
   * The lead unit's report, to be signed by its deputy or head. With it a request for withdrawal
   * that waits has lapsed: who reports keeps the matter, so a liaison cannot while one waits.
   */
  public ReportId submitReport(AssignmentId id, HandlingReport report, By by) {
    return proceedings.carryOut(
        () -> {
          var held = proceedings.hold(id);
          var assignment = held.assignment();
          proceedings.check(Act.SUBMIT_REPORT, by, assignment);
          ConfidentialWords.checkNothingIsSaid(
              Act.SUBMIT_REPORT, held.petition(), report.facts(), report.grounds());
          ConfidentialWords.check(Act.SUBMIT_REPORT, held.petition(), report.telling().reason());
          mayTakeBackWhatWasAsked(assignment, by);
          var silent =
              proceedings.holdAllOf(held.petition()).stream()
                  .filter(Assignment::owesOpinion)
                  .map(Assignment::unit)
                  .toList();
          var written = ReportId.next();
          var round = assignment.submit(written, report, held.petition().nature(), silent, by);
          reports.add(written, assignment, round, report, held.petition().safe(), by);
          proceedings.save(assignment);
          return written;
        });
  }

  /** The same, with a promise that the report makes: both or neither. */
  public ReportId submitReport(
      AssignmentId id, HandlingReport report, Optional<Promise> promise, By by) {
    return proceedings.carryOut(
        () -> {
          var written = submitReport(id, report, by);
          promise.ifPresent(it -> promises.make(proceedings.hold(id).petition().id(), it, by));
          return written;
        });
  }

  /**
   * 审阅同意: hands the report in to the office. Whether that was late is frozen now. Late it is after
   * the deadline and the time for which earlier rounds that came in time lay at the office until
   * they were returned (答复超期 is the unit's own); the petition's clock does not wait for that.
   *
   * @param report the one that was read; a newer one refuses it
   */
  public void signOff(ReportId report, By by) {
    proceedings.carryOut(
        () -> {
          var assignment = heldWith(report).assignment();
          signing.check(Act.SIGN_OFF, by, assignment);
          assignment.mustStillHave(report);
          var late = assignment.signOff(by);
          reports.signedOff(report, assignment.ownTime(), late, by);
          proceedings.save(assignment);
        });
  }

  /**
   * 审阅退回.
   *
   * @param report the one that was read; a newer one refuses it
   */
  public void returnBySigner(ReportId report, String whatIsMissing, By by) {
    proceedings.carryOut(
        () -> {
          var held = heldWith(report);
          signing.check(Act.RETURN_BY_SIGNER, by, held.assignment());
          ConfidentialWords.check(Act.RETURN_BY_SIGNER, held.petition(), whatIsMissing);
          held.assignment().mustStillHave(report);
          held.assignment().returnBySigner(by);
          var why = Said.or(Reason.WHAT_IS_MISSING_MUST_BE_SAID, whatIsMissing, held.petition());
          reports.returned(report, Act.RETURN_BY_SIGNER, why, held.petition().safe(), by);
          proceedings.save(held.assignment());
        });
  }

  private void mayTakeBackWhatWasAsked(Assignment assignment, By by) {
    withdrawals
        .of(assignment.id())
        .filter(Withdrawal::isOpen)
        .filter(it -> !proceedings.actor(by.staff()).signsFor(assignment.duty()))
        .ifPresent(
            open -> {
              throw Refused.because(Reason.WITHDRAWAL_IS_UNDECIDED)
                  .number(open.number())
                  .unit(open.unit())
                  .done(open.asked().by(), open.asked().at());
            });
  }

  private Proceedings.Held heldWith(ReportId report) {
    return proceedings.hold(
        reports.assignmentOf(report).orElseThrow(() -> Refused.because(Reason.NO_SUCH_ASSIGNMENT)));
  }
}
