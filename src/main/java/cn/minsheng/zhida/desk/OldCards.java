package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever taps what is no longer possible is told what happened instead: where the matter of the
 * card stands now, by whom and since when.
 */
@Component
class OldCards {

  private final CaseBook book;
  private final MatterLines lines;

  OldCards(CaseBook book, MatterLines lines) {
    this.book = book;
    this.lines = lines;
  }

  /** The answer as it is, or what happened where it only says that nothing can be done. */
  Reply explained(Reply reply, CardId card) {
    return reply.toast().equals(Sentences.noLongerPossible())
        ? whatHappened(card).map(it -> new Reply(it, false)).orElse(reply)
        : reply;
  }

  private Optional<String> whatHappened(CardId card) {
    var assignment =
        CardIds.assignmentConcerned(card).or(() -> CardIds.review(card).map(book::assignmentOf));
    if (assignment.isEmpty()) {
      return CardIds.petitionConcerned(card)
          .map(book::petition)
          .map(it -> said(it.number().toString(), it.status().word(), it.since()));
    }
    var of = book.assignment(assignment.get());
    var petition = book.petition(of.petition());
    return Optional.of(
        petition.status() == PetitionStatus.IN_HAND
            ? said(of.number().toString(), of.status().word(), of.since())
            : said(petition.number().toString(), petition.status().word(), petition.since()));
  }

  private String said(String number, String word, Done since) {
    return MatterSentences.whatHappened(number, lines.done(word, since));
  }
}
