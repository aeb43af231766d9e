package cn.minsheng.zhida.dingtalk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the stream alive: looks every few seconds whether a connection lives, closes those that
 * only seem to, and when none has lived for a while builds another client beside the one that
 * hangs. The first that lives stays, all others are stopped; so there are never more than two.
 */
final class StreamSupervisor implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StreamSupervisor.class);
  private static final int MOST_CLIENTS = 2;

  private final StreamSettings settings;
  private final StreamPace pace;
  private final StreamListeners listeners;
  private final Outage outage;
  private final List<StreamConnection> clients = new CopyOnWriteArrayList<>();
  private @Nullable ScheduledExecutorService looking;

  StreamSupervisor(StreamSettings settings, StreamPace pace, StreamListeners listeners) {
    this.settings = settings;
    this.pace = pace;
    this.listeners = listeners;
    this.outage = new Outage(pace);
  }

  /** Whether messages can come in. */
  boolean isLive() {
    return liveConnections() > 0;
  }

  int liveConnections() {
    return clients.stream().mapToInt(StreamConnection::live).sum();
  }

  @Override
  public synchronized void start() {
    if (looking != null) {
      return;
    }
    StreamInternals.check();
    outage.goesOn(System.nanoTime());
    build();
    looking = Executors.newSingleThreadScheduledExecutor(StreamSupervisor::thread);
    looking.scheduleWithFixedDelay(
        this::lookSafely, 0, pace.look().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops taking, lets what came before be stored and acknowledged, closes. */
  @Override
  public synchronized void stop() {
    if (looking == null) {
      return;
    }
    looking.shutdownNow();
    looking = null;
    clients.forEach(this::retire);
    outage.ends(System.nanoTime());
    log.info("The stream is closed");
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException e) {
      log.error("The stream is not watched any more as it should be. Restart the bot.", e);
    }
  }

  private synchronized void look() {
    if (looking == null) {
      return;
    }
    closeSilentOnes();
    var now = System.nanoTime();
    if (isLive()) {
      comesBack(now);
    } else {
      staysAway(now);
    }
  }

  private void closeSilentOnes() {
    var closed = clients.stream().mapToInt(StreamConnection::closeSilentOnes).sum();
    if (closed > 0) {
      log.warn("Closed {} stream connections on which nothing came any more", closed);
    }
  }

  private void comesBack(long now) {
    outage
        .ends(now)
        .ifPresent(
            lasted ->
                log.info(
                    "The stream is live on {} connections after {} s",
                    liveConnections(),
                    lasted.toSeconds()));
    if (clients.size() > 1) {
      var stays = clients.stream().filter(it -> it.live() > 0).findFirst();
      stays.ifPresent(one -> clients.stream().filter(other -> other != one).forEach(this::retire));
    }
  }

  private void staysAway(long now) {
    outage.goesOn(now);
    if (outage.asksForAnotherClient(now)) {
      log.warn("No stream connection lives; trying with another client");
      if (clients.size() == MOST_CLIENTS) {
        retire(clients.get(0));
      }
      build();
    }
    if (outage.asksForAPerson(now)) {
      log.error(
          "The bot hears nothing: no stream connection for {} s. Check that this machine reaches {} and wss://*.dingtalk.com:443, that client id and secret are right and the app is published, and that no other service uses this client id.",
          pace.downAfter().toSeconds(),
          settings.apiBaseUrl());
    }
  }

  private void build() {
    var client = new StreamConnection(settings, pace, listeners);
    client.start();
    clients.add(client);
  }

  private void retire(StreamConnection client) {
    clients.remove(client);
    try {
      client.stop();
    } catch (RuntimeException e) {
      log.warn("A stream client did not stop cleanly", e);
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "stream-supervisor");
    thread.setDaemon(true);
    return thread;
  }
}
