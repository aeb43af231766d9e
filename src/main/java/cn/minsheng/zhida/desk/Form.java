package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.CardFace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form on a card (DINGTALK.md §3.6).
 *
 * @param action what submitting it means; comes back in the tap
 * @param submit the word on its button
 */
record Form(String action, String submit, List<Field> fields) {

  static final Form NONE = new Form("", "", List.of());

  /** How a day and a time come back from a field of that kind. */
  static final String TIME_FORMAT = "yyyy-MM-dd HH:mm";

  static final String DAY_FORMAT = "yyyy-MM-dd";

  Form {
    fields = List.copyOf(fields);
  }

  /**
   * One field; what a person did not fill in does not come back.
   *
   * @param filledIn what stands in it when it is given out; empty for nothing
   */
  record Field(
      String name,
      String label,
      Kind kind,
      boolean required,
      Map<String, String> options,
      String filledIn) {

    Field(String name, String label, Kind kind, boolean required, Map<String, String> options) {
      this(name, label, kind, required, options, "");
    }

    Field labelled(String text) {
      return new Field(name, text, kind, required, options, filledIn);
    }

    Field offering(Map<String, String> some) {
      return new Field(name, label, kind, required, new LinkedHashMap<>(some), filledIn);
    }

    Field filledIn(String text) {
      return new Field(name, label, kind, required, options, text);
    }

    enum Kind {
      TEXT,
      TEXT_AREA,
      DATE,
      DATETIME,
      SELECT
    }

    static Field text(String name, String label, boolean required) {
      return new Field(name, label, Kind.TEXT, required, Map.of());
    }

    static Field longText(String name, String label, boolean required) {
      return new Field(name, label, Kind.TEXT_AREA, required, Map.of());
    }

    static Field day(String name, String label) {
      return new Field(name, label, Kind.DATE, true, Map.of());
    }

    static Field time(String name, String label) {
      return new Field(name, label, Kind.DATETIME, true, Map.of());
    }

    /**
     * @param options value to word, in the order in which they are shown
     */
    static Field choice(String name, String label, Map<String, String> options) {
      return new Field(name, label, Kind.SELECT, true, new LinkedHashMap<>(options));
    }

    private Map<String, Object> asData() {
      var data = new LinkedHashMap<String, Object>();
      data.put("name", name);
      data.put("label", label);
      data.put("type", kind.name());
      if (required) {
        data.put("required", true);
      }
      if (!filledIn.isEmpty()) {
        data.put("defaultValue", filledIn);
      }
      switch (kind) {
        case DATE -> data.put("format", DAY_FORMAT);
        case DATETIME -> data.put("format", TIME_FORMAT);
        case SELECT -> data.put("options", optionsAsData());
        case TEXT, TEXT_AREA -> {}
      }
      return data;
    }

    private List<Map<String, String>> optionsAsData() {
      var all = new ArrayList<Map<String, String>>();
      options.forEach((value, word) -> all.add(Map.of("value", value, "text", word)));
      return all;
    }
  }

  /**
   * Empty for no form; then the card shows none. What has no room is left out, so that an act never
   * becomes impossible: what was filled in already is shortened, then the last of the options wait.
   */
  String asJson() {
    return fields.isEmpty() ? "" : FormRoom.fitted(this).json();
  }

  /** However long it is. */
  String json() {
    var all = new ArrayList<Map<String, Object>>();
    fields.forEach(field -> all.add(field.asData()));
    all.add(hidden("sys_action", action));
    all.add(hidden("sys_rev", CardFace.REVISION));
    return CardJson.of(Map.of("fields", all));
  }

  private static Map<String, Object> hidden(String name, String value) {
    return Map.of("name", name, "type", "TEXT", "hidden", true, "defaultValue", value);
  }
}
