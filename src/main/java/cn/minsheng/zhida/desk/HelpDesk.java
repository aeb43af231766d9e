package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives help, as a text and a card whose one button says that it was read. */
@Component
class HelpDesk implements TapHandler {

  private static final String SEEN = "help.seen";

  private final Directory directory;
  private final Outbox outbox;
  private final Replies replies;

  HelpDesk(Directory directory, Outbox outbox, Replies replies) {
    this.directory = directory;
    this.outbox = outbox;
    this.replies = replies;
  }

  void give(Message message) {
    var to = message.from();
    var words = words(to);
    replies.tell(to, PlainCard.fits(words) ? Sentences.helpFollows() : words);
    var button = new Button(Sentences.seenButton(), Button.Colour.BLUE, SEEN);
    var card = card(to, new State(Sentences.helpNew(), State.Colour.BLUE));
    outbox.pin(
        cardFor(message),
        card.withButtons(List.of(button)).face(Sentences.helpTitle()),
        Set.of(to));
  }

  @Override
  public Set<String> actions() {
    return Set.of(SEEN);
  }

  @Override
  public Reply read(Tap tap) {
    if (!isUnread(tap.card())) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var name = directory.staff(tap.by()).map(StaffMember::name).orElse("");
    var when = LocalDateTime.ofInstant(tap.happenedAt(), OfficeTime.ZONE);
    var seen = Sentences.seen(Markdown.text(name), when);
    var card = card(tap.by(), new State(seen, State.Colour.GRAY));
    outbox.change(tap.card(), card.face(Sentences.helpTitle()));
    return new Reply(seen, true);
  }

  private boolean isUnread(CardId card) {
    return outbox
        .shown(card)
        .map(shown -> Sentences.helpNew().equals(shown.face().values().get("state")))
        .orElse(false);
  }

  private String words(StaffId reader) {
    return Sentences.help(
        new HelpFor(directory.rolesOf(reader).stream().map(Office::role).toList()));
  }

  /** Of a help too long for a card it shows the beginning; the whole went before it as a text. */
  private PlainCard card(StaffId reader, State state) {
    return PlainCard.of(Sentences.helpTitle(), state, words(reader));
  }

  /** The same message always makes the same card. */
  private static CardId cardFor(Message message) {
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    return new CardId("help-" + UUID.nameUUIDFromBytes(key));
  }
}
