package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.CardFace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 */
record PlainCard(
    String title,
    State state,
    String body,
    String strip,
    Form form,
    List<Button> buttons,
    Table table,
    Chart chart) {

  static final String TEMPLATE = "zhida";

  static PlainCard of(String title, State state, String body) {
    return new PlainCard(title, state, body, "", Form.NONE, List.of(), Table.NONE, Chart.NONE);
  }

  PlainCard withStrip(String line) {
    return new PlainCard(title, state, body, line, form, buttons, table, chart);
  }

  PlainCard withForm(Form toFillIn) {
    return new PlainCard(title, state, body, strip, toFillIn, buttons, table, chart);
  }

  PlainCard withButtons(List<Button> some) {
    return new PlainCard(title, state, body, strip, form, some, table, chart);
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
    return new PlainCard(title, state, body, strip, form, buttons, rows, chart);
  }

  PlainCard withChart(Chart drawn) {
    return new PlainCard(title, state, body, strip, form, buttons, table, drawn);
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
    values.put("form", form.asJson());
    values.put("submit", form.submit());
    values.put("buttons", asJson(buttons));
    return CardFace.forAll(TEMPLATE, fit(summary), values);
  }

  /** Whether it is shown whole. */
  static boolean fits(String text) {
    return fit(text).equals(text);
  }

  private static String fit(String text) {
    return Shortened.to(text, CardFace.MOST_BYTES_OF_A_VALUE);
  }
}
