package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.documents.Document;
import java.util.List;

/** What a message holds (DINGTALK.md §4). */
public sealed interface Body {

  /** Typed text; in groups without the mention. */
  record Text(String text) implements Body {}

  /** A voice message as the platform understood it; may be empty. */
  record Voice(String recognised) implements Body {}

  /**
   * Text with pictures between.
   *
   * @param pictures as they come in; {@link Received} or {@link Lost} once they were fetched
   */
  record RichText(String text, List<Body> pictures) implements Body {
    public RichText {
      pictures = List.copyOf(pictures);
    }
  }

  /** A file or picture as it comes in; the mailroom fetches it before anybody reads the message. */
  record Sent(String downloadCode, String name) implements Body {}

  /** A file or picture, fetched and stored. */
  record Received(Document document) implements Body {}

  /** A file or picture that could not be had. */
  record Lost(String name, Why why) implements Body {
    public enum Why {
      /** The platform does not give it out any more; it has to be sent again. */
      EXPIRED,
      /** More bytes than are kept. */
      TOO_LARGE
    }
  }

  /** A share from 钉盘 or an online document: a link, not a file (DINGTALK.md §0.12). */
  record DriveLink() implements Body {}

  /**
   * The organisation's message quota is used up: the platform withholds the content (errCode
   * 20001).
   */
  record Withheld() implements Body {}

  /**
   * @param type the platform's word for something the bot does not read (video, location …)
   */
  record Unreadable(String type) implements Body {}
}
