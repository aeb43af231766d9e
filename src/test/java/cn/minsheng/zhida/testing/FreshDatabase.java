package cn.minsheng.zhida.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the context a database of its own. */
public final class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var access = DatabaseServer.newDatabase();
    TestPropertyValues.of(
            "spring.datasource.url=" + access.url(),
            "spring.datasource.username=" + access.user(),
            "spring.datasource.password=" + access.password())
        .applyTo(context);
  }
}
