package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.Likeness;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.desk.OrderReading.Outcome;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Meant;
import cn.minsheng.zhida.reading.OrderText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 交办: an order is typed, shown as it was understood, and given out with one tap (rules 1 and 2).
 */
@Component
class OrderDesk implements TapHandler {

  private static final String CONFIRM = "order.confirm";
  static final String DROP = "order.drop";
  private static final String PROPOSE = "order.propose";
  private static final String JOIN = "order.join";
  private static final int MOST_LIKELY = 5;
  private static final int MOST_TO_JOIN = 3;

  private final OrderReading reading;
  private final OrderTerms terms;
  private final Drafts drafts;
  private final Registration registration;
  private final Concerned concerned;
  private final CaseBook book;
  private final ProposalCards proposals;
  private final Instructions instructions;
  private final Joining joining;
  private final Likeness likeness;
  private final Directory directory;
  private final Outbox outbox;
  private final LivingCards cards;
  private final DraftCard preview;
  private final OrderCards forms;
  private final AttachmentDesk attachments;
  private final Refusals refusals;
  private final Replies replies;

  OrderDesk(
      OrderReading reading,
      OrderTerms terms,
      Drafts drafts,
      Registration registration,
      Concerned concerned,
      CaseBook book,
      ProposalCards proposals,
      Instructions instructions,
      Joining joining,
      Likeness likeness,
      Directory directory,
      Outbox outbox,
      LivingCards cards,
      DraftCard preview,
      OrderCards forms,
      AttachmentDesk attachments,
      Refusals refusals,
      Replies replies) {
    this.reading = reading;
    this.terms = terms;
    this.drafts = drafts;
    this.registration = registration;
    this.concerned = concerned;
    this.book = book;
    this.proposals = proposals;
    this.instructions = instructions;
    this.joining = joining;
    this.likeness = likeness;
    this.directory = directory;
    this.outbox = outbox;
    this.cards = cards;
    this.preview = preview;
    this.forms = forms;
    this.attachments = attachments;
    this.refusals = refusals;
    this.replies = replies;
  }

  void read(Message message, OrderText text) {
    var by = message.from();
    if (!isOfTheOffice(by)) {
      replies.tell(by, Sentences.onlyTheOffice());
      return;
    }
    var outcome = reading.read(text);
    var id = UUID.nameUUIDFromBytes(message.key().value().getBytes(StandardCharsets.UTF_8));
    if (outcome instanceof Outcome.NotYet notYet) {
      replies.tell(by, OrderSentences.notYet(notYet.sentences()));
      if (!notYet.asked().isEmpty()) {
        drafts.keep(id, OpenOrder.missing(text), by, outbox.safeOfToday());
        outbox.pin(CardIds.draft(id), forms.asking(text, notYet), Set.of(by));
      }
    } else {
      var open = open(text, (Outcome.Understood) outcome, message.happenedAt());
      drafts.keep(id, open, by, outbox.safeOfToday());
      outbox.pin(CardIds.draft(id), waiting(open, message.happenedAt()), Set.of(by));
    }
  }

  /** 改成…, 加协办…: the preview that is open says something else. */
  void change(Message message, Meant.Change change) {
    var latest = drafts.latestOpen(message.from(), OpenOrder.class, OpenOrder.MARK);
    if (latest.isEmpty() || latest.get().draft().isEmpty()) {
      replies.tell(
          message.from(),
          latest.isEmpty() ? OrderSentences.noOpenPreview() : OrderSentences.previewOfSeveral());
      return;
    }
    var open = latest.get().draft().get();
    var changed = forms.changed(open, change);
    replies.tell(
        message.from(),
        changed.equals(open.said())
            ? OrderSentences.notChanged(OrderSentences.nothingOtherwise())
            : changed(
                CardIds.draft(latest.get().id()),
                latest.get().id(),
                OrderText.of(changed),
                open,
                message.happenedAt()));
  }

  /** 确认, 取消: as the buttons of the preview that is open. */
  void press(Message message, boolean isRight) {
    var latest = drafts.latestOpen(message.from(), OpenOrder.class, OpenOrder.MARK);
    if (latest.isEmpty()) {
      replies.tell(message.from(), OrderSentences.noOpenPreview());
      return;
    }
    if (latest.get().draft().isEmpty()) {
      replies.tell(message.from(), OrderSentences.tapThePreview());
      return;
    }
    var draft = latest.get().draft().get().understood();
    var action =
        !isRight
            ? DROP
            : draft.map(it -> it.further().leader()).filter(it -> !it.isEmpty()).isPresent()
                ? PROPOSE
                : CONFIRM;
    var card = CardIds.draft(latest.get().id());
    var revision = outbox.shown(card).map(it -> it.revision()).orElse(0);
    var tap =
        new Tap(message.from(), card, action, revision, new TreeMap<>(), message.happenedAt());
    replies.tell(message.from(), read(tap).toast());
  }

