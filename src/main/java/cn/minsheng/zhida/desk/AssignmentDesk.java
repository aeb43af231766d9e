package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What units do on the card of their assignment (rules 3, 5 and 6). */
@Component
class AssignmentDesk implements TapHandler {

  private final CaseBook book;
  private final Handling handling;
  private final SentFiles files;
  private final Documents documents;
  private final ReportNotices reportNotices;
  private final LivingCards cards;
  private final Concerned concerned;
  private final Outbox outbox;
  private final UnitNotices notices;
  private final MatterLines lines;
  private final Refusals refusals;
  private final Replies replies;

  AssignmentDesk(
      CaseBook book,
      Handling handling,
      SentFiles files,
      Documents documents,
      ReportNotices reportNotices,
      LivingCards cards,
      Concerned concerned,
      Outbox outbox,
      UnitNotices notices,
      MatterLines lines,
      Refusals refusals,
      Replies replies) {
    this.book = book;
    this.handling = handling;
    this.files = files;
    this.documents = documents;
    this.reportNotices = reportNotices;
    this.cards = cards;
    this.concerned = concerned;
    this.outbox = outbox;
    this.notices = notices;
    this.lines = lines;
    this.refusals = refusals;
    this.replies = replies;
  }

  @Override
  public Set<String> actions() {
    return Set.of(
        AssignmentCard.ACCEPT,
        AssignmentCard.SIGN_OFF,
        AssignmentCard.PROGRESS,
        MatterForms.CLARITIES,
        MatterForms.OPINION,
        MatterForms.REPORT,
        MatterForms.RETURN_BY_SIGNER);
  }

  @Override
  public Reply read(Tap tap) {
    var id = CardIds.assignment(tap.card());
    if (id.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var reply = answered(tap, id.get());
    if (!reply.carriedOut()) {
      showWhoseItIs(tap, id.get());
    }
    return reply;
  }

  /** Whoever has the card and no longer the office sees in the answer since when. */
  private void showWhoseItIs(Tap tap, AssignmentId id) {
    var assignment = book.assignment(id);
    if (!concerned.people(assignment).contains(tap.by())
        && outbox.standsBefore(tap.card()).contains(tap.by())) {
      cards.bringUpToDate(assignment);
    }
  }

  private Reply answered(Tap tap, AssignmentId id) {
    return refusals.or(
        () -> {
          if (tap.action().equals(AssignmentCard.PROGRESS)) {
            return progress(id);
          }
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          var sentence = act(tap, id, by);
          cards.refresh(book.assignment(id).petition());
          return sentence;
        });
  }

  private Reply act(Tap tap, AssignmentId id, By by) {
    return switch (tap.action()) {
      case AssignmentCard.ACCEPT -> accept(id, by);
      case AssignmentCard.SIGN_OFF -> signOff(tap, id, by);
      case MatterForms.CLARITIES -> {
        handling.recordClarities(id, MatterForms.clarities(tap), by);
        yield new Reply(Sentences.done(), true);
      }
      case MatterForms.OPINION -> {
        handling.giveOpinion(id, MatterForms.said(tap, "opinion"), files.of(id), by);
        files.handedIn(id);
        notices.opinionsAreIn(book.petition(book.assignment(id).petition()));
        yield new Reply(Sentences.done(), true);
      }
      case MatterForms.REPORT -> submit(tap, id, by);
      case MatterForms.RETURN_BY_SIGNER -> returned(tap, id, by);
      default -> new Reply(Sentences.noLongerPossible(), false);
    };
  }

  /** Draws the card as it stands now; may be asked again. */
  private Reply progress(AssignmentId id) {
    var assignment = book.assignment(id);
    cards.bringUpToDate(assignment);
    var petition = book.petition(assignment.petition());
    var where =
        petition
            .lead()
            .filter(it -> petition.status() == PetitionStatus.IN_HAND)
            .map(it -> it.status().word())
            .orElseGet(petition.status()::word);
    return new Reply(MatterSentences.progress(petition.number().toString(), where), false);
  }

  private Reply accept(AssignmentId id, By by) {
    handling.accept(id, by);
    var when = LocalDateTime.ofInstant(by.at(), OfficeTime.ZONE);
    var assignment = book.assignment(id);
    notices.accepted(book.petition(assignment.petition()), assignment, by.staff());
    var number = assignment.number().toString();
    return new Reply(
        MatterSentences.accepted(
            number, lines.nameOf(Act.ACCEPT, new Done(by.staff(), by.at()), assignment), when),
        true);
  }

  private Reply submit(Tap tap, AssignmentId id, By by) {
    var result = MatterForms.choice(tap, "result", HandlingResult.values());
    var telling = MatterForms.telling(tap);
    if (result.isEmpty() || telling.isEmpty() || PromisesOnForms.isUnreadable(tap)) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var sent = files.of(id);
    var paper = sent.isEmpty() ? Optional.<DocumentId>empty() : Optional.of(theReport(sent));
    var report =
        new HandlingReport(
            paper.<Paper>map(Paper.File::new).orElseGet(Paper.None::new),
            sent.stream().filter(it -> !it.equals(paper.orElse(null))).toList(),
            MatterForms.said(tap, "facts"),
            MatterForms.said(tap, "grounds"),
            result.get(),
            telling.get());
    handling.submitReport(id, report, PromisesOnForms.read(tap, Promise.Occasion.REPORT), by);
    files.handedIn(id);
    notices.toSign(book.assignment(id), by.staff());
    return reportNotices.submitted(id, report);
  }

  /** The first that is no picture, or else the first picture. */
  private DocumentId theReport(List<DocumentId> sent) {
    return sent.stream()
        .filter(it -> documents.find(it).filter(file -> !file.kind().isPicture()).isPresent())
        .findFirst()
        .orElse(sent.get(0));
  }

  private Reply signOff(Tap tap, AssignmentId id, By by) {
    var assignment = book.assignment(id);
    if (assignment.report().isEmpty() || isOfAnOlderReport(tap, assignment)) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    handling.signOff(assignment.report().get().id(), by);
    return new Reply(MatterSentences.signedOff(assignment.number().toString()), true);
  }

  private Reply returned(Tap tap, AssignmentId id, By by) {
    var assignment = book.assignment(id);
    if (assignment.report().isEmpty() || isOfAnOlderReport(tap, assignment)) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var why = MatterForms.said(tap, "why");
    handling.returnBySigner(assignment.report().get().id(), why, by);
    var number = assignment.number().toString();
    var others = new LinkedHashSet<>(concerned.people(assignment));
    others.remove(by.staff());
    replies.tell(
        others,
        Sentences.BOT,
        MatterSentences.returnedBySigner(
            number, ToldWords.of(book.petition(assignment.petition()), why)));
    return new Reply(MatterSentences.wasReturned(number), true);
  }

  /** Nobody judges a report by a button that stood under an earlier one. */
  private boolean isOfAnOlderReport(Tap tap, AssignmentView assignment) {
    return assignment.status() == AssignmentStatus.REPORTED
        && outbox.shown(tap.card()).filter(it -> it.revision() == tap.revision()).isEmpty();
  }
}
