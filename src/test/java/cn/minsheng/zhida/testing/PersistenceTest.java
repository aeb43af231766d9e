package cn.minsheng.zhida.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the modules below the desk against the real database, all tables empty at its start,
 * the clock ({@link MovedClock}) moved by hand, nothing of DingTalk or Quartz running. Repeated on
 * MySQL 8.0.15 with {@code -Pmysql-8.0}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("persistence")
@SpringBootTest(
    classes = PersistenceTestApplication.class,
    properties = {
      "zhida.mailroom.in-background=false",
      "zhida.admin-user-ids=" + PersistenceTest.FIRST_ADMIN
    })
@ActiveProfiles(PersistenceTestApplication.PROFILE)
@ContextConfiguration(initializers = {FreshDatabase.class, TestKeys.class})
@ExtendWith(EmptyTables.class)
public @interface PersistenceTest {

  /** The userid that ZHIDA_ADMIN_USER_IDS names. */
  String FIRST_ADMIN = "first-admin";
}
