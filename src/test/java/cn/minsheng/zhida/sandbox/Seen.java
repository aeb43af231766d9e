package cn.minsheng.zhida.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One thing on a phone's screen, at a moment of the office clock, in a conversation. */
public sealed interface Seen {

  Instant at();

  /** The conversation's id; the person's own chat with the bot or a group. */
  String conversationId();

  /** What the person sent: a text, a file's name, a pressed button's name. */
  record Own(Instant at, String conversationId, String text) implements Seen {}

  /** A file or picture the person sent, with its bytes. */
  record OwnFile(Instant at, String conversationId, String name, boolean picture, byte[] bytes)
      implements Seen {}

  record Text(Instant at, String conversationId, String text) implements Seen {}

  record Markdown(Instant at, String conversationId, String title, String text) implements Seen {}

  record Picture(Instant at, String conversationId, String photo) implements Seen {}

  /** A file the bot sent, with the bytes it uploaded before. */
  record File(Instant at, String conversationId, String name, byte[] bytes) implements Seen {}

  /** A message of another template (link, action card, audio, video) with its fields. */
  record Other(Instant at, String conversationId, String msgKey, Map<String, String> fields)
      implements Seen {}

  /** A card as it stands now for whoever looks, not as it was delivered. */
  record Card(Instant at, String conversationId, CardView card) implements Seen {}

  /** An urgent reminder; remindType 1 in the app, 2 by SMS, 3 by phone. */
  record Ding(Instant at, String conversationId, String openDingId, int remindType, String text)
      implements Seen {}

  /** A toast of the client itself, such as 请求失败 after a tap nobody answered in time. */
  record Notice(Instant at, String conversationId, String text) implements Seen {}

  /** The texts of a screen in order, for failure messages. */
  static String outline(List<Seen> screen) {
    return screen.stream().map(Seen::line).toList().toString();
  }

  private static String line(Seen seen) {
    if (seen instanceof File file) {
      return "File " + file.name();
    }
    return seen instanceof OwnFile own ? "Own " + own.name() : seen.toString();
  }
}
