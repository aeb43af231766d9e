package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a card shows: the values of its template's variables, for everybody, and what differs for
 * single persons. A face is always whole; what did not change is not sent again.
 *
 * @param template a file of {@code cards/}, without its ending
 * @param summary the line in the chat list and in the notice, without content of sensitive matters
 * @throws IllegalArgumentException if a name has more than 100 bytes or a value more than 1,024
 *     (UTF-8; DINGTALK.md §3.1): whoever builds a face shortens, nobody after it
 */
public record CardFace(
    String template,
    String summary,
    SortedMap<String, String> values,
    SortedMap<StaffId, SortedMap<String, String>> personal) {

  /**
   * Stands in a value for the card's revision, which only the mailroom knows; buttons carry it, so
   * that a tap tells which state of the card the person saw.
   */
  public static final String REVISION = "{rev}";

  public static final int MOST_BYTES_OF_A_NAME = 100;
  public static final int MOST_BYTES_OF_A_VALUE = 1_024;

  public CardFace {
    values = checked(values);
    var copy = new TreeMap<StaffId, SortedMap<String, String>>(BY_ID);
    personal.forEach((staff, own) -> copy.put(staff, checked(own)));
    personal = copy;
  }

  private static final java.util.Comparator<StaffId> BY_ID =
      java.util.Comparator.comparing(StaffId::value);

  public static CardFace forAll(String template, String summary, Map<String, String> values) {
    return new CardFace(template, summary, new TreeMap<>(values), new TreeMap<>(BY_ID));
  }

  /** The same face, with what one person sees differently, beside what they did already. */
  public CardFace withPersonal(StaffId staff, Map<String, String> own) {
    var all = new TreeMap<StaffId, SortedMap<String, String>>(BY_ID);
    all.putAll(personal);
    var values = new TreeMap<>(personal.getOrDefault(staff, new TreeMap<>()));
    values.putAll(own);
    all.put(staff, values);
    return new CardFace(template, summary, this.values, all);
  }

  private static SortedMap<String, String> checked(Map<String, String> values) {
    values.forEach(
        (name, value) -> {
          if (bytes(name) > MOST_BYTES_OF_A_NAME || bytes(value) > MOST_BYTES_OF_A_VALUE) {
            throw new IllegalArgumentException("Too long for a card: the value of " + name);
          }
        });
    return new TreeMap<>(values);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
