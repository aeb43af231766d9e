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
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 交办 12 城市管理局 3天: shows the order as it was understood, on its form, to be confirmed or put right
 * with one tap.
 */
@Component
class SecondOrderDesk {

  private final SecondOrder orders;
  private final UnitsNamed units;
  private final CaseBook book;
  private final Rights rights;
  private final Confidences confidences;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  SecondOrderDesk(
      SecondOrder orders,
      UnitsNamed units,
      CaseBook book,
      Rights rights,
      Confidences confidences,
      Outbox outbox,
      Refusals refusals,
      Replies replies,
      OfficeTime time) {
    this.orders = orders;
    this.units = units;
    this.book = book;
    this.rights = rights;
    this.confidences = confidences;
    this.outbox = outbox;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  void read(Message message, String number, OrderText text) {
    var petition = LedgerNumber.parse(number, time.today().getYear()).flatMap(book::find);
    if (petition.isEmpty()) {
      replies.tell(message.from(), RefusalSentences.noSuchPetition());
      return;
    }
    try {
      show(message, petition.get(), text);
    } catch (Refused refused) {
      replies.tell(message.from(), refusals.sentence(refused));
    }
  }

  private void show(Message message, PetitionView petition, OrderText text) {
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    rights.check(orders.act(), by, petition.id());
    var about = About.of(petition);
    var number = petition.number().toString();
    if (!orders.isPossible(about)) {
      replies.tell(message.from(), RequestSentences.notToAssign(number));
      return;
    }
    var title = MatterSentences.formTitle(number, orders.words());
    outbox.pin(
        CardIds.form(about, by.source()),
        WhyDesk.where(
                PlainCard.of(
                        title,
                        new State(Sentences.TO_FILL_IN, State.Colour.ORANGE),
                        orders.explanation(about))
                    .withForm(orders.form(said(text))))
            .face(title),
        Set.of(message.from()),
        Urgency.ORDINARY,
        confidences.safeOf(petition.id()));
  }

  /** Units by their names as far as they are clear: they are looked at before the tap. */
  private OrderOnForm.Said said(OrderText text) {
    return new OrderOnForm.Said(
        named(text.said(Label.UNIT)),
        text.said(Label.TERM),
        OrderText.names(text.said(Label.SUPPORTING)).stream()
            .map(this::named)
            .collect(Collectors.joining("、")));
  }

  private String named(String typed) {
    return typed.isEmpty() ? "" : units.find(typed).unit().map(Unit::name).orElse(typed);
  }
}
