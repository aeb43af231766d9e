package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Inbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.TapAnswer;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears taps and answers them within the platform's two seconds (DINGTALK.md §3.5). */
final class CardCallbackListener
    implements OpenDingTalkCallbackListener<String, Map<String, Object>> {

  /** Longer than this, the answer may reach the platform after its two seconds. */
  static final Duration SURELY_IN_TIME = Duration.ofMillis(1_500);

  private static final Logger log = LoggerFactory.getLogger(CardCallbackListener.class);

  private final transient CardCallbacks callbacks;
  private final transient Inbox inbox;
  private final transient Aftermath aftermath;
  private final transient PassedOverCount passedOver;

  CardCallbackListener(
      CardCallbacks callbacks, Inbox inbox, Aftermath aftermath, PassedOverCount passedOver) {
    this.callbacks = callbacks;
    this.inbox = inbox;
    this.aftermath = aftermath;
    this.passedOver = passedOver;
  }

  /**
   * Gives what the card shows from now on; empty if there is nothing to say.
   *
   * @throws NotTaken if the tap could not be read; the person sees the card's failure toast and may
   *     tap again
   */
  @Override
  public Map<String, Object> execute(@Nullable String data) {
    var started = System.nanoTime();
    var reading = callbacks.read(data == null ? "" : data);
    if (reading instanceof Reading.PassedOver<Tap> unread) {
      passedOver.add(unread);
      return Map.of();
    }
    return reading instanceof Reading.Read<Tap> read ? answer(read.arrival(), started) : Map.of();
  }

  private Map<String, Object> answer(Tap tap, long started) {
    var answer = ask(tap);
    if (isInTime(started)) {
      aftermath.answered(tap, answer);
    } else {
      log.warn("Answered late, the card is sent again: {}", tap.key());
    }
    return CardAnswer.of(answer);
  }

  private TapAnswer ask(Tap tap) {
    try {
      return inbox.answer(tap);
    } catch (RuntimeException e) {
      log.error(
          "Could not answer {}; whoever tapped sees that it failed. Check the database.",
          tap.key(),
          new WithoutWords(e));
      throw new NotTaken();
    }
  }

  private static boolean isInTime(long started) {
    var handling = Duration.ofNanos(System.nanoTime() - started);
    return handling.compareTo(SURELY_IN_TIME) < 0
        && FrameExecutor.sinceArrival().compareTo(SURELY_IN_TIME) < 0;
  }
}
