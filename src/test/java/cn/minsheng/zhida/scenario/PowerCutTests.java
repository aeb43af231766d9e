package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.DatabaseServer;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.Twin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The bot in a process of its own is killed in the middle of a burst and started again. */
class PowerCutTests {

  private static final int PEOPLE = 12;
  private static final int MESSAGES = 10;

  private final MovedClock clock = new MovedClock();
  private final Sandbox twin = Sandbox.start(clock);
  private final DatabaseServer.Access access = DatabaseServer.newDatabase();
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(access.url(), access.user(), access.password()));

  @Test
  @Tag("long")
  void nothingAcknowledgedIsLostAndNothingIsSeenTwice() {
    twin.publishTemplate(Twin.TEMPLATE);
    Twin.staff(twin);
    var people = new ArrayList<Phone>();
    for (var i = 1; i <= PEOPLE; i++) {
      twin.organisation().person("p" + i, "职员" + i, "科员", 20L);
      people.add(twin.person("p" + i));
    }
    try (var bot = BotProcess.start(BotProcess.settings(twin, access))) {
      eventually(
          () -> {
            assertThat(twin.gateway().wellConnections()).as(bot.output()).isPositive();
            assertThat(count("staff where left_at is null")).isEqualTo(PEOPLE + 3);
          });
      for (var i = 0; i < MESSAGES; i++) {
        people.forEach(it -> it.say("待办"));
      }
      eventually(() -> assertThat(seen(people)).isGreaterThan(PEOPLE));
      bot.kill();
    }
    var seenBefore = seen(people);
    assertThat(seenBefore).isLessThan(PEOPLE * MESSAGES);

    try (var again = BotProcess.start(BotProcess.settings(twin, access))) {
      eventually(
          () -> {
            clock.pass(Duration.ofMinutes(1));
            twin.tick();
            assertThat(twin.unacknowledged()).as(again.output()).isZero();
          });
      // What was being sent is given up by its claim's end, two minutes of real time.
      await()
          .atMost(Duration.ofMinutes(4))
          .untilAsserted(
              () -> {
                assertThat(count("inbox where state = 'WAITING'")).isZero();
                assertThat(count("outbox where state in ('WAITING', 'CARRYING')")).isZero();
              });
      assertThat(count("inbox where state = 'READ' and kind = 'MESSAGE'"))
          .isEqualTo(PEOPLE * MESSAGES);
      assertThat(count("outbox")).isEqualTo(PEOPLE * MESSAGES);
      var unknown = count("outbox where state = 'UNKNOWN'");
      assertThat(unknown).isLessThanOrEqualTo(3);
      assertThat(seen(people)).isBetween(PEOPLE * MESSAGES - unknown, PEOPLE * MESSAGES);
      assertThat(people)
          .allSatisfy(it -> assertThat(Screen.of(it).texts()).hasSizeLessThanOrEqualTo(MESSAGES));
    } finally {
      twin.close();
    }
  }

  private int count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
  }

  private static int seen(List<Phone> people) {
    return people.stream().mapToInt(it -> Screen.of(it).texts().size()).sum();
  }

  private static void eventually(ThrowingRunnable check) {
    await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(check);
  }
}
