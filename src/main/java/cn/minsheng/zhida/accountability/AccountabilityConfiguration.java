package cn.minsheng.zhida.accountability;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountabilitySettings.class)
class AccountabilityConfiguration {}
