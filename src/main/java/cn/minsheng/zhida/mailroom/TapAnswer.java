package cn.minsheng.zhida.mailroom;

import java.util.Map;

/**
 * What goes back in the answer to a tap.
 *
 * @param toast a sentence for the person who tapped, or empty
 * @param values the card's values as they stand now, for everybody; empty if nothing is known of
 *     the card
 * @param own what differs for the person who tapped
 * @param revision which state of the card these values are
 */
public record TapAnswer(
    String toast, Map<String, String> values, Map<String, String> own, int revision) {

  public TapAnswer {
    values = Map.copyOf(values);
    own = Map.copyOf(own);
  }
}
