package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Likeness;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.desk.OrderReading.Outcome;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.TermText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Several petitions assigned by one message and one tap (rule 2): several 交办 below each other, or
 * 交办 12 13 14 给 城市管理局 3天 for petitions that wait. What was understood is on the preview, what was
 * not is said at once. Each is done for itself: one that is refused at the tap is told with its
 * reason, the others stand.
 */
@Component
class SeveralOrders implements TapHandler {

  private static final String CONFIRM = "orders.confirm";
  private static final String DROP = "orders.drop";

  /** What still fits on a card and into the two seconds of a tap. */
  private static final int MOST = 10;

  private static final int CONTENT_BYTES = 40;

  private final OrderReading reading;
  private final Drafts drafts;
  private final Registration registration;
  private final CaseBook book;
  private final Likeness likeness;
  private final Directory directory;
  private final UnitsNamed units;
  private final Terms terms;
  private final Outbox outbox;
  private final LivingCards cards;
  private final Refusals refusals;
  private final Replies replies;
  private final Concerned concerned;
  private final OfficeTime time;

  SeveralOrders(
      OrderReading reading,
      Drafts drafts,
      Registration registration,
      CaseBook book,
      Likeness likeness,
      Directory directory,
      UnitsNamed units,
      Terms terms,
      Outbox outbox,
      LivingCards cards,
      Refusals refusals,
      Replies replies,
      Concerned concerned,
      OfficeTime time) {
    this.reading = reading;
    this.drafts = drafts;
    this.registration = registration;
    this.book = book;
    this.likeness = likeness;
    this.directory = directory;
    this.units = units;
    this.terms = terms;
    this.outbox = outbox;
    this.cards = cards;
    this.refusals = refusals;
    this.replies = replies;
    this.concerned = concerned;
    this.time = time;
  }

  /** A petition that waits, by its id, to go to a unit. */
  record Waiting(
      String petition, String number, long unit, String term, Instant dueAt, boolean byDay) {}

  /** What waits for the tap: new orders, or petitions that wait to be assigned. */
  record Batch(List<OrderDraft> orders, List<Waiting> waiting) {

    /** Tells it apart from other drafts in the same table. */
    static final String MARK = "waiting";

    Batch {
      orders = List.copyOf(orders);
      waiting = List.copyOf(waiting);
    }

    /** Says nothing of the matters. */
    @Override
    public String toString() {
      return "Batch[" + orders.size() + ", " + waiting.size() + "]";
    }
  }

  /** 批量交办, and an order on each of the lines below. */
  void read(Message message, List<OrderText> texts) {
    if (!concerned.office().contains(message.from())) {
      replies.tell(message.from(), Sentences.onlyTheOffice());
    } else if (texts.isEmpty()) {
      replies.tell(message.from(), OrderSentences.howToGiveSeveral());
    } else {
      readNew(message, texts);
    }
  }

  /** 交办 12 13 给 城管局 3天. */
  void readWaiting(Message message, List<String> numbers, OrderText text) {
    if (!concerned.office().contains(message.from())) {
      replies.tell(message.from(), Sentences.onlyTheOffice());
      return;
    }
    readWaiting(message, numbers, text.said(Label.UNIT), text.said(Label.TERM));
  }

  @Override
  public Set<String> actions() {
    return Set.of(CONFIRM, DROP);
  }

