package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The twin's gateway by the frame, without an SDK. */
class SandboxGatewayTests {

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aTicketIsGoodOnceAndForNinetySeconds() throws Exception {
    String used = RawStream.url(RawStream.ticket(dingtalk, dingtalk.clientSecret()));
    new RawStream(used);
    refused(used);

    String old = RawStream.url(RawStream.ticket(dingtalk, dingtalk.clientSecret()));
    office.clock.pass(Duration.ofSeconds(91));
    refused(old);
  }

  @Test
  void onlyWhoKnowsTheSecretGetsATicket() throws Exception {
    assertThat(Json.text(RawStream.ticket(dingtalk, "wrong"), "code")).isEqualTo("authFailed");
  }

  @Test
  void aMessageThatFoundNobodyComesOnceSomebodyListens() throws Exception {
    Delivery said = office.zhang.say("有人吗");
    assertThat(said.timesDelivered()).isZero();

    RawStream listener = RawStream.open(dingtalk);
    awaitConnections(1);
    office.clock.pass(Duration.ofSeconds(60));
    dingtalk.tick();

    JsonNode frame = Json.readOrMissing(listener.next());
    assertThat(frame.path("headers").path("messageId").asString("")).isEqualTo(said.messageId());
    assertThat(frame.path("data").isString()).isTrue();
  }

  @Test
  void aRepeatTakesAnotherConnectionIfThereIsOne() throws Exception {
    RawStream.open(dingtalk);
    RawStream.open(dingtalk);
    awaitConnections(2);
    for (int i = 0; i < 10; i++) {
      office.zhang.say("第 " + i + " 条");
    }
    office.clock.pass(Duration.ofSeconds(60));

    assertThat(dingtalk.tick()).isEqualTo(10);

    await()
        .untilAsserted(
            () ->
                assertThat(dingtalk.gateway().connections())
                    .extracting(StreamConnection::framesSent)
                    .containsExactly(10, 10));
  }

  @Test
  void aZombieAnswersPingsAndNothingElse() throws Exception {
    RawStream zombie = RawStream.open(dingtalk);
    awaitConnections(1);
    dingtalk.gateway().zombieAll();

    Delivery said = office.zhang.say("有人吗");
    zombie.socket.sendText(ack(said), true).join();
    zombie.socket.sendPing(ByteBuffer.wrap("abc".getBytes(StandardCharsets.UTF_8))).join();

    assertThat(zombie.next()).isEqualTo("pong abc");
    assertThat(zombie.silent()).isTrue();
    assertThat(said.acks()).isEmpty();
  }

  @Test
  void aCloseIsAnsweredAndAnUnknownAnswerIsComplainedOf() throws Exception {
    RawStream stream = RawStream.open(dingtalk);
    awaitConnections(1);
    stream.socket.sendText("no json", true).join();
    stream
        .socket
        .sendText("{\"code\":200,\"headers\":{\"messageId\":\"who\"},\"data\":\"{}\"}", true)
        .join();
    await().until(() -> dingtalk.complaints().size() == 2);

    stream.socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

    assertThat(stream.next()).isEqualTo("close 1000");
    awaitConnections(0);
  }

  @Test
  void aLargeFrameStaysWholeAndATooLargeOneIsRefused() throws Exception {
    RawStream stream = RawStream.open(dingtalk);
    awaitConnections(1);

    office.zhang.say("长".repeat(80_000));

    assertThat(stream.next()).contains("长".repeat(80_000));
    assertThatThrownBy(() -> office.zhang.say("长".repeat(90_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closingFreesThePorts() throws Exception {
    RawStream stream = RawStream.open(dingtalk);
    String url = dingtalk.apiBaseUrl();

    dingtalk.close();

    assertThatThrownBy(() -> Plain.get(url)).isInstanceOf(ConnectException.class);
    await()
        .until(() -> stream.socket.isInputClosed() || dingtalk.gateway().connections().isEmpty());
  }

  private void awaitConnections(int count) {
    await().until(() -> dingtalk.gateway().wellConnections() == count);
  }

  private static void refused(String url) {
    assertThatThrownBy(() -> new RawStream(url))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .cause()
        .extracting(it -> ((WebSocketHandshakeException) it).getResponse().statusCode())
        .isEqualTo(401);
  }

  private static String ack(Delivery said) {
    return "{\"code\":200,\"headers\":{\"messageId\":\""
        + said.messageId()
        + "\"},\"data\":\"{}\"}";
  }
}
