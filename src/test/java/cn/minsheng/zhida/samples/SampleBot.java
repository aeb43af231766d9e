package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.Zhida;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.DatabaseServer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the real bot on the twin, with an empty database and keys made up for this start. Its
 * settings stand before all others, so a developer's environment never leads it to the real
 * DingTalk or to a real database.
 */
final class SampleBot {

  private static final int KEY_BYTES = 32;

  private SampleBot() {}

  /**
   * @param database which may still be starting: the bot waits for it when it needs it
   */
  static ConfigurableApplicationContext start(
      Sandbox twin, String template, Clock clock, Future<DatabaseServer.Access> database) {
    var settings = settings(twin, template, database);
    return new SpringApplicationBuilder(Zhida.class)
        .initializers(
            context -> {
              var sources = context.getEnvironment().getPropertySources();
              sources.addFirst(new MapPropertySource("sandbox", settings));
              context.getBeanFactory().registerSingleton("sandboxClock", clock);
            })
        .run();
  }

  private static Map<String, Object> settings(
      Sandbox twin, String template, Future<DatabaseServer.Access> database) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("spring.datasource.url", new Later(database, DatabaseServer.Access::url));
    settings.put("spring.datasource.username", new Later(database, DatabaseServer.Access::user));
    settings.put(
        "spring.datasource.password", new Later(database, DatabaseServer.Access::password));
    settings.put("spring.quartz.auto-startup", "false");
    // MariaDB says of every named primary key that it has no use for the name.
    settings.put(
        "logging.level.org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor", "error");
    settings.put("zhida.dingtalk.client-id", twin.clientId());
    settings.put("zhida.dingtalk.client-secret", twin.clientSecret());
    settings.put("zhida.dingtalk.robot-code", twin.robotCode());
    settings.put("zhida.dingtalk.api-base-url", twin.apiBaseUrl());
    settings.put("zhida.dingtalk.oapi-base-url", twin.oapiBaseUrl());
    settings.put("zhida.dingtalk.card.templates.zhida", template);
    settings.put("zhida.admin-user-ids", District.ADMIN);
    settings.put("zhida.vault.master-keys", "sandbox:" + newKey());
    settings.put("zhida.vault.index-key", newKey());
    return settings;
  }

  /** A setting that is known once the database is there. */
  private record Later(
      Future<DatabaseServer.Access> database, Function<DatabaseServer.Access, String> part)
      implements CharSequence {

    @Override
    public String toString() {
      try {
        return part.apply(database.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("There is no database", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public int length() {
      return toString().length();
    }

    @Override
    public char charAt(int index) {
      return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().subSequence(start, end);
    }
  }

  private static String newKey() {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
