package cn.minsheng.zhida.dingtalk;

import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import com.dingtalk.open.app.api.protocol.CommandExecutor;
import com.dingtalk.open.app.api.protocol.SystemCommandExecutor;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.network.core.DefaultSessionPool;
import com.dingtalk.open.app.stream.network.core.NetWorkService;
import com.dingtalk.open.app.stream.protocol.CommandType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * What we need of the stream SDK 1.3.12 and it does not offer. No other class reaches into it, and
 * a test tells which field an upgrade took away.
 */
final class StreamInternals {

  private static final String BUILDER = OpenDingTalkStreamClientBuilder.class.getName();
  private static final String CLIENT = "com.dingtalk.open.app.api.OpenDingTalkStreamClient";

  private static final SdkField HOST =
      new SdkField(
          BUILDER, "openApiHost", String.class, "open the stream elsewhere than in production");
  private static final SdkField COMMANDS =
      new SdkField(
          BUILDER, "commands", Map.class, "see every frame, the platform's pings among them");
  private static final SdkField EXECUTOR =
      new SdkField(
          CLIENT, "executor", ExecutorService.class, "lose no frame when very many come at once");
  private static final SdkField NETWORK =
      new SdkField(CLIENT, "netWorkService", NetWorkService.class, "see which connections live");
  private static final SdkField POOL =
      new SdkField(
          NetWorkService.class.getName(),
          "sessionPool",
          DefaultSessionPool.class,
          "see which connections live");
  private static final SdkField SESSIONS =
      new SdkField(
          DefaultSessionPool.class.getName(),
          "sessions",
          Map.class,
          "see which connections live and close one that is dead");

  /** All of them, for the test and for the start. */
  static final List<SdkField> FIELDS = List.of(HOST, COMMANDS, EXECUTOR, NETWORK, POOL, SESSIONS);

  private StreamInternals() {}

  /**
   * @throws IllegalStateException if the SDK on the class path has not all of it
   */
  static void check() {
    FIELDS.forEach(SdkField::find);
  }

  /** The builder's own setter for the host is private (DINGTALK.md §0.2). */
  static void openAt(OpenDingTalkStreamClientBuilder builder, String apiBaseUrl) {
    HOST.write(builder, apiBaseUrl);
  }

  /**
   * Has every frame noted; call it after all listeners are registered. The SDK handles its SYSTEM
   * frames by itself and tells nobody, so that a socket which lives while its platform end is dead
   * cannot be told from a quiet evening.
   */
  @SuppressWarnings("unchecked")
  static void noteFrames(OpenDingTalkStreamClientBuilder builder, FramesSeen seen) {
    var commands = (Map<CommandType, CommandExecutor>) COMMANDS.read(builder);
    commands.putIfAbsent(CommandType.SYSTEM, new SystemCommandExecutor());
    commands.replaceAll((type, command) -> new NotedCommand(command, seen));
  }

  /**
   * Gives a client that was not started our executor. Its own holds 2,048 waiting frames, throws
   * away the rest without a word, and cannot say how long a frame waited.
   */
  static void handleFramesBy(OpenDingTalkClient client, ExecutorService frames) {
    ((ExecutorService) EXECUTOR.read(client)).shutdown();
    EXECUTOR.write(client, frames);
  }

  /** All connections of a client, dead ones and those that are going away too. */
  @SuppressWarnings("unchecked")
  static Collection<Session> connections(OpenDingTalkClient client) {
    if (NETWORK.isEmptyIn(client)) {
      return List.of();
    }
    var sessions = (Map<String, Session>) SESSIONS.read(POOL.read(NETWORK.read(client)));
    return List.copyOf(sessions.values());
  }
}
