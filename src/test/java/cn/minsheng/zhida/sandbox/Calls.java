package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The book of what the bot called and what it cost. Months are those of the office clock in
 * Shanghai; rates are of real time.
 */
public final class Calls {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final class Rate {
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private int highest;

    int count(long now) {
      while (!lastSecond.isEmpty() && now - lastSecond.peekFirst() >= SECOND) {
        lastSecond.removeFirst();
      }
      lastSecond.addLast(now);
      highest = Math.max(highest, lastSecond.size());
      return lastSecond.size();
    }
  }

  private final List<Call> all = new ArrayList<>();
  private final Map<YearMonth, Long> paid = new HashMap<>();
  private final Map<YearMonth, Long> stream = new HashMap<>();
  private final Map<String, Rate> rates = new HashMap<>();
  private final Clock clock;
  private final Changes traffic;

  Calls(Clock clock, Changes traffic) {
    this.clock = clock;
    this.traffic = traffic;
  }

  /** Every call in the order it was answered. */
  public synchronized List<Call> all() {
    return List.copyOf(all);
  }

  /** The calls of a path, such as {@code /v1.0/…} or {@code PUT /v1.0/…}. */
  public synchronized List<Call> to(String path) {
    return all.stream().filter(it -> it.isOf(path)).toList();
  }

  /** Calls of operations the twin does not have; a test may ask for none. */
  public synchronized List<Call> unexpected() {
    return all.stream().filter(it -> it.code().equals("unexpected")).toList();
  }

  public synchronized long paid() {
    return paid(thisMonth());
  }

  public synchronized long paid(YearMonth month) {
    return paid.getOrDefault(month, 0L);
  }

  /** Messages, taps and session replies; each once, however often it was delivered. */
  public synchronized long streamMessages() {
    return streamMessages(thisMonth());
  }

  public synchronized long streamMessages(YearMonth month) {
    return stream.getOrDefault(month, 0L);
  }

  /** The most calls of the path ({@code METHOD /path}) seen within any second of real time. */
  public synchronized int highestRate(String methodAndPath) {
    Rate rate = rates.get(methodAndPath);
    return rate == null ? 0 : rate.highest;
  }

  /** The most calls of any one path seen within any second of real time. */
  public synchronized int highestRate() {
    return rates.values().stream().mapToInt(it -> it.highest).max().orElse(0);
  }

  /** What was seen until now was no rate to speak of. */
  public synchronized void forgetRates() {
    rates.clear();
  }

  void add(Call call) {
    synchronized (this) {
      all.add(call);
      if (call.paid()) {
        paid.merge(thisMonth(), 1L, Long::sum);
      }
    }
    traffic.tell();
  }

  synchronized void addStreamMessage() {
    stream.merge(thisMonth(), 1L, Long::sum);
  }

  /** Notes an arrival; gives how many came within the last second, this one included. */
  synchronized int arrives(String methodAndPath) {
    return rates.computeIfAbsent(methodAndPath, it -> new Rate()).count(System.nanoTime());
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(ZONE));
  }
}
