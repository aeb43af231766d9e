package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.DatabaseServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Days and moments come back as they went in, whatever zone the JVM and the session think in. */
@Tag("persistence")
class MomentsTests {

  private static final Instant MOMENT = Instant.parse("2026-02-28T16:30:05.678901Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final TimeZone ZONE_OF_THE_JVM = TimeZone.getDefault();

  @AfterEach
  void putTheZoneBack() {
    TimeZone.setDefault(ZONE_OF_THE_JVM);
  }

  @ParameterizedTest(name = "JVM {0}, session {1}")
  @CsvSource({
    "UTC, +00:00",
    "Asia/Shanghai, -08:00",
    "America/Los_Angeles, +08:00",
    "Pacific/Apia, -08:00"
  })
  void aMomentAndADayAreStoredWithoutAZone(String jvm, String session) {
    var access = DatabaseServer.newDatabase();
    jdbc(access, session)
        .sql("create table t (at datetime(6) not null, day date not null)")
        .update();
    TimeZone.setDefault(TimeZone.getTimeZone(jvm));
    jdbc(access, session)
        .sql("insert into t (at, day) values (?, ?)")
        .params(Moments.column(MOMENT), DAY)
        .update();

    TimeZone.setDefault(ZONE_OF_THE_JVM);
    var row =
        jdbc(access, "+00:00")
            .sql("select at, day, cast(at as char) text from t")
            .query(
                (rs, n) -> {
                  assertThat(rs.getString("text")).isEqualTo("2026-02-28 16:30:05.678901");
                  assertThat(rs.getObject("day", LocalDate.class)).isEqualTo(DAY);
                  return Moments.moment(rs.getObject("at", LocalDateTime.class));
                })
            .single();
    assertThat(row).isEqualTo(MOMENT);
  }

  private static JdbcClient jdbc(DatabaseServer.Access access, String sessionZone) {
    var url =
        access
            .withParameters(
                "sessionVariables=time_zone='%s'".formatted(sessionZone.replace("+", "%2B")))
            .url();
    return JdbcClient.create(new DriverManagerDataSource(url, access.user(), access.password()));
  }
}
