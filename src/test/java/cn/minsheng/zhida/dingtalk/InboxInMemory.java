package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Arrival;
import cn.minsheng.zhida.mailroom.ArrivalKey;
import cn.minsheng.zhida.mailroom.Inbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.TapAnswer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An inbox without a database, which a test can make slow or broken. */
final class InboxInMemory implements Inbox {

  static final TapAnswer NOTHING_KNOWN = new TapAnswer("", Map.of(), Map.of(), 0);

  final Map<ArrivalKey, Arrival> stored = new ConcurrentHashMap<>();
  final Queue<Tap> taps = new ConcurrentLinkedQueue<>();
  final Queue<TapAnswer> answered = new ConcurrentLinkedQueue<>();
  final AtomicInteger received = new AtomicInteger();
  volatile Runnable beforeStoring = () -> {};
  volatile Function<Tap, TapAnswer> answers = tap -> NOTHING_KNOWN;

  @Override
  public boolean receive(Arrival arrival) {
    received.incrementAndGet();
    beforeStoring.run();
    return stored.putIfAbsent(arrival.key(), arrival) == null;
  }

  @Override
  public TapAnswer answer(Tap tap) {
    taps.add(tap);
    return answers.apply(tap);
  }

  @Override
  public void answered(Tap tap, TapAnswer answer) {
    answered.add(answer);
  }

  @Override
  public int readDue() {
    throw new UnsupportedOperationException("The stream only stores");
  }

  /** The keys of what is stored, as texts. */
  List<String> keys() {
    return stored.keySet().stream().map(ArrivalKey::value).sorted().toList();
  }
}
