package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Inbox;
import cn.minsheng.zhida.mailroom.Message;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what people send: stores it, then it may be acknowledged. */
final class BotMessageListener implements OpenDingTalkCallbackListener<String, @Nullable Void> {

  private static final Logger log = LoggerFactory.getLogger(BotMessageListener.class);

  private final transient BotMessages messages;
  private final transient Inbox inbox;
  private final transient PassedOverCount passedOver;

  BotMessageListener(BotMessages messages, Inbox inbox, PassedOverCount passedOver) {
    this.messages = messages;
    this.inbox = inbox;
    this.passedOver = passedOver;
  }

  /**
   * @throws NotTaken if it could not be stored; the platform delivers it again
   */
  @Override
  public @Nullable Void execute(@Nullable String data) {
    var reading = messages.read(data == null ? "" : data);
    if (reading instanceof Reading.PassedOver<Message> unread) {
      passedOver.add(unread);
    } else if (reading instanceof Reading.Read<Message> read) {
      store(read.arrival());
    }
    return null;
  }

  private void store(Message message) {
    try {
      inbox.receive(message);
    } catch (RuntimeException e) {
      log.error(
          "Could not store {}; the platform delivers it again in a minute. Check the database.",
          message.key(),
          new WithoutWords(e));
      throw new NotTaken();
    }
  }
}
