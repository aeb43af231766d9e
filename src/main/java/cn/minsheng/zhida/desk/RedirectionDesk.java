package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.reading.Typed;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 改交 12 城市管理局 3天 理由：…: shows what was understood on the form of 改交, to be put right or submitted
 * with one tap.
 */
@Component
class RedirectionDesk implements CommandHandler {

  private static final Pattern REDIRECT =
      Pattern.compile(
          "(?U)\\s*改\\s*(?:交|派|办)[\\s:：]*(民声\\S{1,24}?号|\\d{1,6}号?)[\\s,，]+(.+)", Pattern.DOTALL);
  private static final Pattern WHY =
      Pattern.compile("(?U)[\\s,，]*理\\s*由[\\s:：]*(.*)", Pattern.DOTALL);

  private final RedirectedOrder orders;
  private final CaseBook book;
  private final Rights rights;
  private final Confidences confidences;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  RedirectionDesk(
      RedirectedOrder orders,
      CaseBook book,
      Rights rights,
      Confidences confidences,
      Outbox outbox,
      Refusals refusals,
      Replies replies,
      OfficeTime time) {
    this.orders = orders;
    this.book = book;
    this.rights = rights;
    this.confidences = confidences;
    this.outbox = outbox;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var asked = REDIRECT.matcher(typed.text());
    if (!asked.matches()) {
      return false;
    }
    var petition = LedgerNumber.parse(asked.group(1), time.today().getYear()).flatMap(book::find);
    if (petition.isEmpty()) {
      replies.tell(message.from(), RefusalSentences.noSuchPetition());
      return true;
    }
    try {
      show(message, petition.get(), asked.group(2));
    } catch (Refused refused) {
      replies.tell(message.from(), refusals.sentence(refused));
    }
    return true;
  }

  private void show(Message message, PetitionView petition, String rest) {
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    rights.check(orders.act(), by, petition.id());
    var about = About.of(petition);
    orders.form(about);
    var why = WHY.matcher(rest);
    var order = why.find() ? rest.substring(0, why.start()) : rest;
    var reason = order.length() < rest.length() ? why.group(1).strip() : "";
    var title = MatterSentences.formTitle(petition.number().toString(), orders.words());
    outbox.pin(
        CardIds.form(about, by.source()),
        WhyDesk.where(
                PlainCard.of(
                        title,
                        new State(Sentences.TO_FILL_IN, State.Colour.ORANGE),
                        orders.explanation(about))
                    .withForm(orders.form(OrderOnForm.Said.of(order), reason)))
            .face(title),
        Set.of(message.from()),
        Urgency.ORDINARY,
        confidences.safeOf(petition.id()));
  }
}
