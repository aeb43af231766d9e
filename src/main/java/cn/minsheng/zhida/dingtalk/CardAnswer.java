package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.TapAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Turns the answer to a tap into the platform's words (DINGTALK.md §3.5). */
final class CardAnswer {

  /**
   * The value in which the template finds the sentence for who tapped. It is always sent, so that
   * no former sentence stays.
   */
  static final String TOAST = "toast";

  private CardAnswer() {}

  /** An empty object if there is nothing to say; otherwise only what is named changes. */
  static Map<String, Object> of(TapAnswer answer) {
    if (answer.values().isEmpty() && answer.own().isEmpty() && answer.toast().isEmpty()) {
      return Map.of();
    }
    var own = new TreeMap<>(answer.own());
    own.put(TOAST, isOnTheCard(answer) ? "" : answer.toast());
    var said = new LinkedHashMap<String, Object>();
    said.put(
        "cardUpdateOptions", Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true));
    if (!answer.values().isEmpty()) {
      said.put("cardData", Map.of("cardParamMap", answer.values()));
    }
    said.put("userPrivateData", Map.of("cardParamMap", own));
    return said;
  }

  /** What the card itself says now is not said twice. */
  private static boolean isOnTheCard(TapAnswer answer) {
    return answer.toast().equals(answer.values().get("body"))
        || answer.toast().equals(answer.values().get("strip"));
  }
}
