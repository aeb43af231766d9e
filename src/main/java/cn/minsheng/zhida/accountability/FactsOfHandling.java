package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.EndingEvent;
import cn.minsheng.zhida.casework.EndingKind;
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

  FactsOfHandling(CaseBook book, HandingIn handingIn) {
    this.book = book;
    this.handingIn = handingIn;
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
    if (event instanceof EndingEvent.Ended ended && ended.kind() != EndingKind.VOID) {
      return in(ended);
    }
    return List.of();
  }

  private List<Fact> in(PetitionEvent.SignedOff signed) {
    var assignment = book.assignment(signed.assignment());
    var at = signed.by().at();
    var overdue =
        signed.late()
            ? Stream.of(
                Fact.missed(
                    DeductionItem.ANSWER_OVERDUE,
                    assignment,
                    signed.due(),
                    signed.notCounted(),
                    at))
            : Stream.<Fact>empty();
    var reportLate =
        handingIn.missed(assignment, at).stream()
            .map(it -> Fact.missed(DeductionItem.REPORT_LATE, assignment, it, at));
    return Stream.concat(overdue, reportLate).toList();
  }

  /** What was overdue and still owed when the matter ended. */
  private List<Fact> in(EndingEvent.Ended ended) {
    var at = ended.by().at();
    return ended.cancelled().stream()
        .map(it -> book.assignment(it.assignment()))
        .filter(it -> it.role() == AssignmentRole.LEAD && owed(it))
        .flatMap(it -> overdue(it, at).stream())
        .toList();
  }

  private Optional<Fact> overdue(AssignmentView assignment, Instant at) {
    var notCounted = book.notCounted(assignment.id());
    return assignment.due().hasPassed(at.minus(notCounted))
        ? Optional.of(
            Fact.missed(DeductionItem.ANSWER_OVERDUE, assignment, assignment.due(), notCounted, at))
        : Optional.empty();
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
