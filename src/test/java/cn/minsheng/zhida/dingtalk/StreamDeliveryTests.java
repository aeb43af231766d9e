package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.mailroom.ArrivalKey;
import cn.minsheng.zhida.mailroom.TapAnswer;
import cn.minsheng.zhida.sandbox.Ack;
import cn.minsheng.zhida.sandbox.Delivery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is acknowledged is stored, what is not comes again, and nothing is stored twice. */
class StreamDeliveryTests {

  private static final int MANY = 2_300;
  private static final Duration A_COMMIT = Duration.ofMillis(3);
  private static final Duration LONGER_THAN_A_PONG_MAY_TAKE = Duration.ofSeconds(7);

  private final Stream stream = new Stream();
  private final InboxInMemory inbox = stream.desk.inbox;

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void whatIsSaidIsStoredAndAcknowledged() throws Exception {
    stream.live();

    var said = stream.zhang.say("帮助");

    assertThat(acknowledged(said).code()).isEqualTo(200);
    assertThat(inbox.keys()).containsExactly("message:" + said.msgId());
    assertThat(stream.dingtalk.complaints()).isEmpty();
  }

  @Test
  void whatCouldNotBeStoredIsRefusedAndComesAgain() throws Exception {
    stream.live();
    var tries = new AtomicInteger();
    inbox.beforeStoring =
        () -> {
          if (tries.incrementAndGet() == 1) {
            throw new IllegalStateException("no database");
          }
        };

    var said = stream.zhang.say("帮助");
    await().until(() -> said.acks().size() == 1);
    assertThat(said.acks().get(0).code()).isEqualTo(500);
    assertThat(inbox.stored).isEmpty();
    stream.redeliver();

    acknowledged(said);
    assertThat(inbox.keys()).containsExactly("message:" + said.msgId());
  }

  @Test
  void whatWasStoredButNotAcknowledgedComesAgainAndIsStoredOnce() throws Exception {
    stream.live();
    inbox.beforeStoring = stream.dingtalk.gateway()::dropAll;
    var said = stream.zhang.say("帮助");
    await().until(() -> inbox.stored.size() == 1);
    inbox.beforeStoring = () -> {};

    stream.awaitConnections(1);
    stream.redeliverUntilAcknowledged();

    assertThat(inbox.received.get()).isGreaterThanOrEqualTo(2);
    assertThat(inbox.keys()).containsExactly("message:" + said.msgId());
  }

  @Test
  void aHintAboutContactsThatCannotBeStoredComesLater() throws Exception {
    stream.live();
    inbox.beforeStoring =
        () -> {
          throw new IllegalStateException("no database");
        };
    var left = stream.dingtalk.personLeaves("zhang");
    await().until(() -> left.acks().size() == 1);
    assertThat(left.acked()).isNotDone();

    inbox.beforeStoring = () -> {};
    stream.redeliver();

    acknowledged(left);
    assertThat(inbox.keys()).containsExactly("event:" + left.msgId());
  }

  @Test
  void theAnswerToATapReachesTheCard() throws Exception {
    createCard("card-1");
    stream.live();
    inbox.answers =
        tap -> new TapAnswer("已接收", Map.of("status", "ACCEPTED"), Map.of("canAccept", "false"), 2);

    var tap =
        stream.zhang.press("card-1", "node_1", Map.of("action", "accept", "rev", 1, "days", 3));

    assertThat(tap.settled().get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(stream.zhang.lastCard().values())
        .containsEntry("status", "ACCEPTED")
        .containsEntry("title", "通知")
        .containsEntry("canAccept", "false")
        .containsEntry("toast", "已接收");
    assertThat(inbox.taps.element().key().value()).startsWith("tap:card-1:zhang:accept:1:");
    await().until(() -> inbox.answered.size() == 1);
    assertThat(stream.dingtalk.complaints()).isEmpty();
  }

  @Test
  void aTapThatFailsIsSeenToFailAndMayBeRepeated() throws Exception {
    createCard("card-1");
    stream.live();
    inbox.answers =
        tap -> {
          throw new IllegalStateException("no database");
        };

    var tap = stream.zhang.press("card-1", "node_1", Map.of("action", "accept", "rev", 1));

    assertThat(tap.settled().get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(stream.zhang.notices()).hasSize(1);
    assertThat(inbox.answered).isEmpty();
  }

  @Test
  void ofVeryManyAtOnceNoneIsLostNoneDeliveredAgainAndNoneStoredTwice() {
    stream.live();
    stream.awaitConnections(2);
    var database = new CountDownLatch(1);
    inbox.beforeStoring = () -> commitAfter(database);
    var said = sayVeryMuch();
    await().until(() -> inbox.received.get() >= FrameExecutor.THREADS);

    database.countDown();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              assertThat(said.stream().filter(it -> it.acked().isDone()))
                  .allMatch(it -> inbox.stored.containsKey(ArrivalKey.ofMessage(it.msgId())));
              return stream.dingtalk.unacknowledged() == 0;
            });
    assertThat(inbox.stored).hasSize(MANY);
    assertThat(inbox.received).hasValue(MANY);
    assertThat(said).allMatch(it -> it.timesDelivered() == 1);
  }

