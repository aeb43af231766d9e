package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks with buttons what a command left open. Each button carries a whole command with all the
 * words that were typed already; what the buttons stand for is data of the card, never read from
 * what it shows.
 */
@Component
class AskedBack {

  /** As many as a card's value holds beside their words. */
  static final int MOST = 4;

  static final String CHOICE = "asked.";

  private static final String COMMANDS = "asked";
  private static final int WORD_BYTES = 40;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Outbox outbox;

  AskedBack(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * @param word on the button
   * @param command what it stands for, as it is typed, without the words that all have in common
   */
  record Choice(String word, String command) {}

  /**
   * @param commands in the order of the buttons
   * @param words that come behind each of them, to the letter
   */
  record Kept(List<String> commands, String words) {

    /** As somebody would have typed it. */
    Optional<String> command(int place) {
      return place < commands.size()
          ? Optional.of((commands.get(place) + " " + words).strip())
          : Optional.empty();
    }
  }

  /**
   * @param words what was typed beside the command, to the letter
   * @return false if there is too much of it for a card, which then was not given
   */
  boolean ask(Message message, String title, String question, List<Choice> choices, String words) {
    var offered = choices.subList(0, Math.min(MOST, choices.size()));
    var kept = JSON.writeValueAsString(new Kept(commands(offered), words));
    if (kept.getBytes(StandardCharsets.UTF_8).length > CardFace.MOST_BYTES_OF_A_VALUE) {
      return false;
    }
    var buttons = new ArrayList<Button>();
    for (var choice : offered) {
      buttons.add(
          new Button(
              Shortened.to(choice.word(), WORD_BYTES),
              Button.Colour.BLUE,
              CHOICE + buttons.size()));
    }
    var face =
        PlainCard.of(title, new State(Sentences.waits(), State.Colour.ORANGE), question)
            .withFurtherButtons(buttons)
            .face(title);
    outbox.pin(card(message), with(face, kept), Set.of(message.from()));
    return true;
  }

  /** Empty if it was answered already. */
  Optional<Kept> open(CardId card) {
    return outbox
        .shown(card)
        .map(it -> it.face().values().getOrDefault(COMMANDS, ""))
        .filter(it -> !it.isEmpty())
        .map(it -> JSON.readValue(it, Kept.class));
  }

  /** The card says what was chosen and takes nothing more. */
  void answered(CardId card, String said) {
    var title = outbox.shown(card).map(it -> it.face().values().get("title")).orElse("");
    outbox.change(
        card,
        PlainCard.of(title, new State(Sentences.done(), State.Colour.GREEN), said).face(title));
  }

  /** What a card that was answered says. */
  String said(CardId card) {
    return outbox.shown(card).map(it -> it.face().values().get("body")).orElse("");
  }

  private static List<String> commands(List<Choice> choices) {
    return choices.stream().map(Choice::command).toList();
  }

  private static CardFace with(CardFace face, String kept) {
    var values = new TreeMap<>(face.values());
    values.put(COMMANDS, kept);
    return CardFace.forAll(face.template(), face.summary(), values);
  }

  /** The same message always makes the same card. */
  private static CardId card(Message message) {
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    return new CardId("asked-" + UUID.nameUUIDFromBytes(key));
  }
}
