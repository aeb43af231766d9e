package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.CardFace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of {@code cards/zhida.json}. Text, buttons, forms and tables are data of the card,
 * so that one template serves every step (DINGTALK.md §3.9).
 *
 * @param title the first line
 * @param state the short word beside it, and its colour
 * @param body Markdown
 * @param strip the line of dates below it; may be empty
 * @param form what is to be filled in; {@link Form#NONE} where nothing is
 * @param buttons from left to right; none where nothing is left to do
 * @param table rows and columns; {@link Table#NONE} where there is none
 * @param chart {@link Chart#NONE} where there is none
 * @param beside what others see instead of form and buttons: the card with theirs
 */
record PlainCard(
    String title,
    State state,
    String body,
    String strip,
    Form form,
    List<Button> buttons,
    Table table,
    Chart chart,
    Map<Part, PlainCard> beside) {

  static final String TEMPLATE = "zhida";

  /**
   * Which of a card's forms and rows of buttons a person sees. All of them stand on the card for
   * everybody and only the number is personal, so that they change in the answer to a tap, which
   * tells nobody but the tapper what is personal (DINGTALK.md §3.5).
   */
  enum Part {
    /** The card's own; whoever is told nothing sees it. */
    FIRST(""),
    SECOND("2"),
    THIRD("3"),
    /** No form and no button. */
    NONE("0");

    private final String mark;

    Part(String mark) {
      this.mark = mark;
    }

    /** What says so, before one person. */
    Map<String, String> personal() {
      return Map.of(PART, mark);
    }
  }

  private static final String PART = "part";

  static PlainCard of(String title, State state, String body) {
    return new PlainCard(
        title, state, body, "", Form.NONE, List.of(), Table.NONE, Chart.NONE, Map.of());
  }

  PlainCard withStrip(String line) {
    return new PlainCard(title, state, body, line, form, buttons, table, chart, beside);
  }

  PlainCard withForm(Form toFillIn) {
    return new PlainCard(title, state, body, strip, toFillIn, buttons, table, chart, beside);
  }

  PlainCard withButtons(List<Button> some) {
    return new PlainCard(title, state, body, strip, form, some, table, chart, beside);
  }

  /** The same, with the form and the buttons of the other before those who see that part. */
  PlainCard withBeside(Part part, PlainCard other) {
    var all = new EnumMap<Part, PlainCard>(Part.class);
    all.putAll(beside);
    all.put(part, other);
    return new PlainCard(title, state, body, strip, form, buttons, table, chart, all);
  }

  /** As many more as a card holds; what has no button can be typed. */
  PlainCard withFurtherButtons(List<Button> more) {
    var all = new ArrayList<>(buttons);
    for (var button : more) {
      all.add(button);
      if (asJson(all).getBytes(StandardCharsets.UTF_8).length > CardFace.MOST_BYTES_OF_A_VALUE) {
        all.remove(button);
      }
    }
    return withButtons(all);
  }

  private static String asJson(List<Button> buttons) {
    return CardJson.of(buttons.stream().map(Button::asData).toList());
  }

  PlainCard withTable(Table rows) {
    return new PlainCard(title, state, body, strip, form, buttons, rows, chart, beside);
  }

  PlainCard withChart(Chart drawn) {
    return new PlainCard(title, state, body, strip, form, buttons, table, drawn, beside);
  }

  /** A short word with a colour. */
  record State(String word, Colour colour) {
    enum Colour {
      BLUE,
      GREEN,
      ORANGE,
      RED,
      GRAY
    }
  }

  /**
   * @param action at most 40 characters, comes back in the tap
   */
  record Button(String text, Colour colour, String action) {

    enum Colour {
      BLUE,
      GRAY,
      RED
    }

    private Map<String, Object> asData() {
      var params = Map.of("action", action, "rev", CardFace.REVISION);
      return Map.of(
          "text",
          text,
          "color",
          colour.name().toLowerCase(Locale.ROOT),
          "status",
          "normal",
          "event",
          Map.of(
              "type", "sendCardRequest", "params", Map.of("actionId", action, "params", params)));
    }
  }

  /**
   * @param summary the line in the chat list and in the notice
   */
  CardFace face(String summary) {
    var values = new TreeMap<String, String>();
    values.put("lastMessage", fit(summary));
    values.put("title", fit(title));
    values.put("state", fit(state.word()));
    values.put("stateColor", state.colour().name().toLowerCase(Locale.ROOT));
    values.put("body", fit(body));
    values.put("strip", fit(strip));
    values.put("table", table.asJson());
    values.put("chart", chart.asJson());
    values.put(PART, Part.FIRST.mark);
    put(values, Part.FIRST, form.asJson(), form.submit(), asJson(buttons));
    for (var part : List.of(Part.SECOND, Part.THIRD)) {
      var other = beside.get(part);
      if (other == null) {
        put(values, part, "", "", "");
      } else {
        put(values, part, other.form.asJson(), other.form.submit(), asJson(other.buttons));
      }
    }
    return CardFace.forAll(TEMPLATE, fit(summary), values);
  }

  private static void put(
      Map<String, String> values, Part part, String form, String submit, String buttons) {
    values.put("form" + part.mark, form);
    values.put("submit" + part.mark, submit);
    values.put("buttons" + part.mark, buttons);
  }

  /** Whether it is shown whole. */
  static boolean fits(String text) {
    return fit(text).equals(text);
  }

  private static String fit(String text) {
    return Shortened.to(text, CardFace.MOST_BYTES_OF_A_VALUE);
  }
}
