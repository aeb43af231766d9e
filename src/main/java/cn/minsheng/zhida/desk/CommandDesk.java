package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Commands;
import cn.minsheng.zhida.reading.Meant;
import cn.minsheng.zhida.reading.Typed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Does what people type. */
@Component
class CommandDesk {

  private final Directory directory;
  private final UnitsNamed units;
  private final OrderDesk orders;
  private final SecondOrderDesk secondOrders;
  private final SeveralOrders severalOrders;
  private final DeedDesk deeds;
  private final List<CommandHandler> handlers;
  private final FirstContact firstContact;
  private final UnclearWords unclear;

  CommandDesk(
      Directory directory,
      UnitsNamed units,
      OrderDesk orders,
      SecondOrderDesk secondOrders,
      SeveralOrders severalOrders,
      DeedDesk deeds,
      List<CommandHandler> handlers,
      FirstContact firstContact,
      UnclearWords unclear) {
    this.directory = directory;
    this.units = units;
    this.orders = orders;
    this.secondOrders = secondOrders;
    this.severalOrders = severalOrders;
    this.deeds = deeds;
    this.handlers = handlers;
    this.firstContact = firstContact;
    this.unclear = unclear;
  }

  void read(Message message, String text) {
    var roles =
        directory.rolesOf(message.from()).stream().map(Office::role).collect(Collectors.toSet());
    var meant = Commands.read(text, roles, units.names());
    if (meant instanceof Meant.Order order) {
      orders.read(message, order.text());
    } else if (meant instanceof Meant.SeveralOrders several) {
      severalOrders.read(message, several.texts());
    } else if (meant instanceof Meant.AssignAgain again) {
      assignAgain(message, again);
    } else if (meant instanceof Meant.Redirect redirect) {
      secondOrders.redirect(message, redirect);
    } else if (meant instanceof Meant.AddSupport support) {
      secondOrders.addSupport(message, support);
    } else if (meant instanceof Meant.Change change) {
      orders.change(message, change);
    } else if (meant instanceof Meant.Confirm || meant instanceof Meant.Drop) {
      orders.press(message, meant instanceof Meant.Confirm);
    } else if (meant instanceof Meant.Deed deed) {
      deeds.read(message, deed, text);
    } else {
      readFurther(message, text);
    }
  }

  private void assignAgain(Message message, Meant.AssignAgain again) {
    if (again.numbers().size() == 1) {
      secondOrders.again(message, again.numbers().get(0), again.text());
    } else {
      severalOrders.readWaiting(message, again.numbers(), again.text());
    }
  }

  /** What the grammar does not know some desk may. */
  private void readFurther(Message message, String text) {
    var typed = Typed.of(text);
    if (handlers.stream().noneMatch(it -> it.read(message, typed))
        && !firstContact.introduce(message)) {
      unclear.answer(message);
    }
  }
}
