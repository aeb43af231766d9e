package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.FormAct.Place;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.Tap;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * All acts with a form, and what of them a card offers; two that answer to one word stop the start.
 */
@Component
class FormOffers {

  /** Before the action of a button that asks for the form. */
  static final String ASK = "ask.";

  /** Of the button that leads to everything a unit may do beside what is next. */
  static final String MORE = "offer.more";

  /** Of the form on which one of several acts is chosen. */
  static final String CHOOSE = "offer.choose";

  private static final String CHOSEN = "act";

  /** More would not fit into the 1,024 bytes of a card's value beside those of what is next. */
  private static final int MOST_BUTTONS = 3;

  private final List<FormAct> acts;
  private final Rights rights;
  private final Map<String, FormAct> byAction = new HashMap<>();
  private final Map<String, FormAct> byWords = new HashMap<>();

  FormOffers(List<FormAct> acts, Rights rights) {
    this.acts = acts.stream().sorted(Comparator.comparing(FormAct::action)).toList();
    this.rights = rights;
    for (var act : acts) {
      put(byAction, act.action(), act);
      put(byWords, act.words(), act);
      act.otherWords().forEach(it -> put(byWords, it, act));
    }
    for (var place : Place.values()) {
      for (var standing : PetitionStatus.values()) {
        mustFit(place, standing);
      }
    }
  }

  private static void put(Map<String, FormAct> all, String key, FormAct act) {
    var other = all.put(key, act);
    if (other != null) {
      throw new IllegalStateException(
          "%s and %s both answer to %s"
              .formatted(act.getClass().getName(), other.getClass().getName(), key));
    }
  }

  /** If all that can be possible at once were, they would have to fit on one form. */
  private void mustFit(Place place, PetitionStatus standing) {
    var bytes =
        choice(
                acts.stream()
                    .filter(it -> it.place() == place && it.isOffered())
                    .filter(it -> it.isFor(standing))
                    .toList())
            .json()
            .getBytes(StandardCharsets.UTF_8)
            .length;
    if (bytes > CardFace.MOST_BYTES_OF_A_VALUE) {
      throw new IllegalStateException(
          "The acts of %s when %s take %d bytes of a card's value"
              .formatted(place, standing, bytes));
    }
  }

  /**
   * What is possible on a unit's card for those who may do such acts: a button each, or one that
   * leads to all of them.
   */
  List<Button> onAssignment(About about, Predicate<Act> may) {
    var offered =
        acts.stream()
            .filter(it -> it.place() == Place.ASSIGNMENT && it.isOffered())
            .filter(it -> may.test(it.act()))
            .filter(it -> it.isPossible(about))
            .toList();
    return offered.size() <= MOST_BUTTONS
        ? buttons(offered, about)
        : List.of(new Button(MatterSentences.MORE, Button.Colour.GRAY, MORE));
  }

  /** What this person may do now, with the unit's assignment or with the petition. */
  List<FormAct> to(StaffId reader, Place place, About about) {
    return acts.stream()
        .filter(it -> it.place() == place && it.isOffered())
        .filter(it -> it.isFor(about.petition().status()))
        .filter(it -> it.isPossible(about))
        .filter(it -> rights.mayDo(it.act(), reader, about.petition().id()))
        .toList();
  }

  /** Puts them on a person's own card: few as buttons, many as a list to choose from. */
  PlainCard onto(PlainCard card, List<FormAct> offered, About about) {
    return offered.size() <= MOST_BUTTONS
        ? card.withButtons(buttons(offered, about))
        : card.withForm(choice(offered));
  }

  /** Their places in the order of all stand for them, so that many fit into a card's value. */
  Form choice(List<FormAct> offered) {
    var options = new LinkedHashMap<String, String>();
    offered.forEach(it -> options.put(Integer.toString(acts.indexOf(it)), it.words()));
    return new Form(
        CHOOSE,
        MatterSentences.CHOOSE,
        List.of(Field.choice(CHOSEN, MatterSentences.WHAT_TO_DO, options)));
  }

  /** Empty if there is no such place: such a tap did not come from our form. */
  Optional<FormAct> chosen(Tap tap) {
    var place = MatterForms.said(tap, CHOSEN);
    return place.matches("\\d{1,3}") && Integer.parseInt(place) < acts.size()
        ? Optional.of(acts.get(Integer.parseInt(place)))
        : Optional.empty();
  }

  private static List<Button> buttons(List<FormAct> offered, About about) {
    return offered.stream().map(it -> button(it, about)).toList();
  }

  Set<String> actions() {
    var all = new HashSet<>(byAction.keySet());
    all.addAll(Set.of(MORE, CHOOSE));
    byAction.keySet().forEach(it -> all.add(ASK + it));
    return all;
  }

  Optional<FormAct> ofAction(String action) {
    return Optional.ofNullable(byAction.get(action));
  }

  Optional<FormAct> ofWords(String words) {
    return Optional.ofNullable(byWords.get(words));
  }

  private static Button button(FormAct act, About about) {
    var asks = !act.form(about).fields().isEmpty();
    return new Button(act.words(), Button.Colour.GRAY, asks ? ASK + act.action() : act.action());
  }
}
