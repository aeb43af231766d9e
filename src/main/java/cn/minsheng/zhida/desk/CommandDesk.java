package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Does what people type. */
@Component
class CommandDesk {

  private final Directory directory;
  private final HelpDesk help;
  private final OrderDesk orders;
  private final SecondOrderDesk secondOrders;
  private final MatterDesk matters;
  private final RosterDesk roster;
  private final MailDesk mail;
  private final List<CommandHandler> handlers;
  private final Replies replies;

  CommandDesk(
      Directory directory,
      HelpDesk help,
      OrderDesk orders,
      SecondOrderDesk secondOrders,
      MatterDesk matters,
      RosterDesk roster,
      MailDesk mail,
      List<CommandHandler> handlers,
      Replies replies) {
    this.directory = directory;
    this.help = help;
    this.orders = orders;
    this.secondOrders = secondOrders;
    this.matters = matters;
    this.roster = roster;
    this.mail = mail;
    this.handlers = handlers;
    this.replies = replies;
  }

  void read(Message message, String text) {
    var by = message.from();
    var command = Command.in(text);
    if (command instanceof Command.Help) {
      help.give(message);
    } else if (command instanceof Command.GiveOrder order) {
      orders.read(message, order.text());
    } else if (command instanceof Command.AssignAgain again) {
      secondOrders.read(message, again.number(), again.rest());
    } else if (command instanceof Command.ShowTasks) {
      matters.showTasks(by);
    } else if (command instanceof Command.Find find) {
      matters.show(message, find.number());
    } else if (command instanceof Command.SendBack back) {
      matters.sendBack(message, back.number(), back.term());
    } else if (command instanceof Command.NotUnderstood) {
      readFurther(message, text);
    } else if (!directory.holders(Role.ADMIN).contains(by)) {
      replies.tell(by, Sentences.onlyAdmins());
    } else {
      doForAdmin(by, command);
    }
  }

  private void readFurther(Message message, String text) {
    var typed = Typed.of(text);
    if (handlers.stream().noneMatch(it -> it.read(message, typed))) {
      replies.tell(message.from(), Sentences.notUnderstood());
    }
  }

  private void doForAdmin(StaffId by, Command command) {
    if (command instanceof Command.GiveRoster) {
      roster.give(by);
    } else if (command instanceof Command.ShowMail) {
      mail.show(by);
    } else if (command instanceof Command.SendAgain again) {
      mail.sendAgain(by, again.row());
    }
  }
}
