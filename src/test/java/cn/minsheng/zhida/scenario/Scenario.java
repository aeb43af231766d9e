package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.DirectoryKeeper;
import cn.minsheng.zhida.sandbox.Delivery;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.Twin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Monday morning in the office. All scenarios share one bot and one twin, so each hires its own
 * people, whose phones are empty; they leave when it ends.
 */
abstract class Scenario {

  static final long OFFICE = 10;
  static final long CITY_MANAGEMENT = 20;

  private static final AtomicInteger HIRED = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired Sandbox twin;
  @Autowired MovedClock clock;
  @Autowired DirectoryKeeper keeper;
  @Autowired Directory directory;
  @Autowired JdbcClient jdbc;
  @Autowired Scheduler scheduler;

  private final List<String> hired = new ArrayList<>();

  Phone admin;
  Screen adminScreen;

  @BeforeEach
  void aQuietMorning() {
    clock.goTo(MovedClock.START);
    nobodyIsRemindedUnlessATestAsksForIt();
    keeper.refreshAll();
    eventually(() -> assertThat(twin.gateway().wellConnections()).isGreaterThanOrEqualTo(2));
    admin = twin.person(Twin.ADMIN);
    adminScreen = Screen.fromNowOn(admin);
  }

  @AfterEach
  void nothingIsLeft() {
    twin.faults().clear();
    twin.limits().paidCallsPerMonth(Long.MAX_VALUE);
    eventually(() -> assertThat(twin.unacknowledged()).isZero());
    eventually(() -> assertThat(underWay()).isZero());
    twin.organisation().people().stream()
        .filter(it -> hired.contains(it.userId()))
        .forEach(it -> twin.organisation().leaves(it.userId()));
    assertThat(twin.unexpectedCalls()).isEmpty();
    assertThat(twin.complaints()).isEmpty();
  }

  /** Somebody new in 城市管理局, known to the directory. */
  Phone hire(String name) {
    return hire(name, 1).get(0);
  }

  List<Phone> hire(String name, int people) {
    var phones = new ArrayList<Phone>();
    for (var i = 1; i <= people; i++) {
      phones.add(newcomer(people == 1 ? name : name + i, CITY_MANAGEMENT));
    }
    keeper.refreshAll();
    return phones;
  }

  /** Until the bot has it: what somebody sends a moment later is later for the bot too. */
  void taken(Delivery sent) {
    eventually(() -> assertThat(sent.acked()).isDone());
    clock.pass(Duration.ofMillis(1));
  }

  /** Somebody new in a unit, whom the directory does not know yet. */
  Phone newcomer(String name, long unit) {
    var id = "hired-" + HIRED.incrementAndGet();
    hired.add(id);
    twin.organisation().person(id, name, "科员", unit);
    return twin.person(id);
  }

  static void eventually(ThrowingRunnable check) {
    await().atMost(PATIENCE).untilAsserted(check);
  }

  /** Mail that is read or carried, or could be at this moment of the office's clock. */
  int underWay() {
    return jdbc.sql(
            """
            select (select count(*) from inbox where state = 'WAITING' and due_at <= :now)
              + (select count(*) from outbox where state = 'CARRYING'
                  or (state = 'WAITING' and due_at <= :now))
            """)
        .param("now", Moments.column(clock.instant()))
        .query(Integer.class)
        .single();
  }

  /** Until everything that came in is read and everything due is sent. */
  void allIsDone() {
    eventually(() -> assertThat(twin.unacknowledged()).isZero());
    eventually(() -> assertThat(underWay()).isZero());
  }

  /** The same, while the office's clock runs on, a minute at each look. */
  void inTime(ThrowingRunnable check) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              try {
                check.run();
              } catch (AssertionError notYet) {
                clock.pass(Duration.ofMinutes(1));
                throw notYet;
              }
            });
  }

  /** The machine's minutes are not the office's: a reminder in between would be chance. */
  private void nobodyIsRemindedUnlessATestAsksForIt() {
    try {
      scheduler.pauseTrigger(TriggerKey.triggerKey("every-minute-send-reminders"));
    } catch (SchedulerException e) {
      throw new AssertionError(e);
    }
  }

  /** What Quartz does when the job's time has come, to its end. */
  void fire(String job) {
    try {
      scheduler.triggerJob(JobKey.jobKey(job));
      eventually(
          () -> {
            assertThat(scheduler.getCurrentlyExecutingJobs()).isEmpty();
            assertThat(scheduler.getTriggersOfJob(JobKey.jobKey(job))).hasSize(1);
          });
    } catch (SchedulerException e) {
      throw new AssertionError(e);
    }
  }

  int trailLines(String act) {
    return jdbc.sql("select count(*) from trail where act = ?")
        .param(act)
        .query(Integer.class)
        .single();
  }
}
