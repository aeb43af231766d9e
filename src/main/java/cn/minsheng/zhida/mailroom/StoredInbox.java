package cn.minsheng.zhida.mailroom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps arrivals in table inbox: stored by the caller's thread, read by {@link InboxReading}. */
@Component
class StoredInbox implements Inbox {

  private static final Logger log = LoggerFactory.getLogger(StoredInbox.class);

  private final InboxRows rows;
  private final Envelopes envelopes;
  private final InboxReading reading;
  private final TapReading taps;
  private final Bell bell;

  StoredInbox(
      InboxRows rows, Envelopes envelopes, InboxReading reading, TapReading taps, Bell bell) {
    this.rows = rows;
    this.envelopes = envelopes;
    this.reading = reading;
    this.taps = taps;
    this.bell = bell;
  }

  @Override
  public boolean receive(Arrival arrival) {
    var place = InboxRow.placeOfPayload(arrival.key().value());
    var payload = envelopes.seal(envelopes.safeOfToday(), arrival, place);
    var isNew = rows.insertIfNew(arrival, queueOf(arrival), payload);
    if (isNew) {
      bell.somethingToRead();
    } else {
      log.info("Delivered again and ignored: {}", arrival.key());
    }
    return isNew;
  }

  @Override
  public TapAnswer answer(Tap tap) {
    return taps.answer(tap);
  }

  @Override
  public void answered(Tap tap, TapAnswer answer) {
    taps.answered(tap, answer);
  }

  @Override
  public int readDue() {
    var read = 0;
    for (var due = rows.due(); !due.isEmpty(); due = rows.due()) {
      var taken = due.stream().mapToInt(id -> rows.claim(id).map(reading::read).orElse(0)).sum();
      if (taken == 0) {
        return read;
      }
      read += taken;
    }
    return read;
  }

  private static String queueOf(Arrival arrival) {
    return arrival instanceof Message message ? "staff:" + message.from() : "contacts";
  }
}
