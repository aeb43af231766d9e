package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 看当事人: whoever has to visit or call the petitioner sees, for a reason that stands on the trail,
 * name, phone and address (rule 13). They stand on the asker's own card alone, never in a summary
 * or an answer, until 已看完, or else some minutes, take them off it.
 */
@Component
class UnmaskedPetitioners implements FormAct, TapHandler {

  private static final String SEEN = "petitioner.seen";

  /** Leaves room for the line on those who have none on the card. */
  private static final int MOST_BYTES = CardFace.MOST_BYTES_OF_A_VALUE - 100;

  private final Confidences confidences;
  private final UnmaskedCards cards;
  private final Outbox outbox;

  UnmaskedPetitioners(Confidences confidences, UnmaskedCards cards, Outbox outbox) {
    this.confidences = confidences;
    this.cards = cards;
    this.outbox = outbox;
  }

  @Override
  public String action() {
    return "petitioner.unmask";
  }

  @Override
  public String words() {
    return PersonSentences.UNMASK;
  }

  @Override
  public List<String> otherWords() {
    return List.of("查看当事人", "当事人信息");
  }

  @Override
  public Act act() {
    return Act.UNMASK;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  /** Typed: a card of its own below every 查 of everybody concerned would only cost. */
  @Override
  public boolean isPossible(About about) {
    return false;
  }

  @Override
  public Form form(About about) {
    return new Form(action(), words(), List.of(Field.text("why", "查看理由", true)));
  }

  @Override
  public String explanation(About about) {
    return PersonSentences.beforeUnmasking();
  }

  @Override
  public boolean drawsItsCard() {
    return true;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    if (!isTheirOwn(filledIn)) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var people = confidences.unmask(about.petition().id(), MatterForms.said(filledIn, "why"), by);
    var title = title(about.petition());
    var seen = new Button(PersonSentences.SEEN, Button.Colour.BLUE, SEEN);
    outbox.change(
        filledIn.card(),
        PlainCard.of(title, new State(PersonSentences.SHOWN, State.Colour.ORANGE), lines(people))
            .withStrip(PersonSentences.tapWhenRead(cards.minutes()))
            .withButtons(List.of(seen))
            .face(title));
    cards.shown(filledIn.card());
    return new Reply(PersonSentences.tapWhenRead(cards.minutes()), true);
  }

  @Override
  public Set<String> actions() {
    return Set.of(SEEN);
  }

  /** Takes them off the card. */
  @Override
  public Reply read(Tap tap) {
    if (!isTheirOwn(tap)) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    cards.wipe(tap.card());
    return new Reply(PersonSentences.wiped(), true);
  }

  /** Anything else is not our form: nobody's data goes onto a card that others see. */
  private boolean isTheirOwn(Tap tap) {
    CardId card = tap.card();
    return CardIds.isForm(card) && outbox.standsBefore(card).equals(Set.of(tap.by()));
  }

  private static String title(PetitionView petition) {
    return MatterSentences.formTitle(petition.number().toString(), PersonSentences.UNMASK);
  }

  /** As many people as fit, each whole unless one alone is too long. */
  private static String lines(List<Petitioner> people) {
    var shown = new ArrayList<String>();
    for (var person : people.stream().distinct().toList()) {
      var line = Shortened.to(line(person), MOST_BYTES);
      if (!shown.isEmpty() && !fits(shown, line)) {
        var left = people.stream().distinct().count() - shown.size();
        shown.add(PersonSentences.further(left));
        break;
      }
      shown.add(line);
    }
    return shown.isEmpty() ? PersonSentences.nobody() : String.join("  \n", shown);
  }

  private static boolean fits(List<String> shown, String line) {
    var whole = String.join("  \n", shown) + "  \n" + line;
    return Shortened.to(whole, MOST_BYTES).equals(whole);
  }

  private static String line(Petitioner person) {
    return Stream.of(
            person.name(), person.phone().map(PhoneNumber::digits).orElse(""), person.address())
        .filter(it -> !it.isEmpty())
        .map(Markdown::text)
        .collect(Collectors.joining("，"));
  }
}
