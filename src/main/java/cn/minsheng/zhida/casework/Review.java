package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the office does with the units' answers (rules 5 and 6). Every act is done whole or not at
 * all, in the caller's transaction if there is one; {@link Refused} takes back only the act.
 */
@Component
public class Review {

  private final Proceedings proceedings;
  private final ReportTable reports;
  private final AnswerTable answers;
  private final OrderDates dates;
  private final Lapses lapses;

  Review(
      Proceedings proceedings,
      ReportTable reports,
      AnswerTable answers,
      OrderDates dates,
      Lapses lapses) {
    this.proceedings = proceedings;
    this.reports = reports;
    this.answers = answers;
    this.dates = dates;
    this.lapses = lapses;
  }

  /**
   * 通过: the petitioner is asked next, and from now on each channel is owed its answer.
   *
   * @param report the one that was read; a newer one refuses it
   */
  public void pass(ReportId report, By by) {
    proceedings.carryOut(
        () -> {
          var held = heldWith(report);
          proceedings.check(Act.PASS, by, held.petition());
          held.assignment().mustStillHave(report);
          held.assignment().pass(lapses.undecided(held.assignment(), by), by);
          held.petition().reportPassed(by);
          reports.passed(report, by);
          answers.owe(held.petition(), held.assignment().due(), dates.nextWorkingDay(by), by);
          proceedings.save(held.petition());
          proceedings.save(held.assignment());
        });
  }

  /**
   * 办理不彻底: back to the unit, whose deadline stays.
   *
   * @param report the one that was read; a newer one refuses it
   */
  public void returnToUnit(ReportId report, String whatIsMissing, By by) {
    proceedings.carryOut(
        () -> {
          var held = heldWith(report);
          proceedings.check(Act.RETURN_TO_UNIT, by, held.petition());
          ConfidentialWords.check(Act.RETURN_TO_UNIT, held.petition(), whatIsMissing);
          held.assignment().mustStillHave(report);
          held.assignment()
              .returnToUnit(reports.notCountedWith(report, held.assignment().id(), by), by);
          var why = Said.or(Reason.WHAT_IS_MISSING_MUST_BE_SAID, whatIsMissing, held.petition());
          reports.returned(report, Act.RETURN_TO_UNIT, why, held.petition().safe(), by);
          proceedings.save(held.assignment());
        });
  }

  /** The lead unit need not wait for this supporting unit's opinion. */
  public void waiveOpinion(AssignmentId supporting, By by) {
    proceedings.carryOut(
        () -> {
          var held = proceedings.hold(supporting);
          proceedings.check(Act.WAIVE_OPINION, by, held.petition());
          held.assignment().waive(lapses.with(List.of(held.assignment()), by), by);
          proceedings.save(held.assignment());
        });
  }

  private Proceedings.Held heldWith(ReportId report) {
    return proceedings.hold(
        reports.assignmentOf(report).orElseThrow(() -> Refused.because(Reason.NO_SUCH_ASSIGNMENT)));
  }
}
