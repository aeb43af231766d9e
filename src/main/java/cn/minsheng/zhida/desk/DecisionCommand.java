package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 决定 12: puts what waits for the office's head before whoever that is now, such as one who acts for
 * them since.
 */
@Component
class DecisionCommand implements CommandHandler {

  private static final Pattern DECIDE = Pattern.compile("(?:决定|审批)[:：]?(民声.{1,24}|\\d{1,6}号?)");

  private final CaseBook book;
  private final Requests requests;
  private final Rights rights;
  private final LivingCards cards;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  DecisionCommand(
      CaseBook book,
      Requests requests,
      Rights rights,
      LivingCards cards,
      Refusals refusals,
      Replies replies,
      OfficeTime time) {
    this.book = book;
    this.requests = requests;
    this.rights = rights;
    this.cards = cards;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var decide = DECIDE.matcher(typed.plain());
    if (!decide.matches()) {
      return false;
    }
    var petition = book.find(decide.group(1), time.today());
    replies.tell(
        message.from(),
        petition.map(it -> shown(it, message)).orElseGet(RefusalSentences::noSuchPetition));
    return true;
  }

  private String shown(PetitionView petition, Message message) {
    try {
      var by = new By(message.from(), message.happenedAt(), message.key().value());
      rights.check(Act.APPROVE_WITHDRAWAL, by, petition.id());
    } catch (Refused refused) {
      return refusals.sentence(refused);
    }
    cards.refresh(petition.id());
    var number = petition.number().toString();
    return isWaiting(petition)
        ? RequestSentences.decideOnTheCard(number)
        : RequestSentences.nothingToDecide(number);
  }

  private boolean isWaiting(PetitionView petition) {
    return requests.withdrawalsOf(petition.id()).stream().anyMatch(Withdrawal::isOpen)
        || requests.extensionsOf(petition.id()).stream().anyMatch(it -> it.isOpenAt(time.now()));
  }
}
