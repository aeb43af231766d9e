package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Verb;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** One act that has its place on a living card, said in words. */
final class ActByWord implements FormAct {

  /** What says something of the matter in words (rule 13). */
  private static final Set<Act> ON_PAPER =
      Set.of(Act.SUBMIT_REPORT, Act.RECORD_CLARITIES, Act.GIVE_OPINION);

  private final Verb verb;
  private final Act act;
  private final Place place;
  private final Function<About, Form> form;
  private final String onTheCard;
  private final Function<About, Optional<CardId>> card;
  private final ActsByWord acts;

  ActByWord(
      Verb verb,
      Act act,
      Place place,
      Function<About, Form> form,
      String onTheCard,
      Function<About, Optional<CardId>> card,
      ActsByWord acts) {
    this.verb = verb;
    this.act = act;
    this.place = place;
    this.form = form;
    this.onTheCard = onTheCard;
    this.card = card;
    this.acts = acts;
  }

  @Override
  public String action() {
    return "word." + onTheCard;
  }

  @Override
  public String words() {
    return verb.word();
  }

  @Override
  public Act act() {
    return act;
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public boolean isPossible(About about) {
    return false;
  }

  @Override
  public boolean isOffered() {
    return false;
  }

  @Override
  public Form form(About about) {
    var onCard = form.apply(about);
    return onCard.fields().isEmpty()
        ? onCard
        : new Form(action(), onCard.submit(), onCard.fields());
  }

  /** On a card before several people there is no place for the files of one. */
  @Override
  public boolean takesFile() {
    return act == Act.ENDORSE_FOR_SUPERIOR;
  }

  @Override
  public Optional<Reply> atOnce(About about, By by) {
    if (ON_PAPER.contains(act) && about.petition().secrecy() == Secrecy.CONFIDENTIAL) {
      return Optional.of(new Reply(Sentences.onPaperOnly(), false));
    }
    return form.apply(about).fields().isEmpty()
        ? Optional.of(
            card.apply(about)
                .map(it -> acts.tapped(it, onTheCard, new TreeMap<>(), by))
                .orElseGet(() -> new Reply(Sentences.noLongerPossible(), false)))
        : Optional.empty();
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    return card.apply(about)
        .map(it -> acts.tapped(it, onTheCard, new TreeMap<>(filledIn.form()), by))
        .orElseGet(() -> new Reply(Sentences.noLongerPossible(), false));
  }
}