  @Override
  public Set<String> actions() {
    return Set.of(
        CONFIRM,
        DROP,
        PROPOSE,
        JOIN + 1,
        JOIN + 2,
        JOIN + 3,
        OrderCards.COMPLETE,
        OrderCards.CHANGE,
        OrderCards.FURTHER_FIELDS,
        OrderCards.USUAL_FIELDS);
  }

  @Override
  public Reply read(Tap tap) {
    var id = CardIds.draft(tap.card());
    var held = id.flatMap(it -> drafts.hold(it, OpenOrder.class));
    if (id.isEmpty() || held.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (held.get().state() != Drafts.State.OPEN) {
      return new Reply(OrderSentences.ended(held.get()), false);
    }
    var open = held.get().draft();
    return switch (tap.action()) {
      case OrderCards.COMPLETE, OrderCards.CHANGE -> filledIn(tap, id.get(), open);
      case DROP -> drop(tap, id.get(), open);
      case OrderCards.FURTHER_FIELDS, OrderCards.USUAL_FIELDS -> otherFields(tap, open);
      default ->
          open.understood()
              .map(it -> pressed(tap, id.get(), open, it))
              .orElseGet(() -> new Reply(Sentences.formIncomplete(), false));
    };
  }

  /** The form offers its other fields. */
  private Reply otherFields(Tap tap, OpenOrder open) {
    if (open.understood().isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var isFurther = tap.action().equals(OrderCards.FURTHER_FIELDS);
    outbox.change(tap.card(), waiting(open, tap.happenedAt(), isFurther));
    return new Reply(OrderSentences.fieldsOffered(isFurther), false);
  }

  private Reply pressed(Tap tap, UUID id, OpenOrder open, OrderDraft draft) {
    return switch (tap.action()) {
      case CONFIRM -> confirm(tap, id, open, draft);
      case PROPOSE -> propose(tap, id, draft);
      default -> join(tap, id, draft);
    };
  }

  private Reply filledIn(Tap tap, UUID id, OpenOrder open) {
    var said = forms.filledIn(open, tap);
    if (said.equals(open.said())) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var sentence = changed(tap.card(), id, OrderText.of(said), open, tap.happenedAt());
    return new Reply(sentence, false);
  }

  /** Reads it anew; a preview that was whole stays as it was if the change cannot be. */
  private String changed(CardId card, UUID id, OrderText text, OpenOrder before, Instant at) {
    var outcome = reading.read(text);
    if (outcome instanceof Outcome.Understood understood) {
      var open = open(text, understood, at);
      drafts.change(id, open, outbox.safeOfToday());
      outbox.change(card, waiting(open, at));
      return OrderSentences.changed(forms.different(before, text));
    }
    var notYet = (Outcome.NotYet) outcome;
    if (before.understood().isEmpty() && !notYet.asked().isEmpty()) {
      drafts.change(id, OpenOrder.missing(text), outbox.safeOfToday());
      outbox.change(card, forms.asking(text, notYet));
    }
    return before.understood().isEmpty()
        ? OrderSentences.notYet(notYet.sentences())
        : OrderSentences.notChanged(String.join("", notYet.sentences()));
  }

  private OpenOrder open(OrderText text, Outcome.Understood understood, Instant at) {
    var found = likeness.to(OrderForms.petition(understood.draft(), at), MOST_LIKELY);
    var toJoin =
        found.stream()
            .filter(Likeness.Likely::mayBeTheSame)
            .map(Likeness.Likely::petition)
            .map(it -> it.id().toString())
            .limit(MOST_TO_JOIN)
            .toList();
    var draft = understood.draft().likely(toJoin);
    return new OpenOrder(forms.kept(text, draft), text.notUsed(), draft, understood.notes());
  }

  private CardFace waiting(OpenOrder open, Instant at) {
    return waiting(open, at, false);
  }

  private CardFace waiting(OpenOrder open, Instant at, boolean isFurther) {
    var draft = open.understood().orElseThrow();
    var found = likeness.to(OrderForms.petition(draft, at), MOST_LIKELY);
    var buttons = new ArrayList<Button>();
    buttons.add(
        draft.further().leader().isEmpty()
            ? new Button(OrderSentences.CONFIRM, Button.Colour.BLUE, CONFIRM)
            : new Button(OrderSentences.PROPOSE, Button.Colour.BLUE, PROPOSE));
    var likely = draft.further().likely();
    for (var place = 1; place <= likely.size(); place++) {
      var number = book.petition(PetitionId.of(likely.get(place - 1))).number();
      buttons.add(
          new Button(
              OrderSentences.join(number.ordinal() + "号"), Button.Colour.GRAY, JOIN + place));
    }
    buttons.add(new Button(OrderSentences.DROP, Button.Colour.GRAY, DROP));
    var strip = new ArrayList<>(open.notes());
    strip.add(preview.likely(found));
    strip.removeIf(String::isEmpty);
    return preview
        .of(draft, new State(Sentences.waits(), State.Colour.ORANGE))
        .withStrip(String.join("  \n", strip))
        .withForm(OrderCards.change(isFurther ? OrderCards.FURTHER : OrderCards.OFFERED))
        .withButtons(buttons)
        .withFurtherButtons(List.of(otherFields(isFurther), WhyDesk.button()))
        .face(OrderSentences.PREVIEW);
  }

  private static Button otherFields(boolean isFurther) {
    return new Button(
        isFurther ? OrderSentences.USUAL_FIELDS : OrderSentences.FURTHER_FIELDS,
        Button.Colour.GRAY,
        isFurther ? OrderCards.USUAL_FIELDS : OrderCards.FURTHER_FIELDS);
  }

  private Reply confirm(Tap tap, UUID id, OpenOrder open, OrderDraft draft) {
    try {
      return assign(tap, id, draft);
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.THE_DAY_IS_ANOTHER_NOW) {
        var anew = open.with(terms.anew(draft));
        drafts.change(id, anew, outbox.safeOfToday());
        outbox.change(tap.card(), waiting(anew, tap.happenedAt()));
      }
      return new Reply(refusals.sentence(refused), false);
    }
  }

  private Reply assign(Tap tap, UUID id, OrderDraft draft) {
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    var entry =
        registration.registerAndAssign(
            OrderForms.petition(draft, by.at()), OrderForms.order(draft, by.at()), by);
    drafts.end(id, Drafts.State.CONFIRMED);
    var files = attachments.goWith(tap.card(), entry.petition(), by);
    cards.refresh(entry.petition());
    var unit = directory.unit(new UnitId(draft.unit())).orElseThrow().name();
    return ended(
        tap,
        draft,
        OrderSentences.assigned(entry.number().toString(), Markdown.text(unit)) + files);
  }

  /** 并入: the same matter once more; no number of its own. */
  private Reply join(Tap tap, UUID id, OrderDraft draft) {
    var place = Integer.parseInt(tap.action().substring(JOIN.length()));
    if (place > draft.further().likely().size()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    return refusals.or(
        () -> {
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          var into = PetitionId.of(draft.further().likely().get(place - 1));
          var joined =
              joining.take(into, OrderForms.petition(draft, by.at()), Optional.of(draft.due()), by);
          drafts.end(id, Drafts.State.CONFIRMED);
          var files = attachments.goWith(tap.card(), joined.petition(), by);
          cards.refresh(joined.petition());
          var leads = joined.leads().map(MatterSentences::due).orElse("");
          var number = joined.number().toString();
          tellTheUnits(
              joined.petition(), OrderSentences.tookIn(number, draft.channel().word(), leads));
          return ended(tap, draft, OrderSentences.joined(number, leads) + files);
        });
  }

  /** 拟办: registered, and before a leader first. */
  private Reply propose(Tap tap, UUID id, OrderDraft draft) {
    return refusals.or(
        () -> {
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          var entry = registration.register(OrderForms.petition(draft, by.at()), by);
          var proposal = OrderForms.proposal(draft);
          instructions.propose(entry.petition(), proposal, by);
          drafts.end(id, Drafts.State.CONFIRMED);
          var files = attachments.goWith(tap.card(), entry.petition(), by);
          proposals.show(entry.petition(), proposal, by.source());
          var leader =
              directory.staff(proposal.leader()).map(StaffMember::name).map(Markdown::text);
          return ended(
              tap,
              draft,
              OrderSentences.proposed(entry.number().toString(), leader.orElse("")) + files);
        });
  }

  private void tellTheUnits(PetitionId id, String sentence) {
    var petition = book.petition(id);
    var people = new LinkedHashSet<StaffId>();
    Stream.concat(petition.lead().stream(), petition.supporting().stream())
        .filter(it -> it.status().isUnanswered())
        .forEach(it -> people.addAll(concerned.people(it)));
    replies.tell(people, Sentences.BOT, sentence);
  }

  private Reply ended(Tap tap, OrderDraft draft, String sentence) {
    var card = preview.of(draft, new State(Sentences.done(), State.Colour.GREEN));
    outbox.change(tap.card(), card.withStrip(sentence).face(sentence));
    return new Reply(sentence, true);
  }

  private Reply drop(Tap tap, UUID id, OpenOrder open) {
    drafts.end(id, Drafts.State.DROPPED);
    attachments.dropped(tap.card());
    var state = new State(Sentences.cancelled(), State.Colour.GRAY);
    var card =
        open.understood()
            .map(it -> preview.of(it, state))
            .orElseGet(() -> PlainCard.of(OrderSentences.PREVIEW, state, ""));
    outbox.change(tap.card(), card.face(OrderSentences.dropped()));
    return new Reply(OrderSentences.dropped(), true);
  }

  private boolean isOfTheOffice(StaffId who) {
    return directory.holders(Role.OFFICE).contains(who)
        || directory.holders(Role.OFFICE_HEAD).contains(who);
  }
}
