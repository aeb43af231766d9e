package cn.minsheng.zhida.testing;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@link PersistenceTest} runs on, for programs that are no tests. */
public final class BelowTheDesk {

  private BelowTheDesk() {}

  /** The modules below the desk on a fresh database of their own, the clock moved by hand. */
  public static ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(PersistenceTestApplication.class)
        .profiles(PersistenceTestApplication.PROFILE)
        .web(WebApplicationType.NONE)
        .properties(
            "zhida.mailroom.in-background=false",
            "zhida.admin-user-ids=" + PersistenceTest.FIRST_ADMIN)
        .initializers(new FreshDatabase(), new TestKeys())
        .run();
  }
}
