package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.mailroom.Inbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Opens the stream, unless the program only runs a command of the operator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zhida.dingtalk.stream", matchIfMissing = true)
class StreamConfiguration {

  @Bean
  Aftermath aftermath(Inbox inbox) {
    return new Aftermath(inbox);
  }

  @Bean
  StreamSupervisor streamSupervisor(
      DingTalkProperties properties, Inbox inbox, Aftermath aftermath, OfficeTime time) {
    var settings =
        new StreamSettings(
            properties.clientId(), properties.clientSecret(), properties.apiBaseUrl().toString());
    var listeners =
        StreamListeners.with(JsonMapper.shared(), inbox, aftermath, time, new PassedOverCount());
    return new StreamSupervisor(settings, StreamPace.PRODUCTION, listeners);
  }
}
