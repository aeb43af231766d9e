package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.CardFace;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The variables of {@code cards/zhida.json}. Buttons are data of the card, so that one template
 * serves every step (DINGTALK.md §3.9).
 *
 * @param title the first line
 * @param state the short word beside it
 * @param body Markdown
 * @param buttons from left to right; none where nothing is left to do
 */
record PlainCard(String title, String state, String body, List<Button> buttons) {

  static final String TEMPLATE = "zhida";

  private static final JsonMapper JSON = JsonMapper.shared();

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
          colour.name().toLowerCase(java.util.Locale.ROOT),
          "status",
          "normal",
          "event",
          Map.of(
              "type", "sendCardRequest", "params", Map.of("actionId", action, "params", params)));
    }
  }

  CardFace face(String summary) {
    return CardFace.forAll(
        TEMPLATE,
        summary,
        Map.of(
            "title",
            Shortened.to(title, CardFace.MOST_BYTES_OF_A_VALUE),
            "state",
            Shortened.to(state, CardFace.MOST_BYTES_OF_A_VALUE),
            "body",
            Shortened.to(body, CardFace.MOST_BYTES_OF_A_VALUE),
            "buttons",
            JSON.writeValueAsString(buttons.stream().map(Button::asData).toList())));
  }
}
