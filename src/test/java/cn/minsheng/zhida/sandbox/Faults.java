package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The switches that make the twin misbehave. A path is {@code /v1.0/…}, or {@code PUT
 * /v1.0/card/instances} to mean one method of it, or {@code *} for every call.
 */
public final class Faults {

  private static final class Rule {
    private final String path;
    private final Fault fault;
    private int left;

    Rule(String path, Fault fault, int left) {
      this.path = path;
      this.fault = fault;
      this.left = left;
    }

    boolean fits(String method, String called) {
      return path.equals("*") || path.equals(called) || path.equals(method + " " + called);
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> undeliverable = ConcurrentHashMap.newKeySet();
  private final Set<String> flowControlled = ConcurrentHashMap.newKeySet();
  private final AtomicInteger messagesToLose = new AtomicInteger();
  private final AtomicInteger messagesWithoutContent = new AtomicInteger();
  private volatile boolean staffIdsHidden;
  private volatile CountDownLatch hold = new CountDownLatch(1);
  private volatile boolean closing;

  /** The next so many calls of the path go wrong this way. */
  public synchronized Faults next(int times, String path, Fault fault) {
    rules.add(new Rule(path, fault, times));
    return this;
  }

  /** Every call of the path goes wrong this way until {@link #clear()}. */
  public Faults always(String path, Fault fault) {
    return next(Integer.MAX_VALUE, path, fault);
  }

  /** Cards and robot messages do not reach these people although the call succeeds. */
  public Faults refuseDeliveryTo(String... userIds) {
    undeliverable.addAll(List.of(userIds));
    return this;
  }

  /** batchSend lists these people in flowControlledStaffIdList. */
  public Faults flowControl(String... userIds) {
    flowControlled.addAll(List.of(userIds));
    return this;
  }

  /** The next messages and events are sent into the void; redelivered after a minute. */
  public Faults loseNext(int pushes) {
    messagesToLose.set(pushes);
    return this;
  }

  /** The next messages come with errCode 20001 in place of their content (quota used up). */
  public Faults nextMessagesWithoutContent(int messages) {
    messagesWithoutContent.set(messages);
    return this;
  }

  /** Messages come without senderStaffId, as with an unpublished app. */
  public Faults hideStaffIds(boolean hidden) {
    staffIdsHidden = hidden;
    return this;
  }

  /** Ends every switch, and every call that hangs. */
  public void clear() {
    synchronized (this) {
      rules.clear();
    }
    undeliverable.clear();
    flowControlled.clear();
    messagesToLose.set(0);
    messagesWithoutContent.set(0);
    staffIdsHidden = false;
    letGo();
  }

  /** Ends the calls that hang or wait now: their connections are closed unanswered. */
  public void letGo() {
    CountDownLatch held = hold;
    hold = new CountDownLatch(1);
    held.countDown();
  }

  void close() {
    closing = true;
    letGo();
  }

  synchronized Optional<Fault> take(String method, String path) {
    for (Rule rule : rules) {
      if (rule.left > 0 && rule.fits(method, path)) {
        rule.left = rule.left == Integer.MAX_VALUE ? rule.left : rule.left - 1;
        return Optional.of(rule.fault);
      }
    }
    return Optional.empty();
  }

  /** How many of the coming calls, of those that go wrong once, still will. */
  synchronized int waiting() {
    return rules.stream().filter(it -> it.left < Integer.MAX_VALUE).mapToInt(it -> it.left).sum();
  }

  int messagesToLose() {
    return messagesToLose.get();
  }

  /** Waits in real time; true if the faults let go before. */
  boolean hold(Duration time) {
    if (closing || time.isZero()) {
      return closing;
    }
    try {
      return hold.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  boolean undeliverable(String userId) {
    return undeliverable.contains(userId);
  }

  boolean flowControlled(String userId) {
    return flowControlled.contains(userId);
  }

  boolean losesThisOne() {
    return used(messagesToLose);
  }

  boolean emptiesThisOne() {
    return used(messagesWithoutContent);
  }

  boolean staffIdsHidden() {
    return staffIdsHidden;
  }

  private static boolean used(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }
}
