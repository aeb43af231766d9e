package cn.minsheng.zhida.mailroom;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailroomProperties.class)
class MailroomConfiguration {}
