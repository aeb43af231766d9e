package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Task;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives help, as a text and a card whose one button says that it was read. */
@Component
class HelpDesk implements TapHandler {

  private static final String SEEN = "help.seen";

  private static final int MOST_TASKS = 3;

  private final Directory directory;
  private final TaskList tasks;
  private final Outbox outbox;
  private final Replies replies;

  HelpDesk(Directory directory, TaskList tasks, Outbox outbox, Replies replies) {
    this.directory = directory;
    this.tasks = tasks;
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
      return new Reply(alreadySeen(tap.card()), false);
    }
    var name = directory.staff(tap.by()).map(StaffMember::name).orElse("");
    var when = LocalDateTime.ofInstant(tap.happenedAt(), OfficeTime.ZONE);
    var seen = Sentences.seen(Markdown.text(name), when);
    var card = card(tap.by(), new State(seen, State.Colour.GRAY));
    outbox.change(tap.card(), card.face(Sentences.helpTitle()));
    return new Reply(seen, true);
  }

  /** By whom and when: it stands on the card. */
  private String alreadySeen(CardId card) {
    return outbox
        .shown(card)
        .map(it -> it.face().values().getOrDefault("state", ""))
        .orElseGet(Sentences::noLongerPossible);
  }

  private boolean isUnread(CardId card) {
    return outbox
        .shown(card)
        .map(shown -> Sentences.helpNew().equals(shown.face().values().get("state")))
        .orElse(false);
  }

  private String words(StaffId reader) {
    var roles = directory.rolesOf(reader).stream().map(Office::role).collect(Collectors.toSet());
    var waiting = tasks.waitingFor(reader);
    var help = HelpSentences.of(roles);
    return waiting.isEmpty() ? help : now(waiting) + "\n\n" + help;
  }

  /** What waits for them comes first, each with what to type. */
  private String now(List<Task> waiting) {
    return HelpSentences.now(
        waiting.stream().limit(MOST_TASKS).map(this::line).toList(), waiting.size());
  }

  private String line(Task task) {
    var unit = task.unit().flatMap(directory::unit).map(Unit::name).map(Markdown::text).orElse("");
    return HelpSentences.typed(
        MatterSentences.task(
            task.next(),
            task.number().toString(),
            unit,
            task.due().map(MatterSentences::due).orElse("")),
        HelpSentences.words(task.next(), task.number().ordinal()));
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