  @Test
  void ofVeryManyWhileTheDatabaseStandsStillForLongNoneIsLost() {
    stream.live();
    var database = new CountDownLatch(1);
    inbox.beforeStoring = () -> commitAfter(database);
    var said = sayVeryMuch();
    var started = System.nanoTime();
    await().until(() -> hasPassed(started, LONGER_THAN_A_PONG_MAY_TAKE));
    assertThat(said).noneMatch(it -> it.acked().isDone());

    database.countDown();
    stream.redeliverUntilAcknowledged();

    assertThat(inbox.stored).hasSize(MANY);
    assertThat(said).allMatch(it -> it.acked().isDone());
  }

  @Test
  void stoppingFinishesWhatCameAndTakesNothingMore() throws Exception {
    stream.live();
    var database = new CountDownLatch(1);
    inbox.beforeStoring = () -> passes(database);
    var before = stream.zhang.say("前");
    await().until(() -> inbox.received.get() == 1);

    var stopping = new Thread(stream.supervisor()::stop);
    stopping.start();
    await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    var after = stream.zhang.say("后");
    database.countDown();
    stopping.join();

    acknowledged(before);
    await().until(() -> stream.dingtalk.gateway().connections().isEmpty());
    assertThat(after.acks()).isEmpty();
    assertThat(inbox.keys()).containsExactly("message:" + before.msgId());
    assertThat(stream.supervisor().isRunning()).isFalse();
  }

  private static Ack acknowledged(Delivery delivery) throws Exception {
    return delivery.acked().get(10, TimeUnit.SECONDS);
  }

  private List<Delivery> sayVeryMuch() {
    List<Delivery> said = new ArrayList<>();
    for (var i = 0; i < MANY; i++) {
      said.add(stream.zhang.say("第 " + i + " 条"));
    }
    return said;
  }

  /** Waits for the database, which then takes its time. */
  private static void commitAfter(CountDownLatch database) {
    passes(database);
    LockSupport.parkNanos(A_COMMIT.toNanos());
  }

  private static boolean hasPassed(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }

  private static void passes(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void createCard(String id) throws Exception {
    stream.dingtalk.publishTemplate("t.schema");
    var token =
        call(
            "/v1.0/oauth2/accessToken",
            "",
            Map.of(
                "appKey", stream.dingtalk.clientId(), "appSecret", stream.dingtalk.clientSecret()));
    call(
        "/v1.0/card/instances/createAndDeliver",
        JsonMapper.shared().readTree(token).path("accessToken").asString(),
        Map.of(
            "cardTemplateId",
            "t.schema",
            "outTrackId",
            id,
            "callbackType",
            "STREAM",
            "userIdType",
            1,
            "cardData",
            Map.of("cardParamMap", Map.of("title", "通知")),
            "openSpaceId",
            "dtv1.card//IM_ROBOT.zhang",
            "imRobotOpenSpaceModel",
            Map.of("supportForward", false),
            "imRobotOpenDeliverModel",
            Map.of("spaceType", "IM_ROBOT", "robotCode", stream.dingtalk.robotCode())));
  }

  private String call(String path, String token, Map<String, ?> body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(stream.dingtalk.apiBaseUrl() + path))
            .header("Content-Type", "application/json")
            .header("x-acs-dingtalk-access-token", token)
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
