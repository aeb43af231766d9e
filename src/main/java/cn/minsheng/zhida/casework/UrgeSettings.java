package cn.minsheng.zhida.casework;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and when a unit can be urged.
 *
 * @param urgeHours {@code ZHIDA_URGE_HOURS}: so long nobody is urged again about the same petition;
 *     0 to 72, 0 for no limit
 * @param quietFrom {@code ZHIDA_QUIET_FROM}: from then on nobody is disturbed that day
 * @param quietUntil {@code ZHIDA_QUIET_UNTIL}: before that nobody is disturbed
 */
@ConfigurationProperties("zhida")
record UrgeSettings(
    @DefaultValue("4") int urgeHours,
    @DefaultValue("20:00") String quietFrom,
    @DefaultValue("08:00") String quietUntil) {

  UrgeSettings {
    if (urgeHours < 0 || urgeHours > 72) {
      throw new IllegalArgumentException("ZHIDA_URGE_HOURS is a number from 0 to 72");
    }
    time("ZHIDA_QUIET_FROM", quietFrom);
    time("ZHIDA_QUIET_UNTIL", quietUntil);
  }

  Duration pause() {
    return Duration.ofHours(urgeHours);
  }

  LocalTime quiet() {
    return LocalTime.parse(quietFrom);
  }

  LocalTime loud() {
    return LocalTime.parse(quietUntil);
  }

  private static void time(String name, String value) {
    try {
      LocalTime.parse(value);
    } catch (DateTimeParseException noTime) {
      throw new IllegalArgumentException(name + " is a time such as 20:00", noTime);
    }
  }
}
