package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.TermText;
import cn.minsheng.zhida.reading.Typed;
import cn.minsheng.zhida.reading.Verb;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Does the acts that people type in whatever words: hands each to its desk in the words of the
 * office (签收 12), so that no desk has to know how people say it.
 */
@Component
class DeedDesk {

  private final Directory directory;
  private final HelpDesk help;
  private final MatterDesk matters;
  private final FindDesk finds;
  private final RosterDesk roster;
  private final MailDesk mail;
  private final FormDesk forms;
  private final Map<Verb, DeedHandler> desks = new EnumMap<>(Verb.class);
  private final UndoHint undo;
  private final AskedNumber asked;
  private final List<CommandHandler> handlers;
  private final Replies replies;

  DeedDesk(
      Directory directory,
      HelpDesk help,
      MatterDesk matters,
      FindDesk finds,
      RosterDesk roster,
      MailDesk mail,
      FormDesk forms,
      UndoHint undo,
      AskedNumber asked,
      List<DeedHandler> desks,
      List<CommandHandler> handlers,
      Replies replies) {
    this.directory = directory;
    this.help = help;
    this.matters = matters;
    this.finds = finds;
    this.roster = roster;
    this.mail = mail;
    this.forms = forms;
    this.undo = undo;
    this.asked = asked;
    this.handlers = handlers;
    this.replies = replies;
    for (var desk : desks) {
      desk.verbs().forEach(it -> put(it, desk));
    }
  }

  private void put(Verb verb, DeedHandler desk) {
    var other = desks.put(verb, desk);
    if (other != null) {
      throw new IllegalStateException(
          "%s and %s both carry out %s"
              .formatted(other.getClass().getName(), desk.getClass().getName(), verb));
    }
  }

  void read(Message message, Deed deed, String text) {
    if (deed.isWithoutNumber() && deed.verb() != Verb.LEDGER) {
      asked.which(message, deed);
      return;
    }
    switch (deed.verb()) {
      case HELP -> help.give(message);
      case TASKS -> matters.showTasks(message.from());
      case FIND -> find(message, deed);
      case CLOSE -> deed.numbers().forEach(it -> matters.show(message, it));
      case RETURN -> asked.whichReturn(message, deed);
      case SEND_BACK -> sendBack(message, deed);
      case ROSTER, MAIL, RESEND -> ofTheAdmin(message, deed);
      default -> further(message, deed, text);
    }
  }

  private void find(Message message, Deed deed) {
    if (deed.numbers().isEmpty()) {
      finds.find(message, deed.rest());
    } else {
      deed.numbers().forEach(it -> matters.show(message, it));
    }
  }

  /** With a term it is done at once, without one it is asked for on a form. */
  private void sendBack(Message message, Deed deed) {
    if (TermText.read(deed.rest()).isEmpty()) {
      further(message, deed, "");
      return;
    }
    deed.numbers().forEach(it -> matters.sendBack(message, it, deed.rest()));
  }

  private void ofTheAdmin(Message message, Deed deed) {
    if (!directory.holders(Role.ADMIN).contains(message.from())) {
      replies.tell(message.from(), Sentences.onlyAdmins());
      return;
    }
    switch (deed.verb()) {
      case ROSTER -> roster.give(message.from());
      case MAIL -> mail.show(message.from());
      default ->
          deed.numbers().stream()
              .filter(it -> it.matches("\\d{1,15}"))
              .forEach(it -> mail.sendAgain(message.from(), Long.parseLong(it)));
    }
  }

  /** Each number for itself: what is not possible with one is told, the others are done. */
  private void further(Message message, Deed deed, String text) {
    var desk = desks.get(deed.verb());
    if (desk != null) {
      desk.carryOut(message, deed);
      return;
    }
    if (forms.gives(deed.verb().word())) {
      var said = new ArrayList<String>();
      deed.numbers().forEach(it -> forms.give(message, deed.verb().word(), it, deed.rest(), said));
      if (!said.isEmpty()) {
        var told = said.stream().distinct().collect(Collectors.joining("\n"));
        replies.tell(
            message.from(),
            deed.numbers().size() == 1 ? undo.behind(told, NumberTyped.by(message)) : told);
      }
      return;
    }
    var isDone = typed(deed).stream().allMatch(it -> isRead(message, it));
    if (!isDone && !isRead(message, Typed.of(text))) {
      replies.tell(message.from(), Sentences.cannotBeTyped(deed.verb().word()));
    }
  }

  private boolean isRead(Message message, Typed typed) {
    return handlers.stream().anyMatch(it -> it.read(message, typed));
  }

  /** In the words of the office. */
  private static List<Typed> typed(Deed deed) {
    var word = deed.verb().word();
    if (deed.numbers().isEmpty()) {
      return List.of(Typed.of((word + " " + deed.rest()).strip()));
    }
    return deed.numbers().stream().map(it -> Typed.of(word + " " + it)).toList();
  }
}
