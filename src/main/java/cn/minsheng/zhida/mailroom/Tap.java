package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody pressed a button or submitted a form on a card. A tap has no id of its own: it is the
 * same tap again if card, person, action, revision and what was filled in are the same.
 *
 * @param action the action the button carries, such as {@code accept}
 * @param revision which state of the card the person saw when tapping
 * @param form what was filled in; empty for a plain button
 */
public record Tap(
    StaffId by,
    CardId card,
    String action,
    int revision,
    SortedMap<String, String> form,
    Instant happenedAt)
    implements Arrival {

  private static final int LONGEST_ACTION = 40;

  public Tap {
    if (action.isBlank() || action.length() > LONGEST_ACTION) {
      throw new IllegalArgumentException("An action has 1 to " + LONGEST_ACTION + " characters");
    }
    form = new TreeMap<>(form);
  }

  @Override
  public ArrivalKey key() {
    var key = "tap:%s:%s:%s:%d".formatted(card, by, action, revision);
    return new ArrivalKey(form.isEmpty() ? key : key + ":" + digest(form));
  }

  private static String digest(SortedMap<String, String> form) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      form.forEach(
          (field, value) -> {
            sha.update((field.length() + ":" + field).getBytes(StandardCharsets.UTF_8));
            sha.update((value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
