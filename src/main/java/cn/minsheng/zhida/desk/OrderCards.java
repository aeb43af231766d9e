package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.OrderReading.Asked;
import cn.minsheng.zhida.desk.OrderReading.Outcome;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.reading.Meaning;
import cn.minsheng.zhida.reading.Meant;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.TermText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forms on the card of an order that is not given out yet: what is missing, what is wrong. */
@Component
class OrderCards {

  static final String COMPLETE = "order.complete";
  static final String CHANGE = "order.change";
  static final String FURTHER_FIELDS = "order.further";
  static final String USUAL_FIELDS = "order.usual";

  private static final String WHICH = "which";
  private static final String VALUE = "value";

  private static final int CONTENT_SHOWN_BYTES = 300;

  /** Those that the form offers first; all others stand on its second page. */
  static final List<Label> OFFERED =
      List.of(
          Label.UNIT,
          Label.TERM,
          Label.SUPPORTING,
          Label.CHANNEL,
          Label.KIND,
          Label.URGENCY,
          Label.REPORT,
          Label.FIRST_RESPONSIBLE,
          Label.SPECIFICALLY_RESPONSIBLE,
          Label.PETITIONER,
          Label.PHONE,
          Label.PLACE,
          Label.CONTENT);

  static final List<Label> FURTHER =
      Arrays.stream(Label.values()).filter(it -> !OFFERED.contains(it)).toList();

  private final UnitsNamed units;
  private final Terms terms;

  OrderCards(UnitsNamed units, Terms terms) {
    this.units = units;
    this.terms = terms;
  }

  /** What was said so far, and a field for everything that is missing. */
  CardFace asking(OrderText text, Outcome.NotYet notYet) {
    var lines = new ArrayList<String>();
    text.said()
        .forEach(
            (label, said) ->
                lines.add(
                    "**%s**：%s"
                        .formatted(
                            label.word(), Shortened.to(Markdown.text(said), CONTENT_SHOWN_BYTES))));
    var fields = new ArrayList<Field>();
    notYet.asked().stream().map(OrderCards::field).forEach(fields::add);
    return PlainCard.of(
            OrderSentences.PREVIEW,
            new State(OrderSentences.TO_COMPLETE, State.Colour.ORANGE),
            String.join("  \n", lines))
        .withStrip(String.join("  \n", notYet.sentences()))
        .withForm(new Form(COMPLETE, OrderSentences.COMPLETE, fields))
        .withButtons(List.of(new Button(OrderSentences.DROP, Button.Colour.GRAY, OrderDesk.DROP)))
        .face(OrderSentences.PREVIEW);
  }

  private static Field field(Asked asked) {
    var label = asked.label();
    if (!asked.choices().isEmpty()) {
      return Field.choice(
          label.name(),
          label.word(),
          asked.choices().stream()
              .collect(
                  Collectors.toMap(it -> it, it -> it, (one, same) -> one, LinkedHashMap::new)));
    }
    return label == Label.CONTENT
        ? Field.longText(label.name(), label.word(), true)
        : Field.text(label.name(), label.word(), true);
  }

  /** One field of the preview at a time: more would not fit beside what is shown. */
  static Form change(List<Label> offered) {
    var labels = new LinkedHashMap<String, String>();
    offered.forEach(it -> labels.put(Integer.toString(it.ordinal()), it.word()));
    return new Form(
        CHANGE,
        OrderSentences.CHANGE,
        List.of(
            Field.choice(WHICH, OrderSentences.WHICH, labels),
            Field.longText(VALUE, OrderSentences.NEW_VALUE, true)));
  }

  /** What is said with what a form says; the same if it says nothing. */
  Map<Label, String> filledIn(OpenOrder open, Tap tap) {
    var said = said(open);
    if (tap.action().equals(COMPLETE)) {
      for (var label : Label.values()) {
        put(said, label, MatterForms.said(tap, label.name()));
      }
      return said;
    }
    var which = MatterForms.said(tap, WHICH);
    Arrays.stream(Label.values())
        .filter(it -> Integer.toString(it.ordinal()).equals(which))
        .forEach(it -> put(said, it, MatterForms.said(tap, VALUE)));
    return said;
  }

  /** What is said with what somebody typed of it. */
  Map<Label, String> changed(OpenOrder open, Meant.Change change) {
    var said = said(open);
    change
        .said()
        .forEach(
            (label, text) -> {
              if (text.isEmpty()) {
                said.remove(label);
              } else {
                said.put(label, text);
              }
            });
    support(said, change);
    return said;
  }

  private void support(Map<Label, String> said, Meant.Change change) {
    if (change.further().isEmpty() && change.without().isEmpty()) {
      return;
    }
    var without = change.without().stream().map(units::find).map(it -> it.unit()).toList();
    var names = new ArrayList<String>();
    for (var name : OrderText.names(said.getOrDefault(Label.SUPPORTING, ""))) {
      var unit = units.find(name).unit();
      if (unit.isEmpty() || !without.contains(unit)) {
        names.add(name);
      }
    }
    change.further().stream().filter(it -> !names.contains(it)).forEach(names::add);
    said.remove(Label.SUPPORTING);
    put(said, Label.SUPPORTING, String.join("、", names));
  }

  /** Days that run with the calendar become the days they were: 明天 is another day tomorrow. */
  Map<Label, String> kept(OrderText text, OrderDraft draft) {
    var said = new EnumMap<Label, String>(Label.class);
    said.putAll(text.said());
    for (var label : List.of(Label.TERM, Label.SUPPORT_TERM)) {
      TermText.read(text.said(label))
          .filter(it -> !(it instanceof Meaning.Span))
          .flatMap(terms::term)
          .map(OrderCards::written)
          .ifPresent(it -> said.put(label, it));
    }
    return said;
  }

  private static String written(Term term) {
    return term instanceof Term.AtMoment moment
        ? "%s %s".formatted(moment.wall().toLocalDate(), moment.wall().toLocalTime())
        : term.code();
  }

  /** The words of what is otherwise now. */
  List<String> different(OpenOrder before, OrderText now) {
    return Arrays.stream(Label.values())
        .filter(it -> !before.said().getOrDefault(it, "").equals(now.said(it)))
        .map(Label::word)
        .toList();
  }

  private static Map<Label, String> said(OpenOrder open) {
    var said = new EnumMap<Label, String>(Label.class);
    said.putAll(open.said());
    return said;
  }

  private static void put(Map<Label, String> said, Label label, String text) {
    if (!text.isEmpty()) {
      said.put(label, text);
    }
  }
}
