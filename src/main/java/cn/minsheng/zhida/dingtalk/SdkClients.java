package cn.minsheng.zhida.dingtalk;

import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The SDK's clients, one for each service; they hold nothing but where the platform is. */
@Component
final class SdkClients {

  private final com.aliyun.dingtalkoauth2_1_0.Client tokens;
  private final com.aliyun.dingtalkrobot_1_0.Client robot;
  private final com.aliyun.dingtalkcard_1_0.Client cards;

  SdkClients(DingTalkProperties properties) throws Exception {
    tokens = new com.aliyun.dingtalkoauth2_1_0.Client(config(properties));
    robot = new com.aliyun.dingtalkrobot_1_0.Client(config(properties));
    cards = new com.aliyun.dingtalkcard_1_0.Client(config(properties));
    tokens._spi = new AnswerCheck();
    robot._spi = new AnswerCheck();
    cards._spi = new AnswerCheck();
  }

  com.aliyun.dingtalkoauth2_1_0.Client tokens() {
    return tokens;
  }

  com.aliyun.dingtalkrobot_1_0.Client robot() {
    return robot;
  }

  com.aliyun.dingtalkcard_1_0.Client cards() {
    return cards;
  }

  /** Without a protocol the SDK would talk plain HTTP (DINGTALK.md §0.17). */
  static Config config(DingTalkProperties properties) {
    var base = properties.apiBaseUrl();
    var config = new Config();
    config.protocol = base.getScheme().toLowerCase(Locale.ROOT);
    config.endpoint = base.getAuthority();
    config.regionId = "central";
    config.connectTimeout = Math.toIntExact(properties.connectTimeout().toMillis());
    config.readTimeout = Math.toIntExact(properties.readTimeout().toMillis());
    return config;
  }

  /** One try: the SDK's own retries would send a message twice (DINGTALK.md §2.3). */
  static RuntimeOptions once() {
    return new RuntimeOptions().setAutoretry(false);
  }
}
