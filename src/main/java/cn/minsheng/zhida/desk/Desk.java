package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Body;
import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Message.Chat;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader;
import org.springframework.stereotype.Component;

/**
 * Reads what comes in, in the same steps for all: who is it, are they still here, where do they
 * write, what do they mean; then hands it to whoever does it.
 */
@Component
class Desk implements Reader {

  private final Directory directory;
  private final Outbox outbox;
  private final CommandDesk commands;
  private final FileDesk files;
  private final TapDesk taps;
  private final ContactsDesk contacts;
  private final Replies replies;

  Desk(
      Directory directory,
      Outbox outbox,
      CommandDesk commands,
      FileDesk files,
      TapDesk taps,
      ContactsDesk contacts,
      Replies replies) {
    this.directory = directory;
    this.outbox = outbox;
    this.commands = commands;
    this.files = files;
    this.taps = taps;
    this.contacts = contacts;
    this.replies = replies;
  }

  @Override
  public void read(Message message) {
    if (!directory.mayAct(message.from())) {
      replies.tell(message.from(), whyNot());
    } else if (message.chat().kind() == Chat.Kind.GROUP) {
      replies.tell(message.from(), Sentences.onlyInOneToOne());
    } else {
      readBody(message);
    }
  }

  @Override
  public Reply read(Tap tap) {
    if (!directory.mayAct(tap.by())) {
      return new Reply(whyNot(), false);
    }
    if (!outbox.standsBefore(tap.card()).contains(tap.by())) {
      return new Reply(Sentences.notConcerned(), false);
    }
    return taps.read(tap);
  }

  @Override
  public void follow(ContactsChanged hint) {
    contacts.follow(hint);
  }

  @Override
  public void apologise(StaffId to, Message message) {
    replies.tell(to, Sentences.couldNotHandle());
  }

  private String whyNot() {
    return directory.isRead() ? Sentences.notInContacts() : Sentences.contactsNotRead();
  }

  private void readBody(Message message) {
    var body = message.body();
    if (body instanceof Body.Text text) {
      commands.read(message, text.text());
    } else if (body instanceof Body.Voice voice) {
      commands.read(message, voice.recognised());
    } else if (body instanceof Body.RichText rich) {
      readInTurn(message, rich);
    } else if (body instanceof Body.Received received) {
      files.read(message, received.document());
    } else {
      replies.tell(message.from(), sentenceFor(body));
    }
  }

  /** The words as words, then each picture as if it had been sent by itself. */
  private void readInTurn(Message message, Body.RichText rich) {
    if (!rich.text().isBlank() || rich.pictures().isEmpty()) {
      commands.read(message, rich.text());
    }
    rich.pictures().forEach(it -> readBody(message.with(it)));
  }

  private static String sentenceFor(Body body) {
    if (body instanceof Body.Lost lost) {
      return switch (lost.why()) {
        case EXPIRED -> Sentences.fileExpired(Markdown.text(lost.name()));
        case TOO_LARGE -> Sentences.fileTooLarge(Markdown.text(lost.name()));
      };
    }
    return body instanceof Body.DriveLink ? Sentences.sendAsFile() : Sentences.cannotRead();
  }
}
