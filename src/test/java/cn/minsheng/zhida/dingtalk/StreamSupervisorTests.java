package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.sandbox.Fault;
import cn.minsheng.zhida.sandbox.StreamConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

/** The stream comes back by itself, whatever the platform or the network does to it. */
@ExtendWith(OutputCaptureExtension.class)
class StreamSupervisorTests {

  private static final Duration LONGER_THAN_A_TICK_OF_THE_SDK = Duration.ofSeconds(20);
  private static final String CALL_FOR_A_PERSON = "The bot hears nothing";

  private final Stream stream = new Stream();

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void twoConnectionsAreKept() {
    stream.live();

    stream.awaitConnections(2);

    await().until(() -> stream.supervisor().liveConnections() == 2);
  }

  @Test
  void aConnectionToldToGoIsReplacedAtOnce() {
    stream.live();

    stream.dingtalk.gateway().disconnectAll(Duration.ofSeconds(10));

    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> stream.dingtalk.gateway().wellConnections() >= 1);
    hearsAMessage();
  }

  @Test
  void anAbruptDropIsRepaired() {
    stream.live();

    stream.dingtalk.gateway().dropAll();

    awaitLive();
    hearsAMessage();
  }

  @Test
  void aConnectionThatFellSilentIsReplaced() {
    stream.live();
    stream.dingtalk.gateway().pingEvery(Duration.ofMillis(200));
    stream.awaitConnections(2);
    var before = stream.dingtalk.gateway().connections();
    awaitPings(before.get(0));
    awaitPings(before.get(1));

    stream.dingtalk.gateway().zombieAll();
    var swallowed = stream.zhang.say("有人吗");

    awaitLive();
    assertThat(before).noneMatch(StreamConnection::isWell);
    stream.redeliverUntilAcknowledged();
    assertThat(stream.desk.inbox.keys()).containsExactly("message:" + swallowed.msgId());
  }

  @Test
  void aQuietConnectionThatWasNeverPingedIsLeftAlone() {
    stream.live();
    var before = stream.dingtalk.gateway().connections().get(0);
    var started = System.nanoTime();

    await()
        .atMost(LONGER_THAN_A_TICK_OF_THE_SDK)
        .until(() -> hasPassed(started, Stream.QUICK.silentAfter().multipliedBy(2)));

    assertThat(before.isWell()).isTrue();
  }

  @Test
  void aPeerThatAnswersNoPingIsLeft() {
    stream.live();
    var before = stream.dingtalk.gateway().connections();

    before.forEach(StreamConnection::freeze);

    awaitLive();
    hearsAMessage();
  }

  @Test
  void anOpenCallThatHangsIsOvertaken() {
    stream.dingtalk.faults().next(1, Stream.OPEN, Fault.hang());

    stream.start();

    awaitLive();
    hearsAMessage();
    assertThat(stream.dingtalk.calls().to(Stream.OPEN)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void anOpenCallThatHangsAfterADropIsOvertaken() {
    stream.live();
    stream.awaitConnections(2);
    stream.dingtalk.faults().next(1, Stream.OPEN, Fault.hang());

    stream.dingtalk.gateway().dropAll();

    awaitLive();
    hearsAMessage();
  }

  @Test
  void aClientThatWakesUpLateLeavesNoConnection() {
    stream.dingtalk.faults().next(1, Stream.OPEN, Fault.latency(Duration.ofSeconds(8)));
    stream.start();
    awaitLive();
    stream.awaitConnections(2);

    await()
        .atMost(LONGER_THAN_A_TICK_OF_THE_SDK)
        .until(() -> stream.dingtalk.calls().to(Stream.OPEN).size() >= 3);
    await()
        .during(Duration.ofSeconds(5))
        .atMost(LONGER_THAN_A_TICK_OF_THE_SDK)
        .until(() -> stream.supervisor().liveConnections() == 2);
    assertThat(stream.dingtalk.gateway().connections()).hasSize(2);
    hearsAMessage();
  }

  /** With the periods of production; the platform would hold such a call for six hours. */
  @Test
  void inProductionTheBotIsLiveAgainWithinAMinuteOfAnOpenCallThatHangs() {
    stream.at(StreamPace.PRODUCTION);
    stream.dingtalk.faults().next(1, Stream.OPEN, Fault.hang());

    stream.start();

    await().atMost(Duration.ofSeconds(60)).until(() -> stream.supervisor().isLive());
    hearsAMessage();
  }

  @Test
  void whenTheStreamStaysDownAPersonIsCalledOnce(CapturedOutput output) {
    stream.withSecret("wrong").start();

    await().atMost(LONGER_THAN_A_TICK_OF_THE_SDK).until(() -> calls(output) == 1);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> calls(output) == 1);
    assertThat(stream.supervisor().isLive()).isFalse();
    assertThat(output).contains("client id and secret").doesNotContain("\"wrong\"");
  }

  @Test
  void whatComesBackIsTold(CapturedOutput output) {
    stream.dingtalk.faults().always(Stream.OPEN, Fault.busy());
    stream.start();
    await().atMost(LONGER_THAN_A_TICK_OF_THE_SDK).until(() -> calls(output) == 1);

    stream.dingtalk.faults().clear();

    awaitLive();
    await().until(() -> output.getOut().contains("The stream is live on"));
    hearsAMessage();
  }

  @Test
  void itCanBeStoppedAndStartedAgain() {
    stream.live();
    stream.supervisor().stop();
    stream.supervisor().stop();
    assertThat(stream.supervisor().isLive()).isFalse();
    await().until(() -> stream.dingtalk.gateway().connections().isEmpty());

    stream.live();

    hearsAMessage();
  }

  private void awaitLive() {
    await()
        .atMost(LONGER_THAN_A_TICK_OF_THE_SDK)
        .until(
            () -> stream.supervisor().isLive() && stream.dingtalk.gateway().wellConnections() >= 1);
  }

  private void hearsAMessage() {
    var said = stream.zhang.say("在吗");
    await()
        .atMost(LONGER_THAN_A_TICK_OF_THE_SDK)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              stream.redeliver();
              return said.acked().isDone();
            });
    assertThat(stream.desk.inbox.keys()).contains("message:" + said.msgId());
  }

  private static void awaitPings(StreamConnection connection) {
    await().atMost(10, TimeUnit.SECONDS).until(() -> connection.framesSent() >= 2);
  }

  private static boolean hasPassed(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }

  private static int calls(CapturedOutput output) {
    return StringUtils.countOccurrencesOf(output.getOut(), CALL_FOR_A_PERSON);
  }
}
