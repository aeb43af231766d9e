package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the office does with a report (rule 6): passes it, or returns it with what is missing. */
@Component
class ReviewDesk implements TapHandler {

  private final CaseBook book;
  private final Review review;
  private final LivingCards cards;
  private final Concerned concerned;
  private final Refusals refusals;
  private final Replies replies;

  ReviewDesk(
      CaseBook book,
      Review review,
      LivingCards cards,
      Concerned concerned,
      Refusals refusals,
      Replies replies) {
    this.book = book;
    this.review = review;
    this.cards = cards;
    this.concerned = concerned;
    this.refusals = refusals;
    this.replies = replies;
  }

  @Override
  public Set<String> actions() {
    return Set.of(ClosingCards.PASS, MatterForms.RETURN_BY_OFFICE);
  }

  @Override
  public Reply read(Tap tap) {
    var report = CardIds.review(tap.card());
    if (report.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    return refusals.or(
        () -> {
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          return tap.action().equals(ClosingCards.PASS)
              ? pass(report.get(), by)
              : returned(report.get(), MatterForms.said(tap, "why"), by);
        });
  }

  private Reply pass(ReportId report, By by) {
    review.pass(report, by);
    var petition = refreshed(report);
    return new Reply(MatterSentences.passed(petition.number().toString()), true);
  }

  private Reply returned(ReportId report, String why, By by) {
    review.returnToUnit(report, why, by);
    var petition = refreshed(report);
    var number = petition.number().toString();
    petition.lead().ifPresent(it -> tellUnit(it, ToldWords.of(petition, why)));
    return new Reply(MatterSentences.wasReturned(number), true);
  }

  private void tellUnit(AssignmentView lead, String why) {
    replies.tell(
        concerned.people(lead),
        Sentences.BOT,
        MatterSentences.returnedByOffice(lead.number().toString(), why));
  }

  private PetitionView refreshed(ReportId report) {
    var petition = book.assignment(book.assignmentOf(report)).petition();
    cards.refresh(petition);
    return book.petition(petition);
  }
}
