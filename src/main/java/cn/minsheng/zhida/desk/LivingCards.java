package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings every card of a petition to where the petition stands. Cards are drawn from what is, not
 * from what happened, so that doing it twice changes nothing.
 */
@Component
class LivingCards {

  private final CaseBook book;
  private final Directory directory;
  private final Concerned concerned;
  private final Confidences confidences;
  private final Outbox outbox;
  private final AssignmentCard assignments;
  private final ClosingCards closing;

  LivingCards(
      CaseBook book,
      Directory directory,
      Concerned concerned,
      Confidences confidences,
      Outbox outbox,
      AssignmentCard assignments,
      ClosingCards closing) {
    this.book = book;
    this.directory = directory;
    this.concerned = concerned;
    this.confidences = confidences;
    this.outbox = outbox;
    this.assignments = assignments;
    this.closing = closing;
  }

  void refresh(PetitionId id) {
    var petition = book.petition(id);
    petition.lead().ifPresent(it -> refresh(petition, it));
    petition.supporting().forEach(it -> refresh(petition, it));
    petition.lead().ifPresent(it -> refreshReview(petition, it));
    petition.lead().ifPresent(it -> refreshClosing(petition, it));
  }

  private void refresh(PetitionView petition, AssignmentView assignment) {
    show(
        petition,
        CardIds.assignment(assignment.id()),
        assignments.face(petition, assignment),
        concerned.people(assignment));
  }

  private void refreshReview(PetitionView petition, AssignmentView lead) {
    lead.report()
        .filter(report -> report.signedOff().isPresent())
        .ifPresent(
            report ->
                show(
                    petition,
                    CardIds.review(report.id()),
                    closing.review(petition, lead, report),
                    concerned.office()));
  }

  private void refreshClosing(PetitionView petition, AssignmentView lead) {
    if (lead.status() != AssignmentStatus.PASSED) {
      return;
    }
    var visitors = new LinkedHashSet<StaffId>(concerned.office());
    visitors.addAll(directory.holders(Role.VISITOR));
    show(
        petition,
        CardIds.followUp(petition.id(), lead.rounds()),
        closing.followUp(petition, lead),
        visitors);
    var endorsement = CardIds.endorsement(petition.id(), lead.rounds());
    var isAsked = outbox.shown(endorsement).isPresent();
    if (isAsked || mayBeAsked(petition)) {
      show(petition, endorsement, closing.endorsement(petition, lead), endorsers(petition));
    }
  }

  /** The others are asked once the petitioner is content, so that nobody is asked in vain. */
  private static boolean mayBeAsked(PetitionView petition) {
    return petition.status() == PetitionStatus.TO_ENDORSE && !petition.missing().isEmpty();
  }

  private Set<StaffId> endorsers(PetitionView petition) {
    var endorsers = new LinkedHashSet<StaffId>(directory.holders(Role.LEADER));
    if (petition.sources().stream().anyMatch(it -> it.channel().superiorEndorses())
        || petition.missing().contains(Endorser.SUPERIOR)
        || endorsers.isEmpty()) {
      endorsers.addAll(concerned.office());
    }
    return endorsers;
  }

  private void show(PetitionView petition, CardId card, CardFace face, Set<StaffId> people) {
    var urgency =
        petition.urgency() == UrgencyLevel.IMMEDIATE ? Urgency.IMMEDIATE : Urgency.ORDINARY;
    outbox.pin(card, face, people, urgency, confidences.safeOf(petition.id()));
  }
}
