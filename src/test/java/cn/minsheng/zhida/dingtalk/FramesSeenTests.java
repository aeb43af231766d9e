package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When silence on a connection means that it is dead. */
class FramesSeenTests {

  private static final Duration SILENCE = Duration.ofSeconds(70);
  private static final String ONE = "one";

  private final FramesSeen seen = new FramesSeen();

  @Test
  void aConnectionThatGotPingsAndThenNothingFellSilent() {
    seen.ping(ONE, at(0));
    seen.ping(ONE, at(30));

    assertThat(seen.fellSilent(ONE, SILENCE, at(100))).isFalse();
    assertThat(seen.fellSilent(ONE, SILENCE, at(121))).isTrue();
  }

  @Test
  void anyFrameIsASignOfLife() {
    seen.ping(ONE, at(0));
    seen.ping(ONE, at(20));
    seen.frame(ONE, at(80));

    assertThat(seen.fellSilent(ONE, SILENCE, at(100))).isFalse();
    assertThat(seen.fellSilent(ONE, SILENCE, at(151))).isTrue();
  }

  @Test
  void whereNobodyPingsSilenceSaysNothing() {
    seen.frame(ONE, at(0));
    seen.ping(ONE, at(1));

    assertThat(seen.fellSilent(ONE, SILENCE, at(10_000))).isFalse();
    assertThat(seen.fellSilent("unknown", SILENCE, at(10_000))).isFalse();
  }

  @Test
  void wherePingsAreRareSilenceMayLast() {
    seen.ping(ONE, at(0));
    seen.ping(ONE, at(120));

    assertThat(seen.fellSilent(ONE, SILENCE, at(470))).isFalse();
    assertThat(seen.fellSilent(ONE, SILENCE, at(481))).isTrue();
  }

  @Test
  void aNapOfTheMachineIsNoHabit() {
    seen.ping(ONE, at(0));
    seen.ping(ONE, at(20));
    seen.ping(ONE, at(20_000));

    assertThat(seen.fellSilent(ONE, SILENCE, at(20_071))).isTrue();
  }

  @Test
  void closedConnectionsAreForgotten() {
    seen.ping(ONE, at(0));
    seen.ping(ONE, at(20));

    seen.forgetAllBut(Set.of("other"));

    assertThat(seen.fellSilent(ONE, SILENCE, at(10_000))).isFalse();
  }

  private static long at(int second) {
    return Duration.ofSeconds(second).toNanos();
  }
}
