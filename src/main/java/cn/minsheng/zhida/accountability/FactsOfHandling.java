package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.EndingEvent;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.OrderEvent;
import cn.minsheng.zhida.casework.OverdueAnswers;
import cn.minsheng.zhida.casework.PetitionEvent;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.WithdrawalEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds in what happened the facts that can cost points, whether or not their items are on. Of one
 * handing-in there is at most one: the first of its list that is on.
 */
@Component
class FactsOfHandling {

  private final CaseBook book;
  private final HandingIn handingIn;
  private final OverdueAnswers answers;

  FactsOfHandling(CaseBook book, HandingIn handingIn, OverdueAnswers answers) {
    this.book = book;
    this.handingIn = handingIn;
    this.answers = answers;
  }

  List<Fact> in(PetitionEvent event) {
    if (event instanceof PetitionEvent.SignedOff signed) {
      return in(signed);
    }
    if (event instanceof PetitionEvent.Returned returned && returned.act() == Act.RETURN_TO_UNIT) {
      return List.of(
          Fact.of(
              DeductionItem.POOR_HANDLING,
              "report:" + returned.report(),
              book.assignment(returned.assignment()),
              event.by().at()));
    }
    if (event instanceof PetitionEvent.FollowedUp visit
        && visit.satisfaction() == Satisfaction.NOT_SATISFIED) {
      return in(visit).stream().toList();
    }
    if (event instanceof WithdrawalEvent.Declined declined && declined.unfounded()) {
      return List.of(
          Fact.of(
              DeductionItem.UNFOUNDED_WITHDRAWAL,
              "request:" + declined.request(),
              book.assignment(declined.assignment()),
              event.by().at()));
    }
    if (event instanceof OrderEvent.Recalled recalled) {
      return owed(book.assignment(recalled.assignment()), event.by().at());
    }
    if (event instanceof WithdrawalEvent.Approved approved
        && approved.role() == AssignmentRole.LEAD) {
      return owed(book.assignment(approved.assignment()), event.by().at());
    }
    if (event instanceof EndingEvent.Ended ended && ended.kind() != EndingKind.VOID) {
      return in(ended);
    }
    return List.of();
  }

  private List<Fact> in(PetitionEvent.SignedOff signed) {
    var assignment = book.assignment(signed.assignment());
    var at = signed.by().at();
    return Stream.concat(
            overdue(assignment, at).stream(),
            handingIn.missed(assignment, at).flatMap(it -> reportLate(assignment, it, at)).stream())
        .toList();
  }

  /** What was late and still owed when the matter ended. */
  private List<Fact> in(EndingEvent.Ended ended) {
    return ended.cancelled().stream()
        .map(it -> book.assignment(it.assignment()))
        .filter(it -> it.role() == AssignmentRole.LEAD && owed(it))
        .flatMap(it -> owed(it, ended.by().at()).stream())
        .toList();
  }

  /** What is late of an answer that is owed at that moment, or was until then. */
  List<Fact> owed(AssignmentView assignment, Instant at) {
    return Stream.concat(
            overdue(assignment, at).stream(),
            handingIn.owed(assignment).flatMap(it -> reportLate(assignment, it, at)).stream())
        .toList();
  }

  /** At the moment from which on it was overdue, whenever that is noticed. */
  private Optional<Fact> overdue(AssignmentView assignment, Instant at) {
    return answers
        .since(assignment, at)
        .map(
            it ->
                Fact.missed(
                    DeductionItem.ANSWER_OVERDUE,
                    assignment,
                    assignment.due(),
                    assignment.notCounted(),
                    it));
  }

  private Optional<Fact> reportLate(AssignmentView assignment, Due due, Instant at) {
    return answers
        .passed(assignment, due, at)
        .map(it -> Fact.missed(DeductionItem.REPORT_LATE, assignment, due, it));
  }

  /** Nothing was handed in, or what was came back. */
  private static boolean owed(AssignmentView assignment) {
    return assignment
        .report()
        .filter(it -> it.signedOff().isPresent() && it.returned().isEmpty())
        .isEmpty();
  }

  private Optional<Fact> in(PetitionEvent.FollowedUp visit) {
    return book.petition(visit.petition())
        .lead()
        .map(
            it ->
                Fact.of(
                    DeductionItem.BAD_RATING,
                    "report:"
                        + it.report().map(ReportView::id).map(Object::toString).orElse(idOf(it)),
                    it,
                    visit.by().at()));
  }

  private static String idOf(AssignmentView assignment) {
    return assignment.id().toString();
  }
}
