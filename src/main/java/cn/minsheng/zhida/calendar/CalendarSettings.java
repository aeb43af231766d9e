package cn.minsheng.zhida.calendar;

import java.time.DateTimeException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What hours and days mean in this office.
 *
 * @param workingHours {@code ZHIDA_WORKING_HOURS}: on a working day, on the wall, such as {@code
 *     08:30-12:00,14:00-17:30}
 * @param termRolls {@code ZHIDA_TERM_ROLLS}: whether N天 that end on a day off end on the next
 *     working day
 * @param milestonesInWorkingDays {@code ZHIDA_MILESTONES_IN_WORKING_DAYS}: whether T-2 and T-3
 *     count working days
 * @param reportDaysBefore {@code ZHIDA_REPORT_DAYS_BEFORE}: 1 to 30
 * @param extensionDaysBefore {@code ZHIDA_EXTENSION_DAYS_BEFORE}: 1 to 30
 * @param shortTermsExtendUntilHalf {@code ZHIDA_SHORT_TERMS_EXTEND_UNTIL_HALF}: whether a term too
 *     short for T-3 can be extended at all
 */
@ConfigurationProperties("zhida")
record CalendarSettings(
    @DefaultValue("08:30-12:00,14:00-17:30") String workingHours,
    @DefaultValue("false") String termRolls,
    @DefaultValue("false") String milestonesInWorkingDays,
    @DefaultValue("2") String reportDaysBefore,
    @DefaultValue("3") String extensionDaysBefore,
    @DefaultValue("true") String shortTermsExtendUntilHalf) {

  CalendarSettings {
    readHours(workingHours);
    requireSwitch("ZHIDA_TERM_ROLLS", termRolls);
    requireSwitch("ZHIDA_MILESTONES_IN_WORKING_DAYS", milestonesInWorkingDays);
    requireDays("ZHIDA_REPORT_DAYS_BEFORE", reportDaysBefore);
    requireDays("ZHIDA_EXTENSION_DAYS_BEFORE", extensionDaysBefore);
    requireSwitch("ZHIDA_SHORT_TERMS_EXTEND_UNTIL_HALF", shortTermsExtendUntilHalf);
  }

  WorkingHours hours() {
    return readHours(workingHours);
  }

  DeadlineRules rules() {
    return new DeadlineRules(
        Boolean.parseBoolean(termRolls),
        Boolean.parseBoolean(milestonesInWorkingDays),
        Integer.parseInt(reportDaysBefore),
        Integer.parseInt(extensionDaysBefore),
        Boolean.parseBoolean(shortTermsExtendUntilHalf));
  }

  private static WorkingHours readHours(String text) {
    try {
      return WorkingHours.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "ZHIDA_WORKING_HOURS is '%s'; it takes spans in order, such as 08:30-12:00,14:00-17:30"
              .formatted(text),
          e);
    }
  }

  private static void requireSwitch(String key, String text) {
    if (!"true".equals(text) && !"false".equals(text)) {
      throw new IllegalArgumentException("%s is '%s'; it takes true or false".formatted(key, text));
    }
  }

  private static void requireDays(String key, String text) {
    if (!text.matches("[0-9]{1,2}") || !DeadlineRules.isDaysBefore(Integer.parseInt(text))) {
      throw new IllegalArgumentException(
          "%s is '%s'; it takes a number of days from 1 to 30".formatted(key, text));
    }
  }
}
