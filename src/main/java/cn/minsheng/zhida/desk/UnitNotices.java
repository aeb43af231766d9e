package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Signing;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells those people of a unit who have to act next what their silent card now asks for. Whoever
 * just acted has the card in hand and is told by its answer.
 */
@Component
class UnitNotices {

  private final Directory directory;
  private final MatterLines lines;
  private final Replies replies;
  private final Signing signing;
  private final OfficeTime time;

  UnitNotices(
      Directory directory, MatterLines lines, Replies replies, Signing signing, OfficeTime time) {
    this.directory = directory;
    this.lines = lines;
    this.replies = replies;
    this.signing = signing;
    this.time = time;
  }

  /**
   * What follows 签收 and only a signer may do, if it was a liaison who accepted; anybody else goes
   * on themselves.
   */
  void accepted(PetitionView petition, AssignmentView assignment, StaffId by) {
    var signers = signers(assignment);
    if (signers.contains(by)) {
      return;
    }
    var onPaper = petition.secrecy() == Secrecy.CONFIDENTIAL;
    var number = assignment.number().toString();
    var who = lines.nameOf(Act.ACCEPT, new Done(by, time.now()), assignment);
    if (assignment.role() == AssignmentRole.SUPPORTING) {
      replies.tell(
          signers,
          Sentences.BOT,
          onPaper
              ? MatterSentences.toGiveOpinionOnPaper(number, who)
              : MatterSentences.toGiveOpinion(number, who));
    } else if (!onPaper && petition.claritiesOwed() && assignment.clarified().isEmpty()) {
      replies.tell(signers, Sentences.BOT, MatterSentences.toClarify(number, who));
    }
  }

  /** A report waits for a signature: all who can give it, but not who submitted it. */
  void toSign(AssignmentView assignment, StaffId submitter) {
    var leaders = signing.leadersInCharge(assignment);
    var told = leaders.isEmpty() ? signers(assignment) : leaders;
    told.remove(submitter);
    replies.tell(
        told,
        Sentences.BOT,
        MatterSentences.toSign(
            assignment.number().toString(),
            lines.nameOf(Act.SUBMIT_REPORT, new Done(submitter, time.now()), assignment)));
  }

  /** If no supporting unit owes its opinion any more: those who prepare the lead unit's report. */
  void opinionsAreIn(PetitionView petition) {
    petition
        .lead()
        .filter(lead -> lead.status().isUnanswered())
        .filter(lead -> petition.supporting().stream().noneMatch(it -> it.status().isUnanswered()))
        .ifPresent(
            lead -> replies.tell(whoPrepares(lead), Sentences.BOT, opinionsAreIn(petition, lead)));
  }

  private static String opinionsAreIn(PetitionView petition, AssignmentView lead) {
    var number = lead.number().toString();
    return petition.secrecy() == Secrecy.CONFIDENTIAL
        ? MatterSentences.opinionsAreInOnPaper(number)
        : MatterSentences.opinionsAreIn(number, lead.number().ordinal());
  }

  /**
   * The deputy in charge while they are one, otherwise every deputy, and the heads there are now.
   */
  private Set<StaffId> signers(AssignmentView assignment) {
    var signers = deputies(assignment);
    signers.addAll(directory.headsOf(assignment.unit()));
    return signers;
  }

  /** Deputies and liaisons; the head where there are none. */
  private Set<StaffId> whoPrepares(AssignmentView lead) {
    var people = deputies(lead);
    people.addAll(directory.liaisonsOf(lead.unit()));
    return people.isEmpty() ? signers(lead) : people;
  }

  private Set<StaffId> deputies(AssignmentView assignment) {
    var today = directory.deputiesOf(assignment.unit());
    return new LinkedHashSet<>(
        assignment
            .specificallyResponsible()
            .map(it -> Directory.whoseItIs(it, today))
            .orElse(today));
  }
}
