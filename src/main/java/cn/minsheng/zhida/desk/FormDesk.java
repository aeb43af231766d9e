package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gives out the forms of acts and reads them back. A form is a card of its own, before the one
 * person who asked for it, by a button or by typing its words and a number; once it was carried out
 * the card says so and takes nothing more.
 */
@Component
class FormDesk implements TapHandler, CommandHandler {

  private static final Pattern WORDS_AND_NUMBER =
      Pattern.compile("(\\D{2,10}?)[:：]?(民声.{1,24}|\\d{1,6}号?)");

  private final FormOffers offers;
  private final FormBegun begun;
  private final Rights rights;
  private final CaseBook book;
  private final Confidences confidences;
  private final LivingCards cards;
  private final Papers papers;
  private final UndoHint undo;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Replies replies;
  private final NumberTyped numbers;

  FormDesk(
      FormOffers offers,
      FormBegun begun,
      Rights rights,
      CaseBook book,
      Confidences confidences,
      LivingCards cards,
      Papers papers,
      UndoHint undo,
      Outbox outbox,
      Refusals refusals,
      Replies replies,
      NumberTyped numbers) {
    this.offers = offers;
    this.begun = begun;
    this.rights = rights;
    this.book = book;
    this.confidences = confidences;
    this.cards = cards;
    this.papers = papers;
    this.undo = undo;
    this.outbox = outbox;
    this.refusals = refusals;
    this.replies = replies;
    this.numbers = numbers;
  }

  @Override
  public Set<String> actions() {
    return offers.actions();
  }

