package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Meant;
import cn.minsheng.zhida.reading.OrderText;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Orders on petitions that stand in the ledger already: 交办 12 城市管理局 3天, 改交 12 城市管理局 理由…, 增派协办 12
 * 住建局 2天. Each is shown as it was understood, on its form, to be confirmed or put right with one
 * tap.
 */
@Component
class SecondOrderDesk {

  private final SecondOrder again;
  private final RedirectedOrder redirected;
  private final SupportAdded support;
  private final OrderOnForm written;
  private final FormDesk forms;
  private final Rights rights;
  private final NumberTyped numbers;
  private final Replies replies;

  SecondOrderDesk(
      SecondOrder again,
      RedirectedOrder redirected,
      SupportAdded support,
      OrderOnForm written,
      FormDesk forms,
      Rights rights,
      NumberTyped numbers,
      Replies replies) {
    this.again = again;
    this.redirected = redirected;
    this.support = support;
    this.written = written;
    this.forms = forms;
    this.rights = rights;
    this.numbers = numbers;
    this.replies = replies;
  }

  void again(Message message, String number, OrderText text) {
    numbers.with(message, number, it -> again(message, it, text));
  }

  /** What nobody has in hand is not redirected: then the order itself is meant. */
  void redirect(Message message, Meant.Redirect redirect) {
    each(
        message,
        redirect.numbers(),
        it -> {
          if (it.status() == PetitionStatus.TO_ASSIGN) {
            again(message, it, redirect.text());
            return;
          }
          forms.giveBegun(
              message,
              redirected,
              it,
              () -> redirected.form(About.of(it), written.said(redirect.text()), redirect.why()));
        });
  }

  void addSupport(Message message, Meant.AddSupport added) {
    each(
        message,
        added.numbers(),
        it ->
            forms.giveBegun(message, support, it, () -> support.form(written.said(added.text()))));
  }

  private void again(Message message, PetitionView petition, OrderText text) {
    rights.check(Act.ASSIGN, NumberTyped.by(message), petition.id());
    if (!again.isPossible(About.of(petition))) {
      replies.tell(message.from(), notToAssign(petition));
      return;
    }
    forms.giveBegun(message, again, petition, () -> again.form(written.said(text)));
  }

  private static String notToAssign(PetitionView petition) {
    var number = petition.number();
    return petition.status() == PetitionStatus.IN_HAND
        ? RedirectionSentences.isInHand(number.toString(), number.ordinal())
        : RequestSentences.notToAssign(number.toString());
  }

  private void each(Message message, List<String> typed, Consumer<PetitionView> what) {
    typed.stream().distinct().forEach(it -> numbers.with(message, it, what));
  }
}
