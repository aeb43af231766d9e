package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Redirecting;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Signing;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.desk.PlainCard.Part;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Closing visits;
  private final Signing signing;
  private final Requests requests;
  private final Redirecting redirecting;
  private final DecisionCards decisions;
  private final OwnBodies own;
  private final MatterLines lines;

  LivingCards(
      CaseBook book,
      Directory directory,
      Concerned concerned,
      Confidences confidences,
      Outbox outbox,
      AssignmentCard assignments,
      ClosingCards closing,
      Closing visits,
      Signing signing,
      Requests requests,
      Redirecting redirecting,
      DecisionCards decisions,
      OwnBodies own,
      MatterLines lines) {
    this.book = book;
    this.directory = directory;
    this.concerned = concerned;
    this.confidences = confidences;
    this.outbox = outbox;
    this.assignments = assignments;
    this.closing = closing;
    this.visits = visits;
    this.signing = signing;
    this.requests = requests;
    this.redirecting = redirecting;
    this.decisions = decisions;
    this.own = own;
    this.lines = lines;
  }

  void refresh(PetitionId id) {
    var petition = book.petition(id);
    petition.lead().ifPresent(it -> refresh(petition, it));
    petition.supporting().forEach(it -> refresh(petition, it));
    petition.lead().ifPresent(it -> refreshClosing(petition, it));
    refreshRequests(petition);
  }

  /** Before the office's head, and on the cards of units that do not have the petition any more. */
  private void refreshRequests(PetitionView petition) {
    redirecting
        .of(petition.id())
        .forEach(it -> refresh(petition, book.assignment(it.assignment())));
    var withdrawals = requests.withdrawalsOf(petition.id());
    withdrawals.stream()
        .filter(it -> it.role() == AssignmentRole.LEAD)
        .filter(it -> it.decision().filter(Withdrawal.Decision::approved).isPresent())
        .forEach(it -> refresh(petition, book.assignment(it.assignment())));
    var heads = new LinkedHashSet<StaffId>(directory.holders(Role.OFFICE_HEAD));
    if (heads.isEmpty()) {
      return;
    }
    var reader = heads.iterator().next();
    for (var asked : withdrawals) {
      show(petition, CardIds.withdrawal(asked.id()), decisions.of(asked, petition, reader), heads);
    }
    for (var asked : requests.extensionsOf(petition.id())) {
      show(petition, CardIds.extension(asked.id()), decisions.of(asked, petition, reader), heads);
    }
  }

  /** The card of an assignment as it stands, in the answer to a tap on it. */
  void bringUpToDate(AssignmentView assignment) {
    var petition = book.petition(assignment.petition());
    outbox.change(CardIds.assignment(assignment.id()), assignments.face(petition, assignment));
  }

  /** What comes after the unit's part is told by 看进展 and by the notice of 销号, not by a call. */
  private void refresh(PetitionView petition, AssignmentView assignment) {
    if (assignment.status() == AssignmentStatus.PASSED
        || petition.status() == PetitionStatus.CLOSED) {
      return;
    }
    var card = CardIds.assignment(assignment.id());
    var face = assignments.face(petition, assignment);
    show(
        petition,
        card,
        outbox.shown(card).map(Outbox.Shown::face).filter(it -> isTheSame(it, face)).orElse(face),
        before(assignment));
  }

  /** Nothing but time has passed since. */
  private static boolean isTheSame(CardFace shown, CardFace now) {
    return shown.summary().equals(now.summary())
        && shown.personal().equals(now.personal())
        && timeless(shown).equals(timeless(now));
  }

  private static Map<String, String> timeless(CardFace face) {
    var values = new TreeMap<>(face.values());
    values.computeIfPresent("strip", (name, line) -> line.replace(RequestSentences.OVER, ""));
    return values;
  }

  /** The unit, and whoever else is to sign its report. */
  private Set<StaffId> before(AssignmentView assignment) {
    var people = new LinkedHashSet<StaffId>(concerned.people(assignment));
    if (assignment.status() == AssignmentStatus.REPORTED) {
      people.addAll(signing.signersOf(assignment));
    }
    return people;
  }

  private void refreshClosing(PetitionView petition, AssignmentView lead) {
    lead.report()
        .filter(report -> report.signedOff().isPresent())
        .ifPresent(report -> refreshReview(petition, lead, report));
    lead.report()
        .filter(report -> report.signedOff().isEmpty())
        .filter(report -> outbox.shown(CardIds.review(report.id())).isPresent())
        .ifPresent(
            report ->
                show(
                    petition,
                    CardIds.review(report.id()),
                    closing.takenBack(lead),
                    concerned.office()));
    refreshEndorsement(petition, lead);
  }

  /** Reviewed, the same card asks for the visit: of the office, and of the visitors who join. */
  private void refreshReview(PetitionView petition, AssignmentView lead, ReportView report) {
    var card = CardIds.review(report.id());
    if (lead.status() == AssignmentStatus.PASSED) {
      var visitors = visitors(petition);
      var face = followUp(petition, lead, report, visitors);
      show(petition, card, withoutButtons(card, face, visitors), visitors);
    } else if (report.passed().isEmpty()) {
      var office = concerned.office();
      show(petition, card, withoutButtons(card, closing.review(lead, report), office), office);
    }
  }

  private CardFace followUp(
      PetitionView petition, AssignmentView lead, ReportView report, Set<StaffId> visitors) {
    var face = closing.followUp(petition, lead, report);
    return petition.secrecy() == Secrecy.SENSITIVE
        ? own.on(face, petition.id(), CardIds.review(report.id()), visitors, lines.matter(petition))
        : face;
  }

  private void refreshEndorsement(PetitionView petition, AssignmentView lead) {
    var report = lead.report();
    if (lead.status() != AssignmentStatus.PASSED || report.isEmpty()) {
      return;
    }
    var endorsement = CardIds.endorsement(petition.id(), report.get().id());
    var isAsked = outbox.shown(endorsement).isPresent();
    if (isAsked || mayBeAsked(petition)) {
      var people = endorsers(petition);
      var face = closing.endorsement(petition, lead);
      var leaders = directory.holders(Role.LEADER);
      for (var person : people) {
        if (!leaders.contains(person)) {
          face = face.withPersonal(person, Part.SECOND.personal());
        }
      }
      show(petition, endorsement, withoutButtons(endorsement, face, people), people);
    }
  }

  /** Whoever has the card and no longer the office: they see what it says, and no button. */
  private CardFace withoutButtons(CardId card, CardFace face, Set<StaffId> people) {
    var seen = face;
    for (var person : outbox.standsBefore(card)) {
      if (!people.contains(person) && directory.mayAct(person)) {
        seen = seen.withPersonal(person, Part.NONE.personal());
      }
    }
    return seen;
  }

  /** The one it was given to, or all where it is not secret; the office always. */
  private Set<StaffId> visitors(PetitionView petition) {
    var visitors = new LinkedHashSet<StaffId>(concerned.office());
    visits
        .visitorOf(petition.id())
        .ifPresentOrElse(visitors::add, () -> visitors.addAll(anyVisitor(petition)));
    return visitors;
  }

  private Set<StaffId> anyVisitor(PetitionView petition) {
    return petition.secrecy() == Secrecy.ORDINARY
        ? Set.copyOf(directory.holders(Role.VISITOR))
        : Set.of();
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