  @Override
  public Reply read(Tap tap) {
    var id = CardIds.draft(tap.card());
    var held = id.flatMap(it -> drafts.hold(it, Batch.class));
    if (held.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (held.get().state() != Drafts.State.OPEN) {
      return new Reply(OrderSentences.ended(held.get()), false);
    }
    if (tap.action().equals(DROP)) {
      drafts.end(id.orElseThrow(), Drafts.State.DROPPED);
      return ended(tap, Sentences.cancelled(), State.Colour.GRAY, OrderSentences.dropped());
    }
    var said = givenOut(tap, held.get().draft());
    drafts.end(id.orElseThrow(), Drafts.State.CONFIRMED);
    return ended(tap, Sentences.done(), State.Colour.GREEN, String.join("  \n", said));
  }

  private void readNew(Message message, List<OrderText> texts) {
    if (texts.size() > MOST) {
      replies.tell(message.from(), OrderSentences.tooMany(MOST));
      return;
    }
    var orders = new ArrayList<OrderDraft>();
    var lines = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (var place = 1; place <= texts.size(); place++) {
      var outcome = reading.read(texts.get(place - 1));
      if (outcome instanceof Outcome.NotYet notYet) {
        wrong.add(OrderSentences.ofThese(place, String.join("", notYet.sentences())));
      } else if (outcome instanceof Outcome.Understood understood) {
        if (!understood.draft().further().leader().isEmpty()) {
          wrong.add(OrderSentences.ofThese(place, OrderSentences.proposeAlone()));
        } else {
          orders.add(understood.draft());
          lines.add(line(orders.size(), understood.draft(), message));
        }
      }
    }
    tellWrong(message, wrong);
    if (!orders.isEmpty()) {
      show(message, new Batch(orders, List.of()), lines);
    }
  }

  private void readWaiting(Message message, List<String> numbers, String unitName, String term) {
    var called = units.find(unitName).unit();
    var given = given(term);
    var wrong = new ArrayList<String>();
    if (called.isEmpty()) {
      wrong.add(OrderSentences.noSuchUnit(Shortened.to(Markdown.text(unitName), 60)));
    }
    if (given.isEmpty()) {
      wrong.add(OrderSentences.noSuchTerm(Shortened.to(Markdown.text(term), 60)));
    }
    var waiting = new ArrayList<Waiting>();
    var lines = new ArrayList<String>();
    for (var number : numbers) {
      var petition = book.find(number, time.today());
      if (petition.isEmpty()) {
        wrong.add(IntakeSentences.noSuchNumber(Markdown.text(number)));
      } else if (petition.get().status() != PetitionStatus.TO_ASSIGN) {
        wrong.add(
            OrderSentences.doesNotWait(
                petition.get().number().toString(), petition.get().status().word()));
      } else if (called.isPresent() && given.isPresent()) {
        var whole = petition.get().number().toString();
        waiting.add(waiting(petition.get(), called.get(), given.orElseThrow()));
        lines.add(
            OrderSentences.toAssign(
                whole,
                Markdown.text(called.get().name()),
                MatterSentences.due(given.orElseThrow().due())));
      }
    }
    tellWrong(message, wrong);
    if (!waiting.isEmpty() && waiting.size() <= MOST) {
      show(message, new Batch(List.of(), waiting), lines);
    } else if (waiting.size() > MOST) {
      replies.tell(message.from(), OrderSentences.tooMany(MOST));
    }
  }

  private void tellWrong(Message message, List<String> wrong) {
    if (!wrong.isEmpty()) {
      replies.tell(message.from(), OrderSentences.notYet(wrong));
    }
  }

  private String line(int place, OrderDraft draft, Message message) {
    var found = likeness.to(OrderForms.petition(draft, message.happenedAt()), 1);
    var likely =
        found.stream()
            .filter(Likeness.Likely::mayBeTheSame)
            .findFirst()
            .map(it -> OrderSentences.mayBe(it.petition().number().toString()))
            .orElse("");
    return OrderSentences.oneOfThese(
            place,
            unit(draft.unit()),
            MatterSentences.due(draft.due()),
            Shortened.to(Markdown.text(draft.content()), CONTENT_BYTES))
        + likely;
  }

  private void show(Message message, Batch batch, List<String> lines) {
    var id = UUID.nameUUIDFromBytes(message.key().value().getBytes(StandardCharsets.UTF_8));
    drafts.keep(id, batch, message.from(), outbox.safeOfToday());
    var card =
        PlainCard.of(
                OrderSentences.PREVIEW,
                new State(Sentences.waits(), State.Colour.ORANGE),
                String.join("  \n", lines))
            .withStrip(OrderSentences.allAtOnce(lines.size()))
            .withButtons(
                List.of(
                    new Button(OrderSentences.CONFIRM, Button.Colour.BLUE, CONFIRM),
                    new Button(OrderSentences.DROP, Button.Colour.GRAY, DROP),
                    WhyDesk.button()));
    outbox.pin(CardIds.draft(id), card.face(OrderSentences.PREVIEW), Set.of(message.from()));
  }

  private List<String> givenOut(Tap tap, Batch batch) {
    var said = new ArrayList<String>();
    for (var order : batch.orders()) {
      var by = by(tap, said.size() + 1);
      said.add(
          done(
              said.size() + 1,
              () -> {
                var entry =
                    registration.registerAndAssign(
                        OrderForms.petition(order, by.at()), OrderForms.order(order, by.at()), by);
                cards.refresh(entry.petition());
                return OrderSentences.assigned(entry.number().toString(), unit(order.unit()));
              }));
    }
    for (var one : batch.waiting()) {
      var by = by(tap, said.size() + 1);
      said.add(
          done(
              said.size() + 1,
              () -> {
                var id = PetitionId.of(one.petition());
                registration.assign(id, order(one, by.at()), by);
                cards.refresh(id);
                return OrderSentences.assigned(one.number(), unit(one.unit()));
              }));
    }
    return said;
  }

  private String done(int place, Supplier<String> act) {
    try {
      return act.get();
    } catch (Refused refused) {
      return OrderSentences.ofThese(place, refusals.sentence(refused));
    }
  }

  /** Each of them has a source of its own, so that none is registered twice. */
  private static By by(Tap tap, int place) {
    return new By(tap.by(), tap.happenedAt(), tap.key().value() + "#" + place);
  }

  private Reply ended(Tap tap, String word, State.Colour colour, String said) {
    var card = PlainCard.of(OrderSentences.PREVIEW, new State(word, colour), said);
    outbox.change(tap.card(), card.face(OrderSentences.PREVIEW));
    return new Reply(Shortened.to(said, 300), true);
  }

  private Optional<TermGiven> given(String term) {
    return TermText.read(term).flatMap(terms::given).filter(it -> !it.due().hasPassed(time.now()));
  }

  private static Waiting waiting(PetitionView petition, Unit unit, TermGiven given) {
    return new Waiting(
        petition.id().toString(),
        petition.number().toString(),
        unit.id().value(),
        given.term().orElseThrow().code(),
        given.due().until(),
        given.due().isByDay());
  }

  /** By the day that was shown; the core counts it anew and says so if it is another. */
  private static Order order(Waiting one, Instant at) {
    return Order.to(
        new UnitId(one.unit()),
        new TermGiven(
            Basis.NAMED,
            Optional.of(Term.of(one.term())),
            at,
            OrderDraft.due(one.dueAt(), one.byDay()),
            new Explanation(List.of())));
  }

  private String unit(long id) {
    return directory.unit(new UnitId(id)).map(Unit::name).map(Markdown::text).orElse("");
  }
}
