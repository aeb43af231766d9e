package cn.minsheng.zhida.dingtalk;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Handles a client's frames on 16 threads and knows how long each has waited.
 *
 * <p>When 2,048 frames wait, the thread that reads the sockets handles the next one itself, so that
 * the platform has to wait and no frame is lost. While it does so, that thread reads and writes
 * nothing: acknowledgements and pongs of its connections leave late, by the time one handler takes
 * for each frame it has read already. If that grows over 5 s, the SDK may miss a pong and close the
 * connection; what was not acknowledged is then delivered again, and stored once. A closed
 * connection is the right end of such a flood, a lost frame is not. Answers to taps given meanwhile
 * must be taken for late.
 */
final class FrameExecutor extends ThreadPoolExecutor {

  static final int THREADS = 16;
  static final int MOST_WAITING = 2_048;

  /** So long after a flood nobody can say how long a frame stood in the socket. */
  private static final Duration FLOOD = Duration.ofSeconds(10);

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final ThreadLocal<@Nullable Frame> CURRENT = new ThreadLocal<>();

  private volatile @Nullable Long flooded;

  FrameExecutor() {
    super(
        THREADS,
        THREADS,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(MOST_WAITING),
        FrameExecutor::thread,
        FrameExecutor::runByCaller);
  }

  @Override
  public void execute(Runnable work) {
    super.execute(new Frame(work, System.nanoTime()));
  }

  /** Whether no frame waits, so that silence on a connection means that nothing came. */
  boolean hasNoneWaiting() {
    return getQueue().isEmpty();
  }

  /** Takes no more frames, and lets those that came before finish and be acknowledged. */
  void drain(Duration atMost) {
    shutdown();
    try {
      awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * How long ago the frame came that the calling thread is handling; zero if it handles none, and
   * longer than any time limit if frames came too fast to say.
   */
  static Duration sinceArrival() {
    var frame = CURRENT.get();
    return frame == null ? Duration.ZERO : frame.age();
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "stream-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private static void runByCaller(Runnable work, ThreadPoolExecutor executor) {
    if (executor instanceof FrameExecutor frames) {
      frames.flooded = System.nanoTime();
    }
    if (!executor.isShutdown()) {
      work.run();
    }
  }

  private boolean wasFlooded() {
    var last = flooded;
    return last != null && System.nanoTime() - last < FLOOD.toNanos();
  }

  private final class Frame implements Runnable {

    private final Runnable work;
    private final long arrived;

    private Frame(Runnable work, long arrived) {
      this.work = work;
      this.arrived = arrived;
    }

    private Duration age() {
      return wasFlooded()
          ? Duration.ofNanos(Long.MAX_VALUE)
          : Duration.ofNanos(System.nanoTime() - arrived);
    }

    @Override
    public void run() {
      CURRENT.set(this);
      try {
        work.run();
      } finally {
        CURRENT.remove();
      }
    }
  }
}
