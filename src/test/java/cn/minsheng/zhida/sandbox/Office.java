package cn.minsheng.zhida.sandbox;

import cn.minsheng.zhida.testing.MovedClock;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.teaopenapi.models.Config;
import java.time.Duration;
import java.time.LocalDateTime;

/** A twin with a small organisation, a hand-moved clock and the real clients set upon it. */
final class Office implements AutoCloseable {

  static final String TEMPLATE = "11111111-2222-3333-4444-555555555555.schema";
  static final long WATER = 101;

  final MovedClock clock = new MovedClock();
  final Sandbox dingtalk = Sandbox.start(clock);
  final Phone zhang;

  /** How long the clients wait for an answer; a busy machine takes its time. */
  Duration patience = Duration.ofSeconds(20);

  final Phone li;

  Office() {
    clock.goTo(LocalDateTime.of(2026, 11, 23, 9, 0));
    dingtalk
        .organisation()
        .department(WATER, "水务局", Organisation.ROOT)
        .person("zhang", "张三", "局长", WATER)
        .person("li", "李四", "科员", WATER)
        .department(WATER, "水务局", Organisation.ROOT, "zhang");
    dingtalk.publishTemplate(TEMPLATE);
    zhang = dingtalk.person("zhang");
    li = dingtalk.person("li");
  }

  Config config() {
    Config config = new Config();
    config.protocol = "http";
    config.regionId = "central";
    config.endpoint = dingtalk.apiBaseUrl().substring("http://".length());
    config.connectTimeout = (int) patience.toMillis();
    config.readTimeout = (int) patience.toMillis();
    return config;
  }

  String token() throws Exception {
    return token(dingtalk.clientSecret());
  }

  String token(String secret) throws Exception {
    return new com.aliyun.dingtalkoauth2_1_0.Client(config())
        .getAccessToken(
            new GetAccessTokenRequest().setAppKey(dingtalk.clientId()).setAppSecret(secret))
        .getBody()
        .getAccessToken();
  }

  @Override
  public void close() {
    dingtalk.close();
  }
}
