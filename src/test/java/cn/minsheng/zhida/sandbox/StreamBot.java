package cn.minsheng.zhida.sandbox;

import com.dingtalk.open.app.api.GenericEventListener;
import com.dingtalk.open.app.api.KeepAliveOption;
import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import com.dingtalk.open.app.api.message.GenericOpenDingTalkEvent;
import com.dingtalk.open.app.api.security.AuthClientCredential;
import com.dingtalk.open.app.stream.protocol.event.EventAckStatus;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The real stream SDK with listeners that note what they get and answer what the test says. */
final class StreamBot implements AutoCloseable {

  final Queue<JsonNode> messages = new ConcurrentLinkedQueue<>();
  final Queue<JsonNode> taps = new ConcurrentLinkedQueue<>();
  final Queue<String> events = new ConcurrentLinkedQueue<>();
  volatile Function<JsonNode, Map<String, ?>> onMessage = it -> Map.of();
  volatile Function<JsonNode, Map<String, ?>> onTap = it -> Map.of();
  volatile EventAckStatus onEvent = EventAckStatus.SUCCESS;
  private final OpenDingTalkClient client;

  private final class Messages implements OpenDingTalkCallbackListener<String, Map<String, ?>> {
    @Override
    public Map<String, ?> execute(String message) {
      JsonNode json = Json.readOrMissing(message);
      messages.add(json);
      return onMessage.apply(json);
    }
  }

  private final class Taps implements OpenDingTalkCallbackListener<String, Map<String, ?>> {
    @Override
    public Map<String, ?> execute(String tap) {
      JsonNode json = Json.readOrMissing(tap);
      taps.add(json);
      return onTap.apply(json);
    }
  }

  private final class Events implements GenericEventListener {
    @Override
    public EventAckStatus onEvent(GenericOpenDingTalkEvent event) {
      events.add(event.getEventType() + " " + event.getEventId() + " " + event.getData());
      return onEvent;
    }
  }

  StreamBot(Sandbox dingtalk, int connections) throws Exception {
    OpenDingTalkStreamClientBuilder builder =
        OpenDingTalkStreamClientBuilder.custom()
            .credential(new AuthClientCredential(dingtalk.clientId(), dingtalk.clientSecret()))
            .maxConnectionCounts(connections)
            .keepAlive(KeepAliveOption.create().withKeepAliveIdleMill(1_000L))
            .registerCallbackListener("/v1.0/im/bot/messages/get", new Messages())
            .registerCallbackListener("/v1.0/card/instances/callback", new Taps())
            .registerAllEventListener(new Events());
    Field host = OpenDingTalkStreamClientBuilder.class.getDeclaredField("openApiHost");
    host.setAccessible(true);
    host.set(builder, dingtalk.apiBaseUrl());
    client = builder.build();
    client.start();
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The SDK did not stop", e);
    }
  }
}
