package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.RequestId;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the office's head decides on the card of a request (rules 4 and 7). */
@Component
class DecisionDesk implements TapHandler {

  private final Withdrawing withdrawing;
  private final Extending extending;
  private final Requests requests;
  private final DecisionNotices notices;
  private final LivingCards cards;
  private final Refusals refusals;
  private final Replies replies;

  DecisionDesk(
      Withdrawing withdrawing,
      Extending extending,
      Requests requests,
      DecisionNotices notices,
      LivingCards cards,
      Refusals refusals,
      Replies replies) {
    this.withdrawing = withdrawing;
    this.extending = extending;
    this.requests = requests;
    this.notices = notices;
    this.cards = cards;
    this.refusals = refusals;
    this.replies = replies;
  }

  @Override
  public Set<String> actions() {
    return Set.of(
        DecisionCards.WITHDRAWAL, DecisionCards.EXTENSION, DecisionCards.GRANT, DecisionCards.SHOW);
  }

  @Override
  public Reply read(Tap tap) {
    var withdrawal = CardIds.withdrawal(tap.card());
    var extension = CardIds.extension(tap.card());
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    if (withdrawal.isPresent()) {
      return refusals.or(() -> read(withdrawal.get(), tap, by));
    }
    return extension
        .map(id -> refusals.or(() -> readExtension(id, tap, by)))
        .orElseGet(() -> new Reply(Sentences.noLongerPossible(), false));
  }

  private Reply read(RequestId id, Tap tap, By by) {
    if (tap.action().equals(DecisionCards.SHOW)) {
      var words = requests.words(requests.withdrawal(id), tap.by());
      return show(tap, words.reason() + "\n\n" + words.grounds());
    }
    var why = MatterForms.said(tap, "why");
    switch (MatterForms.said(tap, "decision")) {
      case DecisionCards.YES -> withdrawing.approve(id, why, by);
      case DecisionCards.NO -> withdrawing.refuse(id, false, why, by);
      case DecisionCards.UNFOUNDED -> withdrawing.refuse(id, true, why, by);
      default -> {
        return new Reply(Sentences.formIncomplete(), false);
      }
    }
    var decided = requests.withdrawal(id);
    cards.refresh(decided.petition());
    return new Reply(notices.tell(decided, why, by), true);
  }

  private Reply readExtension(RequestId id, Tap tap, By by) {
    var asked = requests.extension(id);
    if (tap.action().equals(DecisionCards.SHOW)) {
      return show(tap, requests.words(asked, tap.by()).reason());
    }
    if (tap.action().equals(DecisionCards.GRANT)) {
      extending.grant(id, asked.proposed(), RequestSentences.asAsked(), by);
      return decided(asked, RequestSentences.asAsked(), by);
    }
    var why = MatterForms.said(tap, "why");
    switch (MatterForms.said(tap, "decision")) {
      case DecisionCards.YES -> {
        var other = MatterForms.day(tap, "second");
        if (other.isEmpty() && !MatterForms.said(tap, "second").isEmpty()) {
          return new Reply(Sentences.formIncomplete(), false);
        }
        extending.grant(id, other.map(Due::endOf).orElse(asked.proposed()), why, by);
      }
      case DecisionCards.NO -> extending.refuse(id, why, by);
      default -> {
        return new Reply(Sentences.formIncomplete(), false);
      }
    }
    return decided(asked, why, by);
  }

  private Reply decided(Extension asked, String why, By by) {
    cards.refresh(asked.petition());
    return new Reply(notices.tell(requests.extension(asked.id()), why, by), true);
  }

  private Reply show(Tap tap, String text) {
    replies.tell(tap.by(), Shortened.to(Markdown.text(text), 9_000));
    return new Reply(Sentences.seeBelow(), false);
  }
}
