package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.desk.OrderReading.Outcome;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 交办: an order is typed, shown as it was understood, and given out with one tap (rules 1 and 2).
 */
@Component
class OrderDesk implements TapHandler {

  private static final String CONFIRM = "order.confirm";
  private static final String DROP = "order.drop";

  private final OrderReading reading;
  private final OrderTerms terms;
  private final Drafts drafts;
  private final Registration registration;
  private final Directory directory;
  private final Outbox outbox;
  private final LivingCards cards;
  private final DraftCard preview;
  private final Refusals refusals;
  private final Replies replies;

  OrderDesk(
      OrderReading reading,
      OrderTerms terms,
      Drafts drafts,
      Registration registration,
      Directory directory,
      Outbox outbox,
      LivingCards cards,
      DraftCard preview,
      Refusals refusals,
      Replies replies) {
    this.reading = reading;
    this.terms = terms;
    this.drafts = drafts;
    this.registration = registration;
    this.directory = directory;
    this.outbox = outbox;
    this.cards = cards;
    this.preview = preview;
    this.refusals = refusals;
    this.replies = replies;
  }

  void read(Message message, String text) {
    var by = message.from();
    if (!isOfTheOffice(by)) {
      replies.tell(by, Sentences.onlyTheOffice());
      return;
    }
    var outcome = reading.read(text);
    if (outcome instanceof Outcome.Understood understood) {
      show(message, understood.draft());
    } else if (outcome instanceof Outcome.NotYet notYet) {
      replies.tell(by, OrderSentences.notYet(notYet.sentences()));
    }
  }

  @Override
  public Set<String> actions() {
    return Set.of(CONFIRM, DROP);
  }

  @Override
  public Reply read(Tap tap) {
    var id = CardIds.draft(tap.card());
    var held = id.flatMap(drafts::hold);
    if (id.isEmpty() || held.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (held.get().state() != Drafts.State.OPEN) {
      return new Reply(OrderSentences.ended(held.get().state() == Drafts.State.CONFIRMED), false);
    }
    return tap.action().equals(CONFIRM)
        ? confirm(tap, id.get(), held.get().draft())
        : drop(tap, id.get(), held.get().draft());
  }

  private void show(Message message, OrderDraft draft) {
    var id = UUID.nameUUIDFromBytes(message.key().value().getBytes(StandardCharsets.UTF_8));
    drafts.keep(id, draft, message.from(), outbox.safeOfToday());
    outbox.pin(CardIds.draft(id), waiting(draft), Set.of(message.from()));
  }

  private CardFace waiting(OrderDraft draft) {
    return preview
        .of(draft, new State(Sentences.waits(), State.Colour.ORANGE))
        .withButtons(
            List.of(
                new Button(OrderSentences.CONFIRM, Button.Colour.BLUE, CONFIRM),
                new Button(OrderSentences.DROP, Button.Colour.GRAY, DROP)))
        .face(OrderSentences.PREVIEW);
  }

  private Reply confirm(Tap tap, UUID id, OrderDraft draft) {
    try {
      return assign(tap, id, draft);
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.THE_DAY_IS_ANOTHER_NOW) {
        var anew = terms.anew(draft);
        drafts.change(id, anew, outbox.safeOfToday());
        outbox.change(tap.card(), waiting(anew));
      }
      return new Reply(refusals.sentence(refused), false);
    }
  }

  private Reply assign(Tap tap, UUID id, OrderDraft draft) {
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    var entry = registration.registerAndAssign(petition(draft, by), order(draft, by), by);
    drafts.end(id, Drafts.State.CONFIRMED);
    cards.refresh(entry.petition());
    var unit = directory.unit(new UnitId(draft.unit())).orElseThrow().name();
    var sentence = OrderSentences.assigned(entry.number().toString(), Markdown.text(unit));
    var card = preview.of(draft, new State(Sentences.done(), State.Colour.GREEN));
    outbox.change(tap.card(), card.withStrip(sentence).face(sentence));
    return new Reply(sentence, true);
  }

  private Reply drop(Tap tap, UUID id, OrderDraft draft) {
    drafts.end(id, Drafts.State.DROPPED);
    var card = preview.of(draft, new State(Sentences.cancelled(), State.Colour.GRAY));
    outbox.change(tap.card(), card.face(OrderSentences.dropped()));
    return new Reply(OrderSentences.dropped(), true);
  }

  private static NewPetition petition(OrderDraft draft, By by) {
    var petitioners =
        draft.petitioner().isEmpty() && draft.phone().isEmpty()
            ? List.<Petitioner>of()
            : List.of(new Petitioner(draft.petitioner(), phone(draft), ""));
    return new NewPetition(
        new Source(draft.channel(), draft.sourceNumber(), by.at()),
        draft.kind(),
        "",
        draft.urgency(),
        Secrecy.ORDINARY,
        new Matter(petitioners, draft.content(), draft.place()),
        List.of());
  }

  private static Optional<PhoneNumber> phone(OrderDraft draft) {
    return draft.phone().isEmpty() ? Optional.empty() : Optional.of(new PhoneNumber(draft.phone()));
  }

  private static Order order(OrderDraft draft, By by) {
    return draft
        .terms()
        .order(
            new UnitId(draft.unit()),
            draft.due(),
            draft.supporting().stream().map(UnitId::new).toList(),
            by.at());
  }

  private boolean isOfTheOffice(StaffId who) {
    return directory.holders(Role.OFFICE).contains(who)
        || directory.holders(Role.OFFICE_HEAD).contains(who);
  }
}
