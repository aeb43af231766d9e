package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due while the stream is down, at the production's pace. */
class OutageTests {

  private static final long START = Long.MAX_VALUE - Duration.ofMinutes(2).toNanos();

  private final Outage outage = new Outage(StreamPace.PRODUCTION);

  @Test
  void anotherClientIsBuiltAfterTwentySecondsThenEverMoreSeldom() {
    List<Integer> built = new ArrayList<>();
    for (var second = 0; second <= 1_600; second += 5) {
      outage.goesOn(at(second));
      if (outage.asksForAnotherClient(at(second))) {
        built.add(second);
      }
    }

    assertThat(built).containsExactly(20, 60, 140, 300, 600, 900, 1_200, 1_500);
  }

  @Test
  void aPersonIsCalledOnceAfterAMinute() {
    outage.goesOn(at(0));

    assertThat(outage.asksForAPerson(at(59))).isFalse();
    assertThat(outage.asksForAPerson(at(60))).isTrue();
    assertThat(outage.asksForAPerson(at(65))).isFalse();
  }

  @Test
  void whatEndedBeginsAnew() {
    outage.goesOn(at(0));
    outage.asksForAPerson(at(60));

    assertThat(outage.ends(at(70))).contains(Duration.ofSeconds(70));
    assertThat(outage.ends(at(75))).isEmpty();
    assertThat(outage.asksForAPerson(at(200))).isFalse();
    assertThat(outage.asksForAnotherClient(at(200))).isFalse();

    outage.goesOn(at(300));
    assertThat(outage.asksForAnotherClient(at(319))).isFalse();
    assertThat(outage.asksForAnotherClient(at(320))).isTrue();
    assertThat(outage.asksForAPerson(at(360))).isTrue();
  }

  private static long at(int second) {
    return START + Duration.ofSeconds(second).toNanos();
  }
}
