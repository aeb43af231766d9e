package cn.minsheng.zhida.reminders;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded, on the office's wall.
 *
 * @param remindersAt {@code ZHIDA_REMINDERS_AT}: when the morning's message goes out
 * @param quietFrom {@code ZHIDA_QUIET_FROM}: from then on nobody is disturbed that day
 */
@ConfigurationProperties("zhida")
record ReminderSettings(
    @DefaultValue("08:40") String remindersAt, @DefaultValue("20:00") String quietFrom) {

  ReminderSettings {
    if (!read("ZHIDA_REMINDERS_AT", remindersAt).isBefore(read("ZHIDA_QUIET_FROM", quietFrom))) {
      throw new IllegalArgumentException("ZHIDA_REMINDERS_AT lies before ZHIDA_QUIET_FROM");
    }
  }

  LocalTime morning() {
    return LocalTime.parse(remindersAt);
  }

  LocalTime quiet() {
    return LocalTime.parse(quietFrom);
  }

  private static LocalTime read(String key, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is '%s'; it takes a time such as 08:40".formatted(key, text), e);
    }
  }
}
