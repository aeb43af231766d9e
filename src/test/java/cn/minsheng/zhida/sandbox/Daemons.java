package cn.minsheng.zhida.sandbox;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that never keep a JVM alive. */
final class Daemons implements ThreadFactory {

  private final String name;
  private final AtomicInteger count = new AtomicInteger();

  Daemons(String name) {
    this.name = "sandbox-" + name + "-";
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, name + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  void start(Runnable work) {
    newThread(work).start();
  }
}
