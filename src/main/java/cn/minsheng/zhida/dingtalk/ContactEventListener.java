package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.mailroom.Inbox;
import com.dingtalk.open.app.api.GenericEventListener;
import com.dingtalk.open.app.api.message.GenericOpenDingTalkEvent;
import com.dingtalk.open.app.stream.protocol.event.EventAckStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what changed in the contacts: stores the hint, then it may be acknowledged. */
final class ContactEventListener implements GenericEventListener {

  private static final Logger log = LoggerFactory.getLogger(ContactEventListener.class);

  private final ContactEvents events;
  private final Inbox inbox;
  private final PassedOverCount passedOver;

  ContactEventListener(ContactEvents events, Inbox inbox, PassedOverCount passedOver) {
    this.events = events;
    this.inbox = inbox;
    this.passedOver = passedOver;
  }

  /** LATER, so that the platform delivers it again, if it could not be stored. */
  @Override
  public EventAckStatus onEvent(GenericOpenDingTalkEvent event) {
    if (!ContactEvents.follows(event.getEventType())) {
      return EventAckStatus.SUCCESS;
    }
    var reading =
        events.read(
            event.getEventId(),
            event.getEventType(),
            event.getEventBornTime(),
            event.getData().toJSONString());
    if (reading instanceof Reading.PassedOver<ContactsChanged> unread) {
      passedOver.add(unread);
      return EventAckStatus.SUCCESS;
    }
    return reading instanceof Reading.Read<ContactsChanged> read
        ? store(read.arrival())
        : EventAckStatus.SUCCESS;
  }

  private EventAckStatus store(ContactsChanged hint) {
    try {
      inbox.receive(hint);
      return EventAckStatus.SUCCESS;
    } catch (RuntimeException e) {
      log.error(
          "Could not store {}; the platform delivers it again. Check the database.",
          hint.key(),
          new WithoutWords(e));
      return EventAckStatus.LATER;
    }
  }
}
