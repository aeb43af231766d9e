package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How petitions end other than by 销号, and come back when a result did not last (rule 9). Every act
 * is done whole or not at all, in the caller's transaction if there is one; {@link Refused} takes
 * back only the act.
 */
@Component
public class Endings {

  private final Proceedings proceedings;
  private final Assignments assignments;
  private final EndingTable table;
  private final AnswerTable answers;
  private final Holds holds;
  private final Lapses lapses;

  Endings(
      Proceedings proceedings,
      Assignments assignments,
      EndingTable table,
      AnswerTable answers,
      Holds holds,
      Lapses lapses) {
    this.proceedings = proceedings;
    this.assignments = assignments;
    this.table = table;
    this.answers = answers;
    this.holds = holds;
    this.lapses = lapses;
  }

  /** The petition ends, its open assignments with it; the number stays with it. */
  public void end(PetitionId id, Ending ending, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.END, by, petition);
          ConfidentialWords.check(Act.END, petition, ending.reason());
          ConfidentialWords.check(Act.END, petition, ending.evidence());
          petition.mustNotHaveFinished();
          Said.or(Reason.A_REASON_IS_NEEDED, ending.reason(), petition);
          if (ending.evidence().isEmpty()) {
            throw Refused.because(Reason.EVIDENCE_IS_NEEDED).number(petition.number());
          }
          var all = proceedings.holdAllOf(petition);
          refuseIfAdmitted(ending.kind(), all);
          var cancelled = all.stream().filter(it -> it.cancelIfOpen(by)).toList();
          petition.end(ending.kind(), cancelled, lapses.with(all, by), by);
          table.add(ending, petition, by);
          answers.lapse(id, by);
          proceedings.save(petition);
          cancelled.forEach(proceedings::save);
        });
  }

  /**
   * 不予受理 is said of what comes in, before anybody handles it (信访工作条例 第二十二条: within 15 days of its
   * receipt). Once a lead unit has accepted it, it is admitted, whoever leads later; unless the
   * unit gave it back or the office took the order back, because it was not that unit's.
   */
  private static void refuseIfAdmitted(EndingKind kind, List<Assignment> all) {
    if (kind == EndingKind.NOT_ADMITTED) {
      admitted(all)
          .ifPresent(
              it -> {
                var refused = Refused.because(Reason.HAS_BEEN_ADMITTED).number(it.number());
                throw it.accepted()
                    .map(first -> refused.done(first.by(), first.at()))
                    .orElse(refused);
              });
    }
  }

  private static Optional<Assignment> admitted(List<Assignment> all) {
    return all.stream()
        .filter(it -> it.duty().role() == AssignmentRole.LEAD)
        .filter(it -> it.status() != AssignmentStatus.ISSUED)
        .filter(it -> it.isOpen() || it.status() == AssignmentStatus.PASSED)
        .findFirst();
  }

  /** As what it can end as things stand, whoever decides so. */
  public List<EndingKind> possible(PetitionId id) {
    var isAdmitted = admitted(assignments.of(List.of(id.toString()))).isPresent();
    return Arrays.stream(EndingKind.values())
        .filter(it -> it != EndingKind.NOT_ADMITTED || !isAdmitted)
        .toList();
  }

  /** As what it ended; empty if it did not. */
  public Optional<EndingKind> of(PetitionId id) {
    return table.find(id);
  }

  /**
   * 回头看. It may be done before its day. What did not last is reopened under the same number, to be
   * assigned again.
   */
  public void lookBack(PetitionId id, LookBack seen, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.LOOK_BACK, by, petition);
          ConfidentialWords.check(Act.LOOK_BACK, petition, seen.findings());
          var due = petition.lookBack(seen.lasted(), by).orElseThrow(() -> lookedBack(petition));
          if (!seen.lasted() && seen.findings().isEmpty()) {
            throw Refused.because(Reason.FINDINGS_ARE_NEEDED).number(petition.number());
          }
          table.add(seen, due, petition, by);
          if (!seen.lasted()) {
            holds.endWith(petition, by);
          }
          proceedings.save(petition);
        });
  }

  private Refused lookedBack(Petition petition) {
    var refused = Refused.because(Reason.ALREADY_LOOKED_BACK).number(petition.number());
    return table
        .lastLookBack(petition.id())
        .map(it -> refused.done(it.by(), it.at()))
        .orElse(refused);
  }
}
