package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.reminders.Reminders;
import cn.minsheng.zhida.reminders.Telling;
import cn.minsheng.zhida.reminders.Telling.Lane;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what is due, one message for each person, the most pressing first; 立办立结 rings. */
@Component
class ReminderDesk implements ReminderRound {

  private final Reminders reminders;
  private final ReminderText text;
  private final Outbox outbox;
  private final OfficeTime time;

  ReminderDesk(Reminders reminders, ReminderText text, Outbox outbox, OfficeTime time) {
    this.reminders = reminders;
    this.text = text;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  public int run() {
    return reminders.tell(time.now(), this::tell);
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return reminders.nextDue(after);
  }

  @Override
  public int forgetOld() {
    return reminders.forgetOld(time.now());
  }

  /**
   * DING is not there in every edition, and what it says cannot be answered: the text is sent too.
   * The DING says the same to all who hear of it, so they share it.
   */
  private void tell(Telling telling) {
    var isImmediate = telling.lane() == Lane.IMMEDIATE;
    if (!telling.rungFor().isEmpty()) {
      outbox.send(
          new Letter.Ding(telling.rungFor(), text.ring(telling)),
          Urgency.IMMEDIATE,
          outbox.safeOfToday());
    }
    outbox.send(
        new Letter.Text(telling.people(), text.title(telling), text.of(telling)),
        isImmediate ? Urgency.IMMEDIATE : Urgency.ORDINARY,
        outbox.safeOfToday());
  }
}
