package cn.minsheng.zhida.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The platform's end of the stream: takes the bot's WebSockets and chooses one per message. */
public final class Gateway implements AutoCloseable {

  private static final int HANDSHAKE_MILLIS = 10_000;
  private static final String TARGET = "/connect?ticket=";

  private final ServerSocket server;
  private final SSLSocketFactory tls;
  private final Tickets tickets;
  private final Ids ids;
  private final Random choice;
  private final ScheduledExecutorService timer;
  private final Changes changes;
  private final Daemons threads = new Daemons("gateway");
  private final List<StreamConnection> connections = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<JsonNode>> pings = new ConcurrentHashMap<>();
  private volatile @Nullable BiConsumer<StreamConnection, String> onText;

  Gateway(
      SSLContext tls,
      Tickets tickets,
      Ids ids,
      Random choice,
      ScheduledExecutorService timer,
      Changes changes) {
    this.tls = tls.getSocketFactory();
    this.tickets = tickets;
    this.ids = ids;
    this.choice = choice;
    this.timer = timer;
    this.changes = changes;
    try {
      this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(BiConsumer<StreamConnection, String> takesAnswers) {
    onText = takesAnswers;
    threads.start(this::acceptAll);
  }

  String endpoint() {
    return "wss://localhost:" + server.getLocalPort() + "/connect";
  }

  /** The open connections, oldest first. */
  public List<StreamConnection> connections() {
    return List.copyOf(connections);
  }

  /** How many connections are open and neither going away nor gone bad. */
  public long wellConnections() {
    return connections.stream().filter(StreamConnection::isWell).count();
  }

  /** SYSTEM disconnect on all, closed after the grace in real time. */
  public void disconnectAll(Duration grace) {
    connections.forEach(it -> it.disconnect(grace));
  }

  /** Cuts all at once. */
  public void dropAll() {
    connections.forEach(StreamConnection::drop);
  }

  public void zombieAll() {
    connections.forEach(StreamConnection::zombie);
  }

  /** SYSTEM ping on every well connection; each future holds the answer's data. */
  public List<CompletableFuture<JsonNode>> pingAll() {
    List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
    for (StreamConnection connection : connections) {
      if (connection.isWell()) {
        String messageId = ids.frame();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pings.put(messageId, answer);
        answers.add(answer);
        ObjectNode data = Json.object().put("opaque", ids.hex());
        connection.send(systemFrame("ping", connection.id(), messageId, data));
      }
    }
    return answers;
  }

  /** Pings all every so often in real time, as the platform does every 20 to 30 s. */
  public void pingEvery(Duration period) {
    timer.scheduleAtFixedRate(
        this::pingAll, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean pingAnswered(String messageId, JsonNode data) {
    CompletableFuture<JsonNode> ping = pings.remove(messageId);
    return ping != null && ping.complete(data);
  }

  /** One at random of those that want it, not the one to avoid if there is another. */
  Optional<StreamConnection> choose(String subscription, @Nullable String avoid) {
    List<StreamConnection> wanting =
        connections.stream().filter(it -> it.takesNew(subscription)).toList();
    List<StreamConnection> others = wanting.stream().filter(it -> !it.id().equals(avoid)).toList();
    List<StreamConnection> from = others.isEmpty() ? wanting : others;
    if (from.isEmpty()) {
      return Optional.empty();
    }
    synchronized (choice) {
      return Optional.of(from.get(choice.nextInt(from.size())));
    }
  }

  void sendDisconnect(StreamConnection connection) {
    ObjectNode data = Json.object().put("reason", "connection is expired");
    connection.send(systemFrame("disconnect", connection.id(), ids.frame(), data));
  }

  void later(Duration delay, Runnable work) {
    try {
      timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException theTwinIsClosing) {
      work.run();
    }
  }

  void forget(StreamConnection connection) {
    if (connections.remove(connection)) {
      changes.tell();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      dropAll();
    }
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket raw = server.accept();
        threads.start(() -> serve(raw));
      } catch (IOException closedOrRefused) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private void serve(Socket raw) {
    try (raw) {
      raw.setTcpNoDelay(true);
      raw.setSoTimeout(HANDSHAKE_MILLIS);
      SSLSocket secure = (SSLSocket) tls.createSocket(raw, null, true);
      secure.startHandshake();
      WebSocketWire wire = new WebSocketWire(secure.getInputStream(), secure.getOutputStream());
      WebSocketWire.Handshake handshake = wire.readHandshake();
      Optional<Set<String>> subscriptions = redeem(handshake.target());
      if (subscriptions.isEmpty()) {
        wire.refuse(401, "Unauthorized");
        return;
      }
      wire.accept(handshake);
      raw.setSoTimeout(0);
      StreamConnection connection =
          new StreamConnection(
              ids.hex(),
              subscriptions.get(),
              raw,
              secure,
              wire,
              this,
              Objects.requireNonNull(onText));
      connections.add(connection);
      if (server.isClosed()) {
        connection.drop();
      }
      changes.tell();
      connection.live(threads);
    } catch (IOException gone) {
      changes.tell();
    }
  }

  private Optional<Set<String>> redeem(String target) {
    return target.startsWith(TARGET)
        ? tickets.redeem(target.substring(TARGET.length()))
        : Optional.empty();
  }

  private static String systemFrame(
      String topic, String connectionId, String messageId, ObjectNode data) {
    ObjectNode frame = Json.object().put("specVersion", "1.0").put("type", "SYSTEM");
    ObjectNode head = frame.putObject("headers");
    head.put("connectionId", connectionId);
    head.put("contentType", "application/json");
    head.put("messageId", messageId);
    head.put("topic", topic);
    return Json.write(frame.put("data", Json.write(data)));
  }
}
