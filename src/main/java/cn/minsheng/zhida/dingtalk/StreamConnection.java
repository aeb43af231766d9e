package cn.minsheng.zhida.dingtalk;

import com.dingtalk.open.app.api.KeepAliveOption;
import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.security.AuthClientCredential;
import com.dingtalk.open.app.stream.network.api.Session;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One client of the stream SDK with its two connections, of which one may go away while the other
 * serves. It opens and re-opens them by itself every 5 s, for ever, and says nothing when it cannot
 * (DINGTALK.md §0.4–0.5). Once stopped it is never started again.
 */
final class StreamConnection {

  private static final int CONNECTIONS = 2;

  private final StreamPace pace;
  private final FramesSeen seen = new FramesSeen();
  private final FrameExecutor frames = new FrameExecutor();
  private final OpenDingTalkClient client;

  StreamConnection(StreamSettings settings, StreamPace pace, StreamListeners listeners) {
    this.pace = pace;
    var builder =
        OpenDingTalkStreamClientBuilder.custom()
            .credential(new AuthClientCredential(settings.clientId(), settings.clientSecret()))
            .maxConnectionCounts(CONNECTIONS)
            .keepAlive(KeepAliveOption.create().withKeepAliveIdleMill(pace.keepAlive().toMillis()))
            .registerCallbackListener(DingTalkStreamTopics.BOT_MESSAGE_TOPIC, listeners.messages())
            .registerCallbackListener(DingTalkStreamTopics.CARD_CALLBACK_TOPIC, listeners.taps())
            .registerAllEventListener(listeners.contacts());
    StreamInternals.openAt(builder, settings.apiBaseUrl());
    StreamInternals.noteFrames(builder, seen);
    client = builder.build();
    StreamInternals.handleFramesBy(client, frames);
  }

  /** Returns at once; whether it works is seen by {@link #live()}. */
  void start() {
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("A stream client is started once", e);
    }
  }

  /** How many connections are open and not going away. */
  int live() {
    return (int)
        StreamInternals.connections(client).stream()
            .filter(it -> it.isActive() && !it.isGoAway())
            .count();
  }

  /**
   * Closes connections whose socket lives while nothing comes any more, so that the SDK opens new
   * ones. While frames wait to be handled silence says nothing.
   *
   * @return how many
   */
  int closeSilentOnes() {
    var all = StreamInternals.connections(client);
    seen.forgetAllBut(all.stream().map(Session::getId).collect(Collectors.toSet()));
    if (!frames.hasNoneWaiting()) {
      return 0;
    }
    var now = System.nanoTime();
    List<Session> silent =
        all.stream()
            .filter(it -> it.isActive() && seen.fellSilent(it.getId(), pace.silentAfter(), now))
            .toList();
    silent.forEach(Session::close);
    return silent.size();
  }

  /**
   * Takes nothing more, lets what came before be stored and acknowledged, then closes all
   * connections: also those that the SDK would leave open while it hangs in an open call.
   */
  void stop() {
    frames.drain(pace.drain());
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The stream client does not stop", e);
    } finally {
      StreamInternals.connections(client).forEach(Session::close);
    }
  }
}
