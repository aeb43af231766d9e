package cn.minsheng.zhida.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of the guided first minute. The page sees for itself when it has been taken and goes on
 * to the next; {@link Act#LOOK} waits for a click.
 *
 * @param text what to do and what to expect, one or two sentences in Chinese
 * @param userId whose phone it happens on; "" for the clock
 * @param what the text to type, the words on the button, the name of the sample file, or how far
 *     the clock goes ({@code PT1H}, or {@code 2026-12-01T08:40} in Shanghai)
 * @param fields what to enter into the card's form, by field name; options by their text
 * @param card words that stand on the card meant, where others like it may wait, or in the answer
 *     to a file that was taken; "" for any
 */
public record GuideStep(
    Act act, String text, String userId, String what, Map<String, String> fields, String card) {

  /** What is to be done. */
  public enum Act {
    SAY,
    TAP,
    FILL,
    SEND_FILE,
    MOVE_CLOCK,
    LOOK
  }

  public GuideStep {
    if (text.isBlank() || (userId.isBlank() && act != Act.MOVE_CLOCK)) {
      throw new IllegalArgumentException("A step needs a text and a person");
    }
    fields = new LinkedHashMap<>(fields);
  }

  /** The same, on the last card that has these words on it. */
  public GuideStep onCardWith(String words) {
    return new GuideStep(act, text, userId, what, fields, words);
  }

  public static GuideStep say(String userId, String what, String text) {
    return new GuideStep(Act.SAY, text, userId, what, Map.of(), "");
  }

  public static GuideStep tap(String userId, String button, String text) {
    return new GuideStep(Act.TAP, text, userId, button, Map.of(), "");
  }

  /** Fills the form of the last card that has one, and submits it. */
  public static GuideStep fill(String userId, Map<String, String> fields, String text) {
    return new GuideStep(Act.FILL, text, userId, "", fields, "");
  }

  public static GuideStep sendFile(String userId, String sampleFile, String text) {
    return new GuideStep(Act.SEND_FILE, text, userId, sampleFile, Map.of(), "");
  }

  public static GuideStep moveClock(String howFar, String text) {
    return new GuideStep(Act.MOVE_CLOCK, text, "", howFar, Map.of(), "");
  }

  public static GuideStep look(String userId, String text) {
    return new GuideStep(Act.LOOK, text, userId, "", Map.of(), "");
  }
}
