package cn.minsheng.zhida.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the context keys for the vault that protect nothing. */
public final class TestKeys
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final String MASTER_KEYS = "test:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  public static final String INDEX_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "zhida.vault.master-keys=" + MASTER_KEYS, "zhida.vault.index-key=" + INDEX_KEY)
        .applyTo(context);
  }
}
