package cn.minsheng.zhida.testing;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The modules below the desk, on the real database, without the edges. */
@Profile(PersistenceTestApplication.PROFILE)
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
@ComponentScan({
  "cn.minsheng.zhida.calendar",
  "cn.minsheng.zhida.vault",
  "cn.minsheng.zhida.trail",
  "cn.minsheng.zhida.documents",
  "cn.minsheng.zhida.directory",
  "cn.minsheng.zhida.mailroom",
  "cn.minsheng.zhida.casework",
  "cn.minsheng.zhida.ledger",
  "cn.minsheng.zhida.reminders",
  "cn.minsheng.zhida.digest",
  "cn.minsheng.zhida.accountability",
  "cn.minsheng.zhida.papers",
  "cn.minsheng.zhida.intake"
})
class PersistenceTestApplication {

  /**
   * Without it the whole bot, which scans these packages too, would take these beans for its own.
   */
  static final String PROFILE = "below-the-desk";

  @Bean
  @Primary
  MovedClock movedClock() {
    return new MovedClock();
  }

  @Bean
  CarrierInTest carrier() {
    return new CarrierInTest();
  }

  @Bean
  ReaderInTest reader() {
    return new ReaderInTest();
  }

  @Bean
  FetcherInTest fetcher() {
    return new FetcherInTest();
  }

  @Bean
  ContactsInTest contacts() {
    return new ContactsInTest();
  }
}
