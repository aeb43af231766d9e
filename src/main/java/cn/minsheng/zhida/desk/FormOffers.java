package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.FormAct.Place;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.directory.StaffId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * All acts with a form, and what of them a card offers; two that answer to one word stop the start.
 */
@Component
class FormOffers {

  /** Before the action of a button that asks for the form. */
  static final String ASK = "ask.";

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
  }

  private static void put(Map<String, FormAct> all, String key, FormAct act) {
    var other = all.put(key, act);
    if (other != null) {
      throw new IllegalStateException(
          "%s and %s both answer to %s"
              .formatted(act.getClass().getName(), other.getClass().getName(), key));
    }
  }

  /** The buttons of what is possible on a unit's card, the same for all before whom it stands. */
  List<Button> onAssignment(About about) {
    return acts.stream()
        .filter(it -> it.place() == Place.ASSIGNMENT)
        .filter(it -> it.isPossible(about))
        .map(it -> button(it, about))
        .toList();
  }

  /** The buttons of what this person may do with the petition now. */
  List<Button> onMatter(About about, StaffId reader) {
    return acts.stream()
        .filter(it -> it.place() == Place.MATTER)
        .filter(it -> it.isPossible(about))
        .filter(it -> rights.mayDo(it.act(), reader, about.petition().id()))
        .map(it -> button(it, about))
        .toList();
  }

  Set<String> actions() {
    var all = new HashSet<>(byAction.keySet());
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
