package cn.minsheng.zhida.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

  @Bean
  DeadlineRules deadlineRules(CalendarSettings settings) {
    return settings.rules();
  }
}
