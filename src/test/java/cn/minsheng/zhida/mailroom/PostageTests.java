package cn.minsheng.zhida.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PostageTests extends MailroomTest {

  @Autowired Postage postage;

  @Test
  void theLedgerCountsPaidCallsByMonth() {
    postage.book("/v1.0/card/instances", true);
    postage.book("/v1.0/card/instances", true);
    postage.book("/topapi/v2/user/get", false);
    postage.unbook("/v1.0/card/instances");
    inbox.receive(says(ZHANG, "m1", "x"));
    assertThat(postage.spent()).isEqualTo(new Postage.Spent(1, 1));
    clock.goTo(LocalDate.of(2026, 4, 1), LocalTime.of(9, 0));
    assertThat(postage.spent()).isEqualTo(new Postage.Spent(0, 0));
  }

  @Test
  void allNodesTogetherMakeNoMoreThanFifteenCallsASecondAfterAShortBurst() throws Exception {
    var waits = Collections.synchronizedList(new ArrayList<Duration>());
    var threads = Executors.newFixedThreadPool(4);
    IntStream.range(0, 60).forEach(i -> threads.submit(() -> waits.add(postage.book("/x", true))));
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    Collections.sort(waits);
    // Booked faster than they may be made, 60 calls take at least 60/15 s less the burst and the
    // booking itself.
    assertThat(waits).hasSize(60);
    assertThat(waits.get(0)).isZero();
    assertThat(waits.get(59))
        .isGreaterThan(Duration.ofSeconds(2))
        .isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void callsOfDifferentPathsAtOnceDoNotCollide() throws Exception {
    postage.book("/0", true);
    var threads = Executors.newFixedThreadPool(6);
    var booked =
        IntStream.range(0, 240)
            .mapToObj(i -> threads.submit(() -> postage.book("/" + i % 6, true)))
            .toList();
    for (var booking : booked) {
      assertThat(booking.get(60, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(Duration.ZERO);
    }
    threads.shutdown();
    assertThat(postage.spent().calls()).isEqualTo(241);
  }
}
