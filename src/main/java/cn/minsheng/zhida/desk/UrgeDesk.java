package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.OrdersDue;
import cn.minsheng.zhida.casework.PendingOrder;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 催办 12, 催办 12 15 18 请本周内办结, the button 催办 on the office's card, and 催办 超期: all that is overdue,
 * with one more tap.
 */
@Component
class UrgeDesk implements DeedHandler, TapHandler, FormAct {

  private static final String ALL = "urge.overdue";
  private static final int MOST_SHOWN = 12;
  private static final int MOST_AT_ONCE = 50;

  private final Urger urger;
  private final OrdersDue due;
  private final Directory directory;
  private final Concerned concerned;
  private final NumberTyped numbers;
  private final Replies replies;
  private final Outbox outbox;
  private final OfficeTime time;

  UrgeDesk(
      Urger urger,
      OrdersDue due,
      Directory directory,
      Concerned concerned,
      NumberTyped numbers,
      Replies replies,
      Outbox outbox,
      OfficeTime time) {
    this.urger = urger;
    this.due = due;
    this.directory = directory;
    this.concerned = concerned;
    this.numbers = numbers;
    this.replies = replies;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.URGE);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    if (deed.numbers().isEmpty()) {
      showOverdue(message);
      return;
    }
    var said = new ArrayList<String>();
    var found = new ArrayList<PetitionId>();
    for (var number : deed.numbers()) {
      numbers
          .find(number)
          .map(PetitionView::id)
          .ifPresentOrElse(found::add, () -> said.add(RefusalSentences.noSuchPetition()));
    }
    var outcome =
        urger.urge(found.stream().distinct().toList(), deed.rest(), NumberTyped.by(message));
    said.addAll(0, outcome.refused());
    said.addAll(0, outcome.done());
    replies.tell(message.from(), String.join("\n", said));
  }

  private void showOverdue(Message message) {
    if (!concerned.office().contains(message.from())) {
      replies.tell(message.from(), Sentences.onlyTheOffice());
      return;
    }
    var overdue = overdue();
    if (overdue.isEmpty()) {
      replies.tell(message.from(), UrgeSentences.nothingOverdue());
      return;
    }
    var shown =
        overdue.stream()
            .limit(MOST_SHOWN)
            .map(
                it ->
                    "- %s %s，时限 %s"
                        .formatted(
                            it.pending().number(),
                            directory
                                .unit(it.pending().unit().orElseThrow().unit())
                                .map(Unit::name)
                                .map(Markdown::text)
                                .orElse(""),
                            MatterSentences.due(it.due())))
            .toList();
    var more =
        overdue.size() > MOST_SHOWN
            ? Stream.of(MatterSentences.more(overdue.size() - MOST_SHOWN))
            : Stream.<String>empty();
    var card =
        PlainCard.of(
                UrgeSentences.overdueTitle(),
                new State(Sentences.TO_FILL_IN, State.Colour.ORANGE),
                UrgeSentences.overdue(
                    overdue.size(),
                    String.join("\n", Stream.concat(shown.stream(), more).toList())))
            .withButtons(
                List.of(
                    new Button(
                        UrgeSentences.urgeAll(Math.min(overdue.size(), MOST_AT_ONCE)),
                        Button.Colour.BLUE,
                        ALL)));
    outbox.pin(cardFor(message), card.face(UrgeSentences.overdueTitle()), Set.of(message.from()));
  }

  /** Lead units' orders, the longest overdue first; what is held waits for something else. */
  private List<PendingOrder> overdue() {
    var today = time.today();
    return due.before(time.now()).stream()
        .filter(it -> it.role() == AssignmentRole.LEAD && !it.isHeldOn(today))
        .toList();
  }

  @Override
  public Set<String> actions() {
    return Set.of(ALL);
  }

  @Override
  public Reply read(Tap tap) {
    if (!concerned.office().contains(tap.by())) {
      return new Reply(Sentences.onlyTheOffice(), false);
    }
    var overdue =
        overdue().stream().limit(MOST_AT_ONCE).map(it -> it.pending().petition()).toList();
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    var outcome = urger.urge(overdue, "", by);
    var said = UrgeSentences.allUrged(outcome.done().size(), overdue.size());
    var text =
        Stream.concat(Stream.of(said), outcome.refused().stream().limit(MOST_SHOWN)).toList();
    outbox.change(
        tap.card(),
        PlainCard.of(
                UrgeSentences.overdueTitle(),
                new State(Sentences.CARRIED_OUT, State.Colour.GREEN),
                String.join("  \n", text))
            .face(UrgeSentences.overdueTitle()));
    return new Reply(said, true);
  }

  /** The same message always makes the same card. */
  private static CardId cardFor(Message message) {
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    return new CardId("urge-" + UUID.nameUUIDFromBytes(key));
  }

  @Override
  public String action() {
    return "petition.urge";
  }

  @Override
  public String words() {
    return UrgeSentences.URGE;
  }

  @Override
  public Act act() {
    return Act.URGE;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isFor(PetitionStatus standing) {
    return standing == PetitionStatus.IN_HAND;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().lead().filter(it -> it.status().isUnanswered()).isPresent();
  }

  @Override
  public Form form(About about) {
    return Form.NONE;
  }

  @Override
  public Optional<Reply> atOnce(About about, By by) {
    return Optional.of(urged(about, by));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    return urged(about, by);
  }

  private Reply urged(About about, By by) {
    var outcome = urger.urge(List.of(about.petition().id()), "", by);
    return outcome.done().isEmpty()
        ? new Reply(outcome.refused().get(0), false)
        : new Reply(outcome.done().get(0), true);
  }
}
