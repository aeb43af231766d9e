package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CalendarSettingsTests {

  @Test
  void withoutAnySettingTheDefaultsOfTheMechanismHold() {
    var settings = settings(Map.of());

    assertThat(settings.rules()).isEqualTo(DeadlineRules.DEFAULT);
    assertThat(settings.hours()).isEqualTo(Official.HOURS);
  }

  @Test
  void eachSettingIsReadFromItsNameInTheEnvironment() {
    var settings =
        settings(
            Map.of(
                "ZHIDA_WORKING_HOURS", "09:00-11:30, 13:30-17:00",
                "ZHIDA_TERM_ROLLS", "true",
                "ZHIDA_MILESTONES_IN_WORKING_DAYS", "true",
                "ZHIDA_REPORT_DAYS_BEFORE", "1",
                "ZHIDA_EXTENSION_DAYS_BEFORE", "5",
                "ZHIDA_SHORT_TERMS_EXTEND_UNTIL_HALF", "false"));

    assertThat(settings.rules()).isEqualTo(new DeadlineRules(true, true, 1, 5, false));
    assertThat(settings.hours().perDay()).hasHours(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZHIDA_WORKING_HOURS                 | 8:30-12:00",
        "ZHIDA_WORKING_HOURS                 | 12:00-08:30",
        "ZHIDA_WORKING_HOURS                 | 14:00-17:30,08:30-12:00",
        "ZHIDA_WORKING_HOURS                 | 08:30-12:00,11:00-17:30",
        "ZHIDA_WORKING_HOURS                 | 08:30-12:00,",
        "ZHIDA_WORKING_HOURS                 | all day",
        "ZHIDA_TERM_ROLLS                    | yes",
        "ZHIDA_MILESTONES_IN_WORKING_DAYS    | TRUE",
        "ZHIDA_REPORT_DAYS_BEFORE            | 0",
        "ZHIDA_EXTENSION_DAYS_BEFORE         | -3",
        "ZHIDA_EXTENSION_DAYS_BEFORE         | 31",
        "ZHIDA_SHORT_TERMS_EXTEND_UNTIL_HALF | 1"
      })
  void aWrongSettingIsNamedFirst(String key, String value) {
    assertThatThrownBy(() -> settings(Map.of(key, value)))
        .hasStackTraceContaining("IllegalArgumentException: " + key + " is '" + value + "'");
  }

  private static CalendarSettings settings(Map<String, Object> environment) {
    var all = new StandardEnvironment();
    all.getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    return new Binder(ConfigurationPropertySources.get(all))
        .bindOrCreate("zhida", CalendarSettings.class);
  }
}
