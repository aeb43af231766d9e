package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;

/**
 * What somebody sent to the bot.
 *
 * @param chat in which conversation
 */
public record Message(ArrivalKey key, StaffId from, Chat chat, Body body, Instant happenedAt)
    implements Arrival {

  /** The same message, holding something else. */
  public Message with(Body other) {
    return new Message(key, from, chat, other, happenedAt);
  }

  /**
   * @param conversation the platform's id of the conversation
   */
  public record Chat(Kind kind, String conversation) {
    public enum Kind {
      ONE_TO_ONE,
      GROUP
    }
  }
}
