package cn.minsheng.zhida.dingtalk;

import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.sandbox.Organisation;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.MovedClock;
import java.time.Duration;

/** The inbound half with the real SDK on the twin's gateway, in front of an inbox in memory. */
final class Stream implements AutoCloseable {

  static final Duration REDELIVERY = Duration.ofSeconds(60);
  static final String OPEN = "/v1.0/gateway/connections/open";

  /** As in production, but quick. */
  static final StreamPace QUICK =
      new StreamPace(
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(4),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(3));

  final MovedClock clock = new MovedClock();
  final Sandbox dingtalk = Sandbox.start(clock);
  final Desk desk = new Desk();
  final Phone zhang;
  private StreamSupervisor supervisor;

  Stream() {
    dingtalk.organisation().person("zhang", "张三", "局长", Organisation.ROOT);
    zhang = dingtalk.person("zhang");
    supervisor = supervisor(QUICK, dingtalk.clientSecret());
  }

  Stream at(StreamPace pace) {
    supervisor = supervisor(pace, dingtalk.clientSecret());
    return this;
  }

  Stream withSecret(String secret) {
    supervisor = supervisor(QUICK, secret);
    return this;
  }

  StreamSupervisor supervisor() {
    return supervisor;
  }

  Stream start() {
    supervisor.start();
    return this;
  }

  Stream live() {
    start();
    awaitConnections(1);
    return this;
  }

  /** Waits until the platform sees so many connections that work. */
  void awaitConnections(int most) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> supervisor.isLive() && dingtalk.gateway().wellConnections() >= most);
  }

  /** A minute passes for the platform, which delivers again what was not acknowledged. */
  void redeliver() {
    clock.pass(REDELIVERY);
    dingtalk.tick();
  }

  /** Minutes pass until everything is acknowledged. */
  void redeliverUntilAcknowledged() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              redeliver();
              return dingtalk.unacknowledged() == 0;
            });
  }

  private StreamSupervisor supervisor(StreamPace pace, String secret) {
    return new StreamSupervisor(
        new StreamSettings(dingtalk.clientId(), secret, dingtalk.apiBaseUrl() + "/"),
        pace,
        desk.listeners);
  }

  @Override
  public void close() {
    supervisor.stop();
    dingtalk.close();
  }
}