  @Override
  public Reply read(Tap tap) {
    var about = about(tap.card());
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    if (about.isPresent() && tap.action().equals(FormOffers.MORE)) {
      return choiceGiven(about.get(), by);
    }
    if (about.isPresent() && tap.action().equals(FormOffers.CHOOSE)) {
      return offers
          .chosen(tap)
          .map(act -> refusals.or(() -> given(act, about.get(), by)))
          .orElseGet(() -> new Reply(Sentences.formIncomplete(), false));
    }
    var asks = tap.action().startsWith(FormOffers.ASK);
    var act =
        offers.ofAction(asks ? tap.action().substring(FormOffers.ASK.length()) : tap.action());
    if (about.isEmpty() || act.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (asks) {
      return refusals.or(() -> given(act.get(), about.get(), by));
    }
    var reply = refusals.or(() -> act.get().submit(about.get(), tap, by));
    if (reply.carriedOut()) {
      carriedOut(act.get(), about.get(), tap.card(), undo.behind(reply.toast(), by));
    }
    return reply;
  }

  /** 申请撤回 12, in words that the grammar does not know yet. */
  @Override
  public boolean read(Message message, Typed typed) {
    var asked = WORDS_AND_NUMBER.matcher(typed.plain());
    if (!asked.matches() || !gives(asked.group(1))) {
      return false;
    }
    var said = new ArrayList<String>();
    give(message, asked.group(1), asked.group(2), "", said);
    said.forEach(it -> replies.tell(message.from(), it));
    return true;
  }

  /** Whether an act answers to these words. */
  boolean gives(String words) {
    return offers.ofWords(words).isPresent();
  }

  Optional<FormAct> act(String words) {
    return offers.ofWords(words);
  }

  /** Whether this person may do it with a petition now; the core looks again when it is done. */
  boolean canBe(String words, PetitionView petition, StaffId who) {
    var act = offers.ofWords(words).orElseThrow();
    return act.isFor(petition.status())
        && (!act.isOffered() || act.isPossible(about(petition, act, who)))
        && rights.mayDo(act.act(), who, petition.id());
  }

  /**
   * The form, or the act itself where no form belongs to it.
   *
   * @param rest what else was typed: the form begins with it
   * @param said what is to be told of it
   */
  void give(Message message, String words, String number, String rest, List<String> said) {
    var act = offers.ofWords(words).orElseThrow();
    var by = NumberTyped.by(message);
    var petition = numbers.find(number);
    if (petition.isEmpty()) {
      said.add(RefusalSentences.noSuchPetition());
      return;
    }
    var about = about(petition.get(), act, message.from());
    var reply =
        refusals.or(() -> act.atOnce(about, by).orElseGet(() -> given(act, about, rest, by)));
    if (!reply.toast().equals(Sentences.formGiven())) {
      said.add(reply.toast());
    }
  }

  /**
   * The form of an act with what was typed already, to be looked at and put right before it is
   * handed in.
   *
   * @throws cn.minsheng.zhida.casework.Refused if they may not, or if it is too late
   */
  void giveBegun(Message message, FormAct act, PetitionView petition, Supplier<Form> begun) {
    var by = NumberTyped.by(message);
    rights.check(act.act(), by, petition.id());
    var about = about(petition, act, message.from());
    var form = begun.get();
    pin(
        CardIds.form(about, by.source()),
        act,
        about,
        act.takesFile() ? papers.on(form, petition, by.staff()) : form,
        by.staff());
  }

  /** Everything this person may do with their unit's assignment beside what is next. */
  private Reply choiceGiven(About about, By by) {
    var offered = offers.to(by.staff(), FormAct.Place.ASSIGNMENT, about);
    if (offered.isEmpty()) {
      return new Reply(MatterSentences.nothingMoreForYou(), false);
    }
    var title =
        MatterSentences.formTitle(about.petition().number().toString(), MatterSentences.MAY_DO);
    var card = PlainCard.of(title, new State(Sentences.TO_FILL_IN, State.Colour.ORANGE), "");
    outbox.pin(
        CardIds.form(about, by.source()),
        offers.onto(card, offered, about).face(title),
        Set.of(by.staff()),
        Urgency.ORDINARY,
        confidences.safeOf(about.petition().id()));
    return new Reply(Sentences.formGiven(), false);
  }

  private Reply given(FormAct act, About about, By by) {
    return given(act, about, "", by);
  }

  private Reply given(FormAct act, About about, String rest, By by) {
    rights.check(act.act(), by, about.petition().id());
    var asked = begun.with(act.form(about), rest);
    var form = act.takesFile() ? papers.on(asked, about.petition(), by.staff()) : asked;
    var card = CardIds.form(about, by.source());
    pin(card, act, about, form, by.staff());
    return new Reply(Sentences.formGiven(), false);
  }

  /** Outside of what may be refused: what was done is done. */
  private void carriedOut(FormAct act, About about, CardId card, String said) {
    cards.refresh(about.petition().id());
    if (CardIds.isForm(card) && !act.drawsItsCard()) {
      done(card, act, about, said);
    }
  }

  private void pin(CardId card, FormAct act, About about, Form form, StaffId before) {
    var face =
        PlainCard.of(
            title(act, about),
            new State(Sentences.TO_FILL_IN, State.Colour.ORANGE),
            explained(act, about, form));
    var shown =
        form.fields().isEmpty()
            ? face.withButtons(
                List.of(
                    new PlainCard.Button(act.words(), PlainCard.Button.Colour.BLUE, act.action())))
            : face.withForm(form);
    outbox.pin(
        card,
        WhyDesk.where(shown).face(title(act, about)),
        Set.of(before),
        Urgency.ORDINARY,
        confidences.safeOf(about.petition().id()));
  }

  private static String explained(FormAct act, About about, Form form) {
    var explanation = act.explanation(about);
    var inWords =
        form.fields().stream()
            .anyMatch(
                it -> it.kind() == Form.Field.Kind.TEXT || it.kind() == Form.Field.Kind.TEXT_AREA);
    return about.petition().secrecy() == Secrecy.CONFIDENTIAL && inWords
        ? (explanation + "  \n" + MatterSentences.fewWords()).strip()
        : explanation;
  }

  private void done(CardId card, FormAct act, About about, String said) {
    outbox.change(
        card,
        PlainCard.of(title(act, about), new State(Sentences.CARRIED_OUT, State.Colour.GREEN), said)
            .face(title(act, about)));
  }

  private static String title(FormAct act, About about) {
    return MatterSentences.formTitle(about.petition().number().toString(), act.words());
  }

  private Optional<About> about(CardId card) {
    var assignment = CardIds.assignmentConcerned(card).map(book::assignment);
    if (assignment.isPresent()) {
      return assignment.map(it -> About.of(book.petition(it.petition()), it));
    }
    return CardIds.petitionConcerned(card).map(book::petition).map(About::of);
  }

  /** Somebody of a unit means their unit's assignment. */
  private About about(PetitionView petition, FormAct act, StaffId who) {
    return act.place() == FormAct.Place.MATTER
        ? About.of(petition)
        : Stream.concat(petition.lead().stream(), petition.supporting().stream())
            .filter(it -> rights.worksFor(who, it))
            .findFirst()
            .or(petition::lead)
            .map(it -> About.of(petition, it))
            .orElseGet(() -> About.of(petition));
  }
}
