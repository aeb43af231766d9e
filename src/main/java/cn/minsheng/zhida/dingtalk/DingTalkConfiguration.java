package cn.minsheng.zhida.dingtalk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DingTalkProperties.class)
class DingTalkConfiguration {}
