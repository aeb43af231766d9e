package cn.minsheng.zhida.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A WebSocket without any SDK: acknowledges nothing by itself. */
final class RawStream implements WebSocket.Listener {

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  final WebSocket socket;

  RawStream(String url) {
    socket =
        HttpClient.newBuilder()
            .sslContext(SandboxTls.trusted())
            .build()
            .newWebSocketBuilder()
            .buildAsync(URI.create(url), this)
            .join();
  }

  static JsonNode ticket(Sandbox dingtalk, String secret) throws Exception {
    return Plain.json(
        dingtalk.apiBaseUrl() + "/v1.0/gateway/connections/open",
        """
        {"clientId":"%s","clientSecret":"%s","subscriptions":[
          {"type":"EVENT","topic":"*"},
          {"type":"CALLBACK","topic":"/v1.0/im/bot/messages/get"}]}"""
            .formatted(dingtalk.clientId(), secret));
  }

  static String url(JsonNode ticket) {
    return ticket.path("endpoint").asString("") + "?ticket=" + ticket.path("ticket").asString("");
  }

  static RawStream open(Sandbox dingtalk) throws Exception {
    return new RawStream(url(ticket(dingtalk, dingtalk.clientSecret())));
  }

  /** The next text, {@code pong …} or {@code close …}; fails after a while. */
  String next() throws InterruptedException {
    String next = received.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came");
    }
    return next;
  }

  boolean silent() {
    return received.isEmpty();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      received.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
    received.add("pong " + StandardCharsets.UTF_8.decode(payload));
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    received.add("close " + code);
    return null;
  }
}
