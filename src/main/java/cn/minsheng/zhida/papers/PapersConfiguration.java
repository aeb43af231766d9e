package cn.minsheng.zhida.papers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PapersSettings.class)
class PapersConfiguration {}
