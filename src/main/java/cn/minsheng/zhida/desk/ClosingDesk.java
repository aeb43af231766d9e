package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Endorsement;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 回访, 认可 and 销号 (rules 8 and 9). */
@Component
class ClosingDesk implements TapHandler {

  private final CaseBook book;
  private final Closing closing;
  private final LivingCards cards;
  private final ClosingNotices notices;
  private final Papers papers;
  private final Refusals refusals;

  ClosingDesk(
      CaseBook book,
      Closing closing,
      LivingCards cards,
      ClosingNotices notices,
      Papers papers,
      Refusals refusals) {
    this.book = book;
    this.closing = closing;
    this.cards = cards;
    this.notices = notices;
    this.papers = papers;
    this.refusals = refusals;
  }

  @Override
  public Set<String> actions() {
    return Set.of(
        MatterForms.FOLLOW_UP, MatterForms.SUPERIOR, ClosingCards.ENDORSE, ClosingCards.OBJECT);
  }

  @Override
  public Reply read(Tap tap) {
    var petition = petition(tap.card());
    if (petition.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    return refusals.or(
        () -> {
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          var before = book.petition(petition.get()).status();
          var reply = act(tap, petition.get(), by);
          if (reply.carriedOut()) {
            cards.refresh(petition.get());
            notices.tell(petition.get(), before);
          }
          return reply;
        });
  }

  /** The visit is recorded on the card that was the review. */
  private Optional<PetitionId> petition(CardId card) {
    return CardIds.endorsed(card)
        .or(
            () ->
                CardIds.review(card)
                    .map(report -> book.assignment(book.assignmentOf(report)).petition()));
  }

  private Reply act(Tap tap, PetitionId petition, By by) {
    var number = book.petition(petition).number().toString();
    return switch (tap.action()) {
      case MatterForms.FOLLOW_UP -> followUp(tap, petition, by);
      case MatterForms.SUPERIOR -> superior(tap, petition, by);
      case ClosingCards.ENDORSE, ClosingCards.OBJECT -> {
        var given = tap.action().equals(ClosingCards.ENDORSE);
        closing.endorse(petition, new Endorsement(Endorser.COMMITTEE, given, Evidence.NONE), by);
        yield new Reply(MatterSentences.endorsed(number, given), true);
      }
      default -> new Reply(Sentences.noLongerPossible(), false);
    };
  }

  private Reply followUp(Tap tap, PetitionId petition, By by) {
    var method = MatterForms.choice(tap, "method", FollowUp.Method.values());
    var satisfaction = MatterForms.choice(tap, "satisfaction", Satisfaction.values());
    if (method.isEmpty() || satisfaction.isEmpty() || PromisesOnForms.isUnreadable(tap)) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    closing.recordFollowUp(
        petition,
        new FollowUp(method.get(), satisfaction.get(), by.at(), MatterForms.said(tap, "opinion")),
        PromisesOnForms.read(tap, Promise.Occasion.VISIT),
        by);
    var number = book.petition(petition).number().toString();
    return new Reply(MatterSentences.followedUp(number, satisfaction.get().word()), true);
  }

  private Reply superior(Tap tap, PetitionId petition, By by) {
    var word = MatterForms.said(tap, "given");
    if (!Set.of(MatterForms.YES, MatterForms.NO).contains(word)) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var given = word.equals(MatterForms.YES);
    var evidence = papers.evidence(book.petition(petition), tap, MatterForms.said(tap, "evidence"));
    closing.endorse(petition, new Endorsement(Endorser.SUPERIOR, given, evidence), by);
    papers.used(tap);
    var number = book.petition(petition).number().toString();
    return new Reply(MatterSentences.endorsed(number, given), true);
  }
}
