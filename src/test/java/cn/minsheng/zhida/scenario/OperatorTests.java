package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.DatabaseServer;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.TestKeys;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever runs the bot sees: sentences and exit codes, never a stack trace, never a key. */
class OperatorTests {

  private static final String WRONG_KEY = "d3Jvbmcga2V5IHdyb25nIGtleQ==";

  /** Set up by the first that comes so far; each of them leaves it as it was. */
  private static final DatabaseServer.Access DATABASE = DatabaseServer.newDatabase();

  private final Sandbox twin = Sandbox.start(new MovedClock());

  @AfterEach
  void close() {
    twin.close();
  }

  @Test
  void whatIsMissingIsNamedAtOnce() {
    try (var bot = BotProcess.start(Map.of())) {
      assertThat(bot.exitCode()).isNotZero();
      assertThat(bot.output())
          .contains(
              "SPRING_DATASOURCE_URL is not set",
              "ZHIDA_DINGTALK_CLIENT_ID is not set",
              "ZHIDA_DINGTALK_CLIENT_SECRET is not set",
              "ZHIDA_DINGTALK_CARD_TEMPLATES_ZHIDA is not set",
              "ZHIDA_ADMIN_USER_IDS is not set",
              "ZHIDA_VAULT_MASTER_KEYS is not set",
              "ZHIDA_VAULT_INDEX_KEY is not set")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aWrongMasterKeyIsNamedAndNotPrinted() {
    var settings = rightSettings();
    settings.put("ZHIDA_VAULT_MASTER_KEYS", "k1:" + WRONG_KEY);
    try (var bot = BotProcess.start(settings)) {
      assertThat(bot.exitCode()).isNotZero();
      assertThat(bot.output())
          .contains("ZHIDA_VAULT_MASTER_KEYS: key 'k1' has 19 bytes, it takes 32")
          .doesNotContain(WRONG_KEY)
          .doesNotContain("\tat ");
    }
  }

  @Test
  void anotherKeyUnderAKnownNameIsRefused() {
    var settings = rightSettings();
    try (var bot = BotProcess.start(settings, "verify")) {
      assertThat(bot.exitCode()).as(bot.output()).isZero();
    }
    var other = TestKeys.INDEX_KEY;
    settings.put("ZHIDA_VAULT_MASTER_KEYS", "test:" + other);
    try (var bot = BotProcess.start(settings, "verify")) {
      assertThat(bot.exitCode()).isNotZero();
      assertThat(bot.output())
          .contains(
              "ZHIDA_VAULT_MASTER_KEYS: key 'test' is not the key this database was used with")
          .doesNotContain(other)
          .doesNotContain("\tat ");
    }
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    var settings = rightSettings();
    settings.put("ZHIDA_DINGTALK_API_BASE_URL", "https://api.dingtalk.com/v1.0");
    try (var bot = BotProcess.start(settings)) {
      assertThat(bot.exitCode()).isNotZero();
      assertThat(bot.output())
          .contains("Set ZHIDA_DINGTALK_API_BASE_URL to an address without a path")
          .doesNotContain(twin.clientSecret())
          .doesNotContain("\tat ");
    }
  }

  @Test
  void verifySaysWhetherTheTrailIsSound() throws SQLException {
    var database = DatabaseServer.newDatabase();
    var settings = BotProcess.settings(twin, database);
    try (var bot = BotProcess.start(settings, "verify")) {
      assertThat(bot.exitCode()).as(bot.output()).isZero();
      assertThat(bot.output()).contains("The trail is sound: 0 lines");
    }
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("update trail_head set line = 1");
    }
    try (var bot = BotProcess.start(settings, "verify")) {
      assertThat(bot.exitCode()).as(bot.output()).isEqualTo(1);
      assertThat(bot.output()).contains("The trail is broken at line 1");
    }
  }

  @Test
  void aCommandThatIsNoneIsAnsweredWithThoseThereAre() {
    try (var bot = BotProcess.start(rightSettings(), "verifi")) {
      assertThat(bot.exitCode()).isNotZero();
      assertThat(bot.output())
          .contains("There is no command 'verifi'; there are: ")
          .doesNotContain("\tat ");
    }
  }

  private TreeMap<String, String> rightSettings() {
    return new TreeMap<>(BotProcess.settings(twin, DATABASE));
  }
}
