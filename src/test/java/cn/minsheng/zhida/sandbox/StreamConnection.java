package cn.minsheng.zhida.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * One WebSocket of the bot.
 *
 * <p>It lives well until the platform says {@code disconnect} (it is then going away: gets nothing
 * new, is closed a little later), is dropped, or goes bad: a zombie answers WebSocket pings but
 * swallows what is sent either way; a frozen one does not even answer pings. The platform does not
 * notice the last two and goes on choosing them.
 */
public final class StreamConnection {

  /** Larger text frames make the SDK close the connection (DINGTALK.md §1.4). */
  static final int MAX_FRAME = 256 * 1024;

  private static final int NORMAL_CLOSURE = 1000;
  private static final WebSocketWire.Frame END = new WebSocketWire.Frame(-1, new byte[0]);

  private enum Mood {
    WELL,
    GOING_AWAY,
    ZOMBIE,
    FROZEN
  }

  private final String id;
  private final Set<String> subscriptions;
  private final Socket raw;
  private final Closeable secure;
  private final WebSocketWire wire;
  private final Gateway gateway;
  private final BiConsumer<StreamConnection, String> onText;
  private final BlockingQueue<WebSocketWire.Frame> outbox = new LinkedBlockingQueue<>();
  private final AtomicInteger textsSent = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;
  private volatile boolean open = true;

  StreamConnection(
      String id,
      Set<String> subscriptions,
      Socket raw,
      Closeable secure,
      WebSocketWire wire,
      Gateway gateway,
      BiConsumer<StreamConnection, String> onText) {
    this.id = id;
    this.subscriptions = Set.copyOf(subscriptions);
    this.raw = raw;
    this.secure = secure;
    this.wire = wire;
    this.gateway = gateway;
    this.onText = onText;
  }

  public String id() {
    return id;
  }

  public boolean isOpen() {
    return open;
  }

  /** Open, and neither going away nor gone bad. */
  public boolean isWell() {
    return open && mood == Mood.WELL;
  }

  /** Text frames put on the wire so far. */
  public int framesSent() {
    return textsSent.get();
  }

  /** Sends SYSTEM disconnect at once and closes after the grace (real time; the platform: 10 s). */
  public void disconnect(Duration grace) {
    gateway.sendDisconnect(this);
    if (mood == Mood.WELL) {
      mood = Mood.GOING_AWAY;
    }
    gateway.later(grace, this::close);
  }

  /** Sends a close frame and closes. */
  public void close() {
    outbox.add(closeFrame());
    outbox.add(END);
  }

  /** Cuts the TCP connection with a reset; what was not written yet is lost on the way. */
  public void drop() {
    try {
      raw.setSoLinger(true, 0);
      raw.close();
    } catch (IOException alreadyGone) {
      mood = Mood.FROZEN;
    }
    closed();
  }

  /** From now on WebSocket pings are answered and everything else is swallowed. */
  public void zombie() {
    mood = Mood.ZOMBIE;
  }

  /** From now on nothing is answered at all, as when the peer's network is gone. */
  public void freeze() {
    mood = Mood.FROZEN;
  }

  boolean takesNew(String subscription) {
    return open && mood != Mood.GOING_AWAY && subscriptions.contains(subscription);
  }

  /** Queues a text frame; never blocks. A connection gone bad swallows it. */
  void send(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    if (payload.length > MAX_FRAME) {
      throw new IllegalArgumentException("A frame of " + payload.length + " bytes is too large");
    }
    if (mood == Mood.WELL || mood == Mood.GOING_AWAY) {
      outbox.add(new WebSocketWire.Frame(WebSocketWire.TEXT, payload));
    }
  }

  /** Reads until the end; the calling thread is this connection's own. */
  void live(Daemons threads) {
    threads.start(this::writeAll);
    try {
      while (open) {
        take(wire.read());
      }
    } catch (IOException gone) {
      closed();
    }
  }

  private void take(WebSocketWire.Frame frame) {
    if (mood == Mood.FROZEN) {
      return;
    }
    if (frame.opcode() == WebSocketWire.PING) {
      outbox.add(new WebSocketWire.Frame(WebSocketWire.PONG, frame.payload()));
    } else if (frame.opcode() == WebSocketWire.CLOSE) {
      close();
    } else if (frame.opcode() == WebSocketWire.TEXT && mood != Mood.ZOMBIE) {
      onText.accept(this, frame.text());
    }
  }

  private void writeAll() {
    try {
      for (WebSocketWire.Frame next = outbox.take(); next != END; next = outbox.take()) {
        boolean text = next.opcode() == WebSocketWire.TEXT;
        if (mood == Mood.FROZEN || (text && mood == Mood.ZOMBIE)) {
          continue;
        }
        wire.write(next);
        if (text) {
          textsSent.incrementAndGet();
        }
      }
      secure.close();
    } catch (IOException | InterruptedException gone) {
      open = false;
    }
    closed();
  }

  private void closed() {
    open = false;
    outbox.add(END);
    gateway.forget(this);
  }

  private static WebSocketWire.Frame closeFrame() {
    byte[] code = ByteBuffer.allocate(2).putShort((short) NORMAL_CLOSURE).array();
    return new WebSocketWire.Frame(WebSocketWire.CLOSE, code);
  }
}
